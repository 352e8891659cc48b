import { TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/**
 * Takes over the words that are chosen on the screen. The browser tells of a choice a moment after it was made, and the
 * editor listens only while the text has the focus: a key that leads out of the text at once would lose the last step.
 */
export function adoptSelection(view: EditorView): void {
  const { state, dom } = view;
  const shown = dom.ownerDocument.getSelection();
  const { anchorNode, focusNode } = shown ?? {};
  if (!shown || !anchorNode || !focusNode || !(state.selection instanceof TextSelection)) return;
  if (!dom.contains(anchorNode) || !dom.contains(focusNode)) return;
  const anchor = view.posAtDOM(anchorNode, shown.anchorOffset);
  const head = view.posAtDOM(focusNode, shown.focusOffset);
  const chosen = TextSelection.between(state.doc.resolve(anchor), state.doc.resolve(head));
  if (!chosen.eq(state.selection)) view.dispatch(state.tr.setSelection(chosen));
}
