import { getRelativeSelection, type ProsemirrorBinding } from '@tiptap/y-tiptap';

/**
 * Yjs may follow a change up with another (it tidies formatting), and the binding would look for the selection of before
 * both in the text of between them, where that place need not be.
 */
export function keepSelection(binding: ProsemirrorBinding): void {
  binding.doc.on('afterTransaction', () => {
    if (binding.beforeTransactionSelection && binding.prosemirrorView)
      binding.beforeTransactionSelection = getRelativeSelection(binding, binding.prosemirrorView.state);
  });
}
