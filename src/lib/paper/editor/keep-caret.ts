import { Extension } from '@tiptap/core';
import { Plugin, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import {
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
  type ProsemirrorBinding,
} from '@tiptap/y-tiptap';
import * as Y from 'yjs';

/**
 * Keeps the caret where it was when others' edits come. The binding of text and document looks for it by the words of its
 * paragraph too, in case a block was moved, and counts paragraphs that are alike: when somebody begins to write in one of
 * several empty ones, it puts a caret that waits in another one into the next. What the caret hangs on in the document
 * tells its place without words, for as long as that is there.
 */
export const KeepCaret = Extension.create({
  name: 'keepCaret',
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (edits, _, state) => (edits.some(isFromOthers) ? putBack(state) : null),
    }),
  ],
});

const isFromOthers = (edit: Transaction) => Boolean(edit.getMeta(ySyncPluginKey)?.isChangeOrigin);

function putBack(state: EditorState): Transaction | null {
  const { binding }: { binding?: ProsemirrorBinding } = ySyncPluginKey.getState(state) ?? {};
  const before = binding?.beforeTransactionSelection;
  if (!binding || !before || before.type !== 'text') return null;
  const anchor = findPlace(binding, before.anchor);
  const head = findPlace(binding, before.head);
  if (anchor === null || head === null) return null;
  const selection = TextSelection.between(state.doc.resolve(anchor), state.doc.resolve(head));
  return selection.eq(state.selection) ? null : state.tr.setSelection(selection);
}

/** Where this is in the text now; null where what it hangs on was deleted, or cannot be told. */
function findPlace(
  { doc, type, mapping }: ProsemirrorBinding,
  place: Y.RelativePosition | null,
): number | null {
  const id = place?.item ?? place?.type;
  if (!id || Y.getItem(doc.store, id).deleted) return null;
  return relativePositionToAbsolutePosition(doc, type, place, mapping);
}
