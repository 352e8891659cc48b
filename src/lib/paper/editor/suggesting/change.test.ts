import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { addRowAfter, deleteRow, deleteColumn } from '@tiptap/pm/tables';
import { joinBackward, setBlockType, splitBlock, toggleMark, wrapIn } from '@tiptap/pm/commands';
import { describe, expect, test } from 'vitest';
import { readChange } from './change.ts';
import { schema } from './testing/headless.ts';

const paragraph = (text: string) => ({
  type: 'paragraph',
  ...(text && { content: [{ type: 'text', text }] }),
});
const cell = { type: 'tableCell', content: [paragraph('x')] };
const row = { type: 'tableRow', content: [cell, cell] };

const doc = schema.nodeFromJSON({
  type: 'doc',
  content: [paragraph('Eins zwei'), paragraph('drei'), { type: 'table', content: [row, row] }],
});

type Command = (state: EditorState, dispatch: (transaction: Transaction) => void) => boolean;

/** What a command does to a selection, as it is read. */
function read(from: number, to: number, command: Command) {
  const state = EditorState.create({ doc, selection: TextSelection.create(doc, from, to) });
  let made: Transaction | undefined;
  command(state, (transaction) => (made = transaction));
  if (!made) throw new Error('the command does nothing here');
  return readChange(made);
}

const { heading, blockquote } = schema.nodes;
const { bold, link } = schema.marks;
if (!heading || !blockquote || !bold || !link) throw new Error('another schema');

describe('what a command means', () => {
  test('letters that are typed, deleted and replaced', () => {
    const type =
      (letters: string): Command =>
      (state, run) => (run(state.tr.insertText(letters)), true);
    expect(read(3, 3, type('x'))).toEqual({ kind: 'text', from: 3, to: 3, letters: 'x' });
    expect(read(1, 5, type('Eine'))).toMatchObject({ kind: 'text', to: expect.any(Number) });
    const erase: Command = (state, run) => (run(state.tr.deleteSelection()), true);
    expect(read(1, 5, erase)).toEqual({ kind: 'text', from: 1, to: 5, letters: '' });
    expect(read(3, 14, erase)).toEqual({ kind: 'text', from: 3, to: 14, letters: '' });
  });

  test('a new paragraph, and one that is joined to the one before', () => {
    expect(read(3, 3, splitBlock)).toEqual({ kind: 'text', from: 3, to: 3, letters: '\u2029' });
    expect(read(3, 5, splitBlock)).toEqual({ kind: 'text', from: 3, to: 5, letters: '\u2029' });
    expect(read(12, 12, joinBackward)).toEqual({ kind: 'text', from: 10, to: 12, letters: '' });
  });

  test('headings and words in bold', () => {
    expect(read(3, 3, setBlockType(heading, { level: 2 }))).toEqual({ kind: 'turn', blocks: [0], level: 2 });
    expect(read(3, 14, setBlockType(heading, { level: 3 }))).toMatchObject({ blocks: [0, 11], level: 3 });
    expect(read(1, 5, toggleMark(bold))).toEqual({
      kind: 'format',
      mark: 'bold',
      isOn: true,
      spans: [{ from: 1, to: 5 }],
    });
  });

  test('rows that come and go', () => {
    expect(read(20, 20, addRowAfter)).toMatchObject({ kind: 'insert' });
    expect(read(20, 20, deleteRow)).toMatchObject({ kind: 'rows', rows: [expect.any(Number)] });
  });

  test('what cannot be suggested', () => {
    expect(read(3, 3, wrapIn(blockquote))).toEqual({ kind: 'other' });
    expect(read(20, 20, deleteColumn)).toEqual({ kind: 'other' });
    expect(read(1, 5, toggleMark(link, { href: 'https://example.org' }))).toEqual({ kind: 'other' });
  });
});
