// Builds the editor of a paper: the parts of a text, what is shown and done beside them, and the document that all share.
import { Editor, Extension, type AnyExtension } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import type { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import { documentField } from '../wire.ts';
import { CommentView } from './comment-view.ts';
import { Find } from './find.ts';
import { FreshSelection } from './fresh-selection.ts';
import { GuidanceLine } from './guidance.ts';
import { KeepCaret } from './keep-caret.ts';
import { LineBelow } from './line-below.ts';
import type { LiveTextOptions } from './live-options.ts';
import { cleanPasted } from './paste.ts';
import { catchPictures } from './pictures.ts';
import { readExtensions } from './schema.ts';
import { TableLimit } from './table.ts';
import { Typeahead } from './typeahead.ts';

interface Parts {
  options: LiveTextOptions;
  doc: Y.Doc;
  provider: WebsocketProvider;
  suggestions: AnyExtension;
  /** True when a key was for the menu behind "/" and "@". */
  onTypeaheadKey(event: KeyboardEvent): boolean;
  onTableFull(): void;
  onTransaction(editor: Editor, isChange: boolean): void;
}

/** An editor that nobody writes in yet: the text has still to come. */
export function buildEditor(element: HTMLElement, parts: Parts): Editor {
  const { options, onTransaction } = parts;
  const { label, describedBy, isLocked, onPicture } = options;
  const mayType = options.mayWrite || options.maySuggest;
  return new Editor({
    element,
    editable: false,
    injectCSS: false,
    extensions: listExtensions(parts, mayType),
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        'aria-describedby': describedBy,
        ...(isLocked && { 'aria-readonly': 'true', inputmode: 'none' }),
        class: 'paper-text',
      },
      ...(mayType && { ...catchPictures(onPicture), transformPastedHTML: cleanPasted }),
    },
    onTransaction: ({ editor, transaction }) => onTransaction(editor, transaction.docChanged),
  });
}

/** Those who come later get a key first. */
function listExtensions(parts: Parts, mayType: boolean): AnyExtension[] {
  const { options, doc } = parts;
  const { paperId, ownName, isLocked, guidance, comments } = options;
  return [
    ...readExtensions(paperId),
    parts.suggestions,
    ...(mayType ? [createKeys(options), Typeahead.configure({ onKey: parts.onTypeaheadKey })] : []),
    Find,
    FreshSelection,
    KeepCaret,
    LineBelow,
    TableLimit.configure({ onRefuse: parts.onTableFull }),
    // whoever only reads is told nothing of what to write
    ...(mayType ? [GuidanceLine.configure({ guidance })] : []),
    CommentView.configure({ ...comments, body: doc.getXmlFragment(documentField), isLocked }),
    Collaboration.configure({ document: doc, field: documentField }),
    // the colour that others see is the server's choice
    CollaborationCaret.configure({ provider: parts.provider, user: { name: ownName, color: '#5a5f66' } }),
  ];
}

function createKeys({ onLeave, onLink, onFind }: LiveTextOptions): Extension {
  const leave = (goOn: () => void) => () => {
    goOn();
    return true;
  };
  const keys = { Escape: leave(onLeave), 'Mod-k': leave(onLink), 'Mod-f': leave(onFind) };
  return Extension.create({ name: 'keys', addKeyboardShortcuts: () => keys });
}
