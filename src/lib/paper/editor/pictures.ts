// How pictures come into the text: by the toolbar, dropped from a folder, or pasted.
import type { Editor } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';
import type { EditorProps } from '@tiptap/pm/view';
import { ImageAttributes } from '../image.ts';

/** Dropped and pasted files are handed to `ask`, which wants to know what they show. */
export function catchPictures(ask: (file: File) => void): Pick<EditorProps, 'handleDrop' | 'handlePaste'> {
  return {
    handleDrop(view, event, _slice, isMoved) {
      const file = event.dataTransfer?.files[0];
      if (isMoved || !file || !view.editable) return false;
      // else the browser leaves the page and shows the file
      event.preventDefault();
      const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
      if (at) {
        const near = Selection.near(view.state.doc.resolve(at.pos));
        view.dispatch(view.state.tr.setSelection(near));
      }
      view.focus();
      ask(file);
      return true;
    },
    handlePaste(view, { clipboardData }) {
      const file = [...(clipboardData?.files ?? [])].find(({ type }) => type.startsWith('image/'));
      // word processors put a picture of the text beside the text
      if (!file || !view.editable || clipboardData?.getData('text/plain')) return false;
      ask(file);
      return true;
    },
  };
}

/** The picture that is selected, if one is. */
export function readSelectedPicture(editor: Editor): ImageAttributes | undefined {
  return editor.isActive('image') ? ImageAttributes.safeParse(editor.getAttributes('image')).data : undefined;
}

/** Puts a picture where the cursor is; in place of a selected one it changes that one's words. */
export function putPicture(editor: Editor, image: ImageAttributes): void {
  if (readSelectedPicture(editor)?.file === image.file) {
    editor.chain().focus().updateAttributes('image', image).run();
    return;
  }
  const { to } = editor.state.selection;
  editor.chain().focus().insertContentAt(to, { type: 'image', attrs: image }).lineBelow().run();
}
