/**
 * Keeps a word together that is begun in the moment in which the cursor moves. Chrome works out where the cursor goes behind
 * the first letters before it tells the page that a word begins. Where the page then moves the cursor into the text, as
 * ProseMirror does behind others' cursors, Chrome puts it back outside of the text after the letters came; ProseMirror does
 * not know any longer which text is being written, draws it anew as a suggestion, and the word breaks off half.
 */
import type { EditorProps } from '@tiptap/pm/view';

/** Puts the cursor back into the text that the letters of an open word went to. */
export function keepComposition(): NonNullable<EditorProps['handleDOMEvents']> {
  let written: { node: Text; end: number } | null = null;
  return {
    beforeinput: (_, { inputType, data }) => {
      const { anchorNode, anchorOffset, isCollapsed } = getSelection() ?? {};
      const isFirst = inputType === 'insertCompositionText' && isCollapsed && anchorNode instanceof Text;
      written = isFirst ? { node: anchorNode, end: (anchorOffset ?? 0) + (data?.length ?? 0) } : null;
      return false;
    },
    input: () => {
      const selection = getSelection();
      if (written && !(selection?.anchorNode instanceof Text) && written.end <= written.node.length)
        selection?.collapse(written.node, written.end);
      written = null;
      return false;
    },
  };
}
