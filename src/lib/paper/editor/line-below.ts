import { Extension } from '@tiptap/core';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    lineBelow: {
      /** Ends the text with an empty paragraph, if it ends with something behind which nobody could write on. */
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
        if (paragraph && !tr.doc.lastChild?.isTextblock && dispatch)
          tr.insert(tr.doc.content.size, paragraph.create());
        return true;
      },
  }),
});
