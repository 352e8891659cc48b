import { Extension } from '@tiptap/core';
import { NodeSelection, Selection } from '@tiptap/pm/state';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    lineBelow: {
      /**
       * Ends the text with an empty paragraph, if it ends with something behind which nobody could write on; what was just
       * put there as a whole leaves the cursor in it.
       */
      lineBelow(): ReturnType;
    };
  }
}

export const LineBelow = Extension.create({
  name: 'lineBelow',
  addCommands: () => ({
    lineBelow:
      () =>
      ({ tr, state, dispatch }) => {
        const paragraph = state.schema.nodes['paragraph'];
        if (!paragraph || tr.doc.lastChild?.isTextblock || !dispatch) return true;
        tr.insert(tr.doc.content.size, paragraph.create());
        // what is selected as a whole would be replaced by the next letter
        if (tr.selection instanceof NodeSelection) tr.setSelection(Selection.atEnd(tr.doc));
        return true;
      },
  }),
});
