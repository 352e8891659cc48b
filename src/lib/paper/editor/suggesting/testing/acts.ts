/** What people do in the trials: random edits at places that mean the same with and without suggestions. */
import type { MarkType, Node, NodeType } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { findPending, listSuggestions, readSettled } from '../../../suggestions.ts';
import { readSync } from '../hand.ts';
import { schema, type HeadlessEditor } from './headless.ts';

export type Dice = (sides: number) => number;

const { paragraph, heading } = schema.nodes as Record<'paragraph' | 'heading', NodeType>;
const { bold } = schema.marks as Record<'bold', MarkType>;

/** A place in the text as those see it who see no suggestions: a block, and letters before it. */
interface Spot {
  block: number;
  offset: number;
}

const blocksOf = (doc: Node): { node: Node; from: number }[] => {
  const found: { node: Node; from: number }[] = [];
  doc.descendants((node, pos) => {
    if (node.isTextblock) found.push({ node, from: pos + 1 });
    return !node.isTextblock;
  });
  return found;
};

/** Where that is in the editor: behind so many letters that are accepted, before or behind what is suggested there. */
export function locate(editor: HeadlessEditor, { block, offset }: Spot, goesFar: boolean): number {
  const place = blocksOf(editor.state.doc)[block];
  if (!place) throw new Error('no such block');
  const { doc } = readSync(editor.state);
  const pending = findPending(listSuggestions(doc).values(), readSettled(doc));
  const { places } = editor.hand;
  let count = 0;
  let pos = place.from;
  for (; pos < place.from + place.node.content.size; pos++) {
    const [id] = places.idsBetween(pos, pos + 1);
    const isPending = id !== undefined && pending.has(id[0], id[1]);
    if (count === offset && !(goesFar && isPending)) break;
    if (!isPending) count++;
  }
  return pos;
}

export type Act = (transaction: Transaction, at: (spot: Spot) => number) => Transaction | null;

/**
 * Some acts of the editor itself may lose what others type at that moment, with and without suggestions: a block that is
 * joined or turned is written anew, and two texts that two people begin in one empty paragraph are put together.
 */
type Manner = 'any' | 'harmless';

/** What somebody who writes does, as it reads without suggestions. */
export function chooseWriting(doc: Node, dice: Dice, letter: () => string, manner: Manner = 'any'): Act {
  const blocks = blocksOf(doc);
  const block = dice(blocks.length);
  const length = blocks[block]?.node.content.size ?? 0;
  const offset = dice(length + 1);
  const spot = { block, offset };
  const end = { block, offset: Math.min(length, offset + dice(4)) };
  const next = { block: block + 1, offset: 0 };
  const what = dice(12);
  if (manner === 'any' && what === 1 && block > 0) return (made, at) => join(made, at({ block, offset: 0 }));
  if (manner === 'any' && what === 2) return (made, at) => turn(made, at(spot));
  if (manner === 'any' && what === 4 && blocks[block + 1])
    return (made, at) => made.delete(at(spot), at(next));
  const isInside = offset > 0 && offset < length;
  if (manner === 'harmless' && (length === 0 || (what === 0 && !isInside))) return () => null;
  if (what === 0) return (made, at) => made.split(at(spot));
  if (what === 3) return (made, at) => made.addMark(at(spot), at(end), bold.create());
  if (what === 5 || what === 6) return (made, at) => made.delete(at(spot), at(end));
  const letters = letter();
  return (made, at) => made.insert(at(spot), schema.text(letters));
}

function join(made: Transaction, start: number): Transaction | null {
  const before = made.doc.resolve(start).before();
  const { nodeBefore, nodeAfter } = made.doc.resolve(before);
  return nodeBefore?.isTextblock && nodeAfter?.isTextblock ? made.join(before) : null;
}

function turn(made: Transaction, pos: number): Transaction {
  const $pos = made.doc.resolve(pos);
  const isHeading = $pos.parent.type === heading;
  return isHeading
    ? made.setBlockType($pos.start(), $pos.end(), paragraph)
    : made.setBlockType($pos.start(), $pos.end(), heading, { level: 2 });
}

/** What somebody does who suggests. */
export function suggest(
  editor: HeadlessEditor,
  dice: Dice,
  letter: () => string,
  manner: Manner | 'no blocks' = 'any',
): void {
  const { hand, state } = editor;
  if (dice(8) === 0) return void (dice(3) ? hand.undo() : hand.redo());
  const blocks = blocksOf(state.doc);
  const { node, from } = blocks[dice(blocks.length)] ?? {};
  if (!node || from === undefined) return;
  const start = from + dice(node.content.size + 1);
  const end = Math.min(from + node.content.size, start + dice(5));
  const what = dice(16);
  const far = blocksOf(state.doc).find((each) => each.from > from);
  if (what === 10) editor.dispatch(state.tr.split(start));
  else if (what === 11 && far && manner !== 'harmless')
    editor.dispatch(state.tr.delete(start, far.from + dice(3 % (far.node.content.size + 1))));
  else if (what === 12 && manner !== 'harmless') editor.dispatch(turn(state.tr, start));
  else if (what === 13) editor.dispatch(state.tr.addMark(start, end, bold.create()));
  else if (what === 14) editor.dispatch(state.tr.removeMark(start, end, bold));
  else if (what === 15 && manner === 'any')
    editor.dispatch(state.tr.insert(from - 1, paragraph.create(null, schema.text(letter()))));
  else if (what < 3) editor.dispatch(state.tr.delete(start, end));
  else if (what < 5 && end > start) editor.dispatch(state.tr.insertText(letter(), start, end));
  else editor.dispatch(state.tr.insertText(letter(), start));
}
