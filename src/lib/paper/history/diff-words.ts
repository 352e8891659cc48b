// What changed within one line: words that came, went, or look different.
import { alignKeys, type Pair } from './align.ts';
import type { DiffNode } from './diff.ts';
import { printNode, type TextNode } from './node.ts';

/** A word, a run of spaces, a sign, or whatever else stands in a line. */
interface Token {
  node: TextNode;
  /** What it says, whatever it looks like. */
  key: string;
}

const parts = /[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu;

function tokenise(line: readonly TextNode[]): Token[] {
  return line.flatMap((node): Token[] => {
    if (node.text === undefined) return [{ node, key: printNode(node) }];
    return (node.text.match(parts) ?? []).map((text) => ({ node: { ...node, text }, key: text }));
  });
}

export function diffWords(before: readonly TextNode[], after: readonly TextNode[]): DiffNode[] {
  const [from, to] = [tokenise(before), tokenise(after)];
  const pairs = alignKeys(
    from.map(({ key }) => key),
    to.map(({ key }) => key),
  );
  const diff: DiffNode[] = [];
  let [left, right] = [0, 0];
  for (const [nextLeft, nextRight] of [
    ...dropLoneSpaces(pairs, from, to),
    [from.length, to.length] as Pair,
  ]) {
    for (; left < nextLeft; left++) diff.push({ change: 'removed', node: from[left]!.node });
    for (; right < nextRight; right++) diff.push({ change: 'added', node: to[right]!.node });
    const [was, is] = [from[nextLeft]?.node, to[nextRight]?.node];
    if (was && is)
      diff.push(printNode(was) === printNode(is) ? { change: 'same', node: is } : restyle(was, is));
    [left, right] = [nextLeft + 1, nextRight + 1];
  }
  return joinChanges(diff);
}

const restyle = (before: TextNode, node: TextNode): DiffNode => ({ change: 'restyled', before, node });

/** A space that alone stayed between changed words would only tear the sentence apart. */
function dropLoneSpaces(pairs: Pair[], from: Token[], to: Token[]): Pair[] {
  const isLone = ([left, right]: Pair, at: number) => {
    if (from[left]!.key.trim() !== '' || to[right]!.key.trim() !== '') return false;
    const before: Pair = pairs[at - 1] ?? [-1, -1];
    const after: Pair = pairs[at + 1] ?? [from.length, to.length];
    const isTouched = (near: Pair, by: 1 | -1) => near[0] !== left + by || near[1] !== right + by;
    return isTouched(before, -1) && isTouched(after, 1);
  };
  return pairs.filter((pair, at) => !isLone(pair, at));
}

/** Words of the same fate and looks that follow each other are one piece. */
function joinChanges(diff: DiffNode[]): DiffNode[] {
  const joined: DiffNode[] = [];
  for (const each of diff) {
    const last = joined.at(-1);
    const piece = last && joinPieces(last, each);
    if (piece) joined[joined.length - 1] = piece;
    else joined.push(each);
  }
  return joined;
}

function joinPieces(left: DiffNode, right: DiffNode): DiffNode | null {
  if (left.change !== right.change || left.change === 'inside' || right.change === 'inside') return null;
  const node = joinTexts(left.node, right.node);
  if (!node) return null;
  if (left.change !== 'restyled' || right.change !== 'restyled') return { ...left, node } as DiffNode;
  const before = joinTexts(left.before, right.before);
  return before && { ...left, node, before };
}

function joinTexts(left: TextNode, right: TextNode): TextNode | null {
  if (left.text === undefined || right.text === undefined) return null;
  if (printNode({ ...left, text: '' }) !== printNode({ ...right, text: '' })) return null;
  return { ...left, text: left.text + right.text };
}
