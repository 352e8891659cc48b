import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/**
 * Lets the editor see what is chosen on the screen before it hears a key. The browser tells of a choice a moment after it
 * was made, so a key that follows at once would delete, mark or comment on other words than those one sees as chosen.
 */
export const FreshSelection = Extension.create({
  name: 'freshSelection',
  priority: 1_000,
  addProseMirrorPlugins: () => [new Plugin({ props: { handleDOMEvents: { keydown: tellOfChoice } } })],
});

/** The editor looks at what is chosen whenever the browser tells of it; being told twice does nothing. */
function tellOfChoice({ dom, composing }: EditorView, event: KeyboardEvent): boolean {
  if (!composing && !event.isComposing) dom.ownerDocument.dispatchEvent(new Event('selectionchange'));
  return false;
}
