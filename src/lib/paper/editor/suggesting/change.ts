// What the editor wants to change, read from its steps: where letters go, which come in their place, and what becomes of blocks.
import type { Fragment, Node, Slice } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { AddMarkStep, RemoveMarkStep, ReplaceAroundStep, ReplaceStep, type Step } from '@tiptap/pm/transform';
import { breakLetter } from '../../structure.ts';

/** Letters from one position to another become others; all positions are of the document before. */
export interface TextChange {
  kind: 'text';
  from: number;
  to: number;
  letters: string;
}

export interface FormatChange {
  kind: 'format';
  mark: 'bold' | 'italic';
  isOn: boolean;
  spans: { from: number; to: number }[];
}

/** Blocks, by their beginnings, become headings or paragraphs. */
export interface TurnChange {
  kind: 'turn';
  blocks: number[];
  level: 0 | 2 | 3;
}

export interface InsertChange {
  kind: 'insert';
  at: number;
  content: Fragment;
}

export interface RowChange {
  kind: 'rows';
  /** Where the rows begin. */
  rows: number[];
}

export type Change = TextChange | FormatChange | TurnChange | InsertChange | RowChange | { kind: 'other' };

const other: Change = { kind: 'other' };

/** Reads a transaction; what is not known here is `other`. */
export function readChange({ steps, before }: Transaction): Change {
  const [first, second] = steps;
  if (!first) return other;
  if (steps.length === 1 && first instanceof ReplaceStep) return readReplacement(before, first);
  if (steps.length === 2 && first instanceof ReplaceStep && second instanceof ReplaceStep)
    return readTwo(before, first, second);
  return readFormat(steps) ?? readTurn(before, steps) ?? other;
}

function readReplacement(doc: Node, { from, to, slice }: ReplaceStep): Change {
  const [$from, $to] = [doc.resolve(from), doc.resolve(to)];
  if ($from.parent.isTextblock && $to.parent.isTextblock) {
    const letters = readLetters(slice, $from.parent);
    if (letters !== null && isPlain(doc, from, to)) return { kind: 'text', from, to, letters };
  }
  if (from === to && slice.openStart === 0 && slice.openEnd === 0 && !$from.parent.isTextblock)
    return { kind: 'insert', at: from, content: slice.content };
  if (slice.size === 0 && $from.sameParent($to)) return readRows(doc, from, to);
  return other;
}

/** A selection that is deleted, and a paragraph or a letter that begins in its place. */
function readTwo(doc: Node, first: ReplaceStep, second: ReplaceStep): Change {
  const one = readReplacement(doc, first);
  if (one.kind !== 'text' || one.letters !== '' || second.from !== first.from || second.to !== first.from)
    return other;
  const letters = readLetters(second.slice, doc.resolve(first.from).parent);
  return letters === null ? other : { ...one, letters };
}

function readRows(doc: Node, from: number, to: number): Change {
  const rows: number[] = [];
  doc.resolve(from).parent.forEach((child, offset) => {
    const start = doc.resolve(from).start() + offset;
    if (child.type.name === 'tableRow' && start >= from && start + child.nodeSize <= to) rows.push(start);
  });
  return rows.length > 0 ? { kind: 'rows', rows } : other;
}

/** Whether there is nothing between two positions but letters and blocks of letters side by side. */
function isPlain(doc: Node, from: number, to: number): boolean {
  const [$from, $to] = [doc.resolve(from), doc.resolve(to)];
  if (!$from.sameParent($to) && ($from.depth !== $to.depth || $from.node(-1) !== $to.node(-1))) return false;
  let isPlain = true;
  doc.nodesBetween(from, to, (node, pos) => {
    if (pos + node.nodeSize > from && (node.isText || node.isTextblock || pos < from)) return true;
    isPlain = false;
    return false;
  });
  return isPlain;
}

/** The letters of a slice that goes into a block, with breaks between paragraphs; null when it holds anything else. */
export function readLetters({ content, openStart, openEnd }: Slice, around: Node): string | null {
  if (openStart !== openEnd) return null;
  if (openStart === 0) return readLine(content);
  const lines: (string | null)[] = [];
  let isPlain = true;
  content.descendants((node) => {
    if (node.isTextblock) lines.push(readLine(node.content));
    // a list is split between its items; nothing else comes in with blocks around it
    const mayStand = node.isTextblock
      ? isSame(node, around)
      : node.type.name === 'listItem' && openStart === 2;
    if (!mayStand) isPlain = false;
    return !node.isTextblock;
  });
  return isPlain && lines.every((line) => line !== null) ? lines.join(breakLetter) : null;
}

const isSame = (node: Node, around: Node): boolean =>
  node.type.name === 'paragraph' ||
  (node.type === around.type && node.attrs['level'] === around.attrs['level']);

function readLine(content: Fragment): string | null {
  let letters = '';
  for (const node of content.content) {
    if (!node.isText) return null;
    letters += node.text ?? '';
  }
  return letters.replaceAll(breakLetter, ' ');
}

function readFormat(steps: Step[]): FormatChange | null {
  const spans: FormatChange['spans'] = [];
  let found: Pick<FormatChange, 'mark' | 'isOn'> | null = null;
  for (const step of steps) {
    if (!(step instanceof AddMarkStep || step instanceof RemoveMarkStep)) return null;
    const isOn = step instanceof AddMarkStep;
    const { name } = step.mark.type;
    if ((name !== 'bold' && name !== 'italic') || (found && (found.mark !== name || found.isOn !== isOn)))
      return null;
    found = { mark: name, isOn };
    spans.push({ from: step.from, to: step.to });
  }
  return found && { kind: 'format', ...found, spans };
}

function readTurn(doc: Node, steps: Step[]): TurnChange | null {
  const blocks: number[] = [];
  let level: TurnChange['level'] | undefined;
  for (const step of steps) {
    if (!(step instanceof ReplaceAroundStep) || step.insert !== 1 || step.slice.content.childCount !== 1)
      return null;
    const node = step.slice.content.firstChild;
    const before = doc.nodeAt(step.from);
    if (!node || !before?.isTextblock || step.gapFrom !== step.from + 1 || step.gapTo !== step.to - 1)
      return null;
    const now =
      node.type.name === 'paragraph' ? 0 : node.type.name === 'heading' ? node.attrs['level'] : null;
    if ((now !== 0 && now !== 2 && now !== 3) || (level !== undefined && level !== now)) return null;
    level = now;
    blocks.push(step.from);
  }
  return level === undefined ? null : { kind: 'turn', blocks, level };
}
