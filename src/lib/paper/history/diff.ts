// What changed between two texts: as few blocks as possible come and go, within what stayed single words do. A diff holds
// both texts whole; `takeAfter` and `takeBefore` give them back.
import { alignKeys, type Pair } from './align.ts';
import { diffWords } from './diff-words.ts';
import { holdsWords, joinWords, printNode, readWords, type TextNode } from './node.ts';

export type DiffNode =
  | { change: 'same'; node: TextNode }
  /** Moved: the same stands elsewhere as removed or added. */
  | { change: 'added' | 'removed'; node: TextNode; isMoved?: boolean }
  /** The same words with other marks, such as bold. */
  | { change: 'restyled'; node: TextNode; before: TextNode }
  /** Shells without content, and what changed in it. */
  | { change: 'inside'; node: TextNode; before: TextNode; children: DiffNode[] };

/** From one list of blocks to another. */
export function diffBlocks(before: readonly TextNode[], after: readonly TextNode[]): DiffNode[] {
  return markMoved(diffNodes(before, after));
}

function diffNodes(before: readonly TextNode[], after: readonly TextNode[]): DiffNode[] {
  const pairs = alignKeys(before.map(printNode), after.map(printNode));
  const diff: DiffNode[] = [];
  let [left, right] = [0, 0];
  for (const [nextLeft, nextRight] of [...pairs, [before.length, after.length] as Pair]) {
    diff.push(...diffGap(before.slice(left, nextLeft), after.slice(right, nextRight)));
    const node = after[nextRight];
    if (node) diff.push({ change: 'same', node });
    [left, right] = [nextLeft + 1, nextRight + 1];
  }
  return diff;
}

/** Between two nodes that stayed: those that are alike enough are the same one, changed. */
function diffGap(before: TextNode[], after: TextNode[]): DiffNode[] {
  const diff: DiffNode[] = [];
  let [left, right] = [0, 0];
  const rest = (toLeft: number, toRight: number) => {
    for (; left < toLeft; left++) diff.push({ change: 'removed', node: before[left]! });
    for (; right < toRight; right++) diff.push({ change: 'added', node: after[right]! });
  };
  for (const [nextLeft, nextRight] of pairAlike(before, after)) {
    rest(nextLeft, nextRight);
    diff.push(diffInside(before[nextLeft]!, after[nextRight]!));
    [left, right] = [nextLeft + 1, nextRight + 1];
  }
  rest(before.length, after.length);
  return diff;
}

function diffInside(before: TextNode, after: TextNode): DiffNode {
  const [from, to] = [before.content ?? [], after.content ?? []];
  const children = holdsWords(after) ? diffWords(from, to) : diffNodes(from, to);
  return { change: 'inside', node: shellOf(after), before: shellOf(before), children };
}

const shellOf = ({ content, ...shell }: TextNode): TextNode => {
  void content;
  return shell;
};

/** So many comparisons are worth their time; in a larger gap, nodes are paired by their order alone. */
const maxComparisons = 4000;

/** Pairs of nodes of one type, in order, whose words are alike: the best sum over all ways to pair them. */
function pairAlike(before: TextNode[], after: TextNode[]): Pair[] {
  if (before.length === 0 || after.length === 0) return [];
  if (before.length === after.length && before.every((node, at) => isCellLike(node, after[at])))
    return before.map((_, at): Pair => [at, at]);
  if (before.length * after.length > maxComparisons) return pairByOrder(before, after);
  const bags = { before: before.map(countWords), after: after.map(countWords) };
  const likeness = (left: number, right: number) =>
    before[left]!.type === after[right]!.type ? compareWords(bags.before[left]!, bags.after[right]!) : 0;
  return findBestPairs(before.length, after.length, likeness);
}

/** Cells of a row stay at their place as long as the row keeps their number. */
const isCellLike = (node: TextNode, other: TextNode | undefined) =>
  /^table(Cell|Header)$/.test(node.type) && /^table(Cell|Header)$/.test(other?.type ?? '');

const pairByOrder = (before: TextNode[], after: TextNode[]): Pair[] =>
  before.flatMap((node, at): Pair[] => (node.type === after[at]?.type ? [[at, at]] : []));

/** From here on two nodes count as one that was changed. */
const alikeFrom = 0.4;

function findBestPairs(
  rows: number,
  columns: number,
  likeness: (row: number, column: number) => number,
): Pair[] {
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  const alike = Array.from({ length: rows }, () => new Float64Array(columns));
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const value = likeness(row, column);
      alike[row]![column] = value >= alikeFrom ? value : 0;
      const paired = value >= alikeFrom ? value + best[row + 1]![column + 1]! : 0;
      best[row]![column] = Math.max(best[row + 1]![column]!, best[row]![column + 1]!, paired);
    }
  }
  const pairs: Pair[] = [];
  for (let [row, column] = [0, 0]; row < rows && column < columns;) {
    const value = alike[row]![column]!;
    if (value > 0 && best[row]![column] === value + best[row + 1]![column + 1]!)
      pairs.push([row++, column++]);
    else if (best[row]![column] === best[row + 1]![column]) row++;
    else column++;
  }
  return pairs;
}

function countWords(node: TextNode): Map<string, number> {
  const words = new Map<string, number>();
  for (const word of readWords(node)
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [])
    words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}

/** Sørensen–Dice: twice the words that both have, by the words of each; two without words are alike. */
function compareWords(left: Map<string, number>, right: Map<string, number>): number {
  const sum = (words: Map<string, number>) => words.values().reduce((total, count) => total + count, 0);
  const all = sum(left) + sum(right);
  if (all === 0) return 1;
  let shared = 0;
  for (const [word, count] of left) shared += Math.min(count, right.get(word) ?? 0);
  return (2 * shared) / all;
}

/** What went at one place and came at another, as it was, was moved. */
function markMoved(diff: DiffNode[]): DiffNode[] {
  const prints = (change: 'added' | 'removed') =>
    new Set(diff.flatMap((each) => (each.change === change ? printNode(each.node) : [])));
  const [added, removed] = [prints('added'), prints('removed')];
  return diff.map((each) => {
    if (each.change !== 'added' && each.change !== 'removed') return each;
    const print = printNode(each.node);
    const isMoved = added.has(print) && removed.has(print) && readWords(each.node).trim() !== '';
    return isMoved ? { ...each, isMoved } : each;
  });
}

/** Whether nothing changed at all. */
export const isUnchanged = (diff: readonly DiffNode[]): boolean =>
  diff.every(({ change }) => change === 'same');

/** The text after the changes. */
export const takeAfter = (diff: readonly DiffNode[]): TextNode[] => take(diff, 'removed');

/** The text before them. */
export const takeBefore = (diff: readonly DiffNode[]): TextNode[] => take(diff, 'added');

function take(diff: readonly DiffNode[], without: 'added' | 'removed'): TextNode[] {
  const isBefore = without === 'added';
  const nodes = diff.flatMap((each): TextNode[] => {
    if (each.change === without) return [];
    if (each.change === 'restyled') return [isBefore ? each.before : each.node];
    if (each.change !== 'inside') return [each.node];
    const shell = isBefore ? each.before : each.node;
    const content = take(each.children, without);
    return [content.length > 0 ? { ...shell, content } : shell];
  });
  return joinWords(nodes);
}
