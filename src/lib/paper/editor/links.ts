// Puts links into the text, and changes or removes the one that the cursor is in.
import type { Editor } from '@tiptap/core';

/** Where a link is to be set: on what is chosen, on the link there is, or as new text. */
export interface LinkPlace {
  href: string | null;
  title: string;
  needsText: boolean;
}

/** A link as somebody wrote it; `text` counts where there is none yet. */
export interface WrittenLink {
  href: string;
  title: string;
  text: string;
}

export function readLinkPlace(editor: Editor): LinkPlace {
  const { href, title }: { href?: string; title?: string | null } = editor.getAttributes('link');
  return { href: href ?? null, title: title ?? '', needsText: !href && editor.state.selection.empty };
}

/** Sets the link; null takes it away. */
export function putLink(editor: Editor, place: LinkPlace, link: WrittenLink | null): void {
  const chain = editor.chain().focus();
  const attrs = link && { href: link.href, title: link.title || null };
  if (!link || !attrs) chain.extendMarkRange('link').unsetLink().run();
  else if (!place.needsText) chain.extendMarkRange('link').setMark('link', attrs).run();
  else {
    const marks = [{ type: 'link', attrs }];
    chain
      .insertContent({ type: 'text', text: link.text || link.href, marks })
      .unsetMark('link')
      .run();
  }
}
