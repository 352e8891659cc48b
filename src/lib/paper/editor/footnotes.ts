// Puts notes into the text, and changes or removes the one that is chosen.
import type { Editor } from '@tiptap/core';
import { FootnoteAttributes } from '../text-parts.ts';
import { readAddress } from './link-address.ts';

/** The note that is chosen, or null. */
export function readFootnote(editor: Editor): FootnoteAttributes | null {
  if (!editor.isActive('footnote')) return null;
  return FootnoteAttributes.safeParse(editor.getAttributes('footnote')).data ?? null;
}

/** Writes a note where the cursor is, behind what is chosen; the chosen note is changed, null takes it away. */
export function putFootnote(editor: Editor, note: FootnoteAttributes | null): void {
  const chain = editor.chain().focus();
  if (!note) chain.deleteSelection().run();
  else if (editor.isActive('footnote')) chain.updateAttributes('footnote', note).run();
  else chain.insertContentAt(editor.state.selection.to, { type: 'footnote', attrs: note }).run();
}

/** What was typed as a source: null is none, undefined is no address. */
export function readSource(typed: string): string | null | undefined {
  if (typed.trim() === '') return null;
  const address = readAddress(typed);
  return address?.startsWith('https:') ? address : undefined;
}
