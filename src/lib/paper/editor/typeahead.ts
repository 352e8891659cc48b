// What is typed behind a "/" or an "@": for the menu of blocks, and for the search of what is to be mentioned.
import { Extension, type Editor } from '@tiptap/core';
import type { ResolvedPos } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';

export interface Typed {
  sign: '/' | '@';
  words: string;
  /** Where the sign and the words stand. */
  from: number;
  to: number;
}

const key = new PluginKey<Typed | null>('typeahead');

export const readTyped = (state: EditorState): Typed | null => key.getState(state) ?? null;

/** The sign begins a line or a word; behind "@" there may be several words. */
const pattern = /(?:^|\s)(?:(\/)([\p{L}\p{N}]{0,24})|(@)((?:[\p{L}\p{N}.&-]+ ?){0,4}))$/u;

/** What stands before the cursor, if it is a sign and what belongs to it. */
export function findTyped(line: string): Pick<Typed, 'sign' | 'words'> | null {
  const match = pattern.exec(line.slice(-80));
  if (!match) return null;
  return match[1] ? { sign: '/', words: match[2] ?? '' } : { sign: '@', words: match[4] ?? '' };
}

function readBefore($from: ResolvedPos): Typed | null {
  if (!$from.parent.isTextblock) return null;
  const typed = findTyped($from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc'));
  return typed && { ...typed, from: $from.pos - typed.words.length - 1, to: $from.pos };
}

/** A menu opens for what is typed here and now, stays while it is typed on, and comes back for a new sign only. */
function follow(transaction: Transaction, before: Typed | null, state: EditorState): Typed | null {
  if (transaction.getMeta(key)) return null;
  const { empty, $from } = state.selection;
  const now = empty ? readBefore($from) : null;
  if (!now) return null;
  const isSame = before !== null && transaction.mapping.map(before.from, -1) === now.from;
  if (isSame) return now;
  const isTyped = transaction.docChanged && !transaction.getMeta(ySyncPluginKey);
  return isTyped && now.words === '' ? now : null;
}

export const Typeahead = Extension.create<{ onKey(event: KeyboardEvent): boolean }>({
  name: 'typeahead',
  // before the keys that lead out of the text
  priority: 1000,
  addOptions: () => ({ onKey: () => false }),
  addProseMirrorPlugins() {
    const { onKey } = this.options;
    return [
      new Plugin<Typed | null>({
        key,
        state: {
          init: () => null,
          apply: (transaction, before, _, state) => follow(transaction, before, state),
        },
        props: { handleKeyDown: (view, event) => readTyped(view.state) !== null && onKey(event) },
      }),
    ];
  },
});

/** Closes the menu and leaves what was typed. */
export const dismiss = (state: EditorState): Transaction => state.tr.setMeta(key, true);

/** Writes the sign behind which a mention is looked for. */
export function writeSign(editor: Editor): void {
  const { $from } = editor.state.selection;
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, ' ');
  editor
    .chain()
    .focus()
    .insertContent(/\S$/.test(before) ? ' @' : '@')
    .run();
}
