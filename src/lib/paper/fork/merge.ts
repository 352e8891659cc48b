// A three-way merge over blocks: what a source changed since a fork began, held against what the fork made of it. Blocks
// that nobody changed hold the rest together; between two of them either side, or both, changed something.

/** What both have in common, or what the fork alone changed: it stays. */
interface Kept<T> {
  kind: 'kept';
  own: T[];
}

/** What the source changed: alone (a change), or where the fork changed something else (a conflict). */
export interface Piece<T> {
  kind: 'change' | 'conflict';
  base: T[];
  theirs: T[];
  own: T[];
}

export type Part<T> = Kept<T> | Piece<T>;

/** What becomes of a piece; what nobody chose stays as the fork has it. */
export type Choice = 'theirs' | 'both';

/**
 * @param print the same for blocks that count as the same
 * @param base what the fork began with
 * @param theirs what the source has become
 * @param own what the fork is now
 */
export function mergeBlocks<T>(print: (block: T) => string, base: T[], theirs: T[], own: T[]): Part<T>[] {
  const keys = { base: base.map(print), theirs: theirs.map(print), own: own.map(print) };
  const inTheirs = new Map(pairKeys(keys.base, keys.theirs));
  const inOwn = new Map(pairKeys(keys.base, keys.own));
  const parts: Part<T>[] = [];
  const from = { base: 0, theirs: 0, own: 0 };
  for (let at = 0; at <= base.length; at++) {
    const [left, right] = [inTheirs.get(at), inOwn.get(at)];
    const isEnd = at === base.length;
    if (!isEnd && (left === undefined || right === undefined)) continue;
    const to = { base: at, theirs: left ?? theirs.length, own: right ?? own.length };
    const gap = {
      base: base.slice(from.base, to.base),
      theirs: theirs.slice(from.theirs, to.theirs),
      own: own.slice(from.own, to.own),
    };
    parts.push(...judgeGap(print, gap));
    if (!isEnd) parts.push({ kind: 'kept', own: own.slice(to.own, to.own + 1) });
    Object.assign(from, { base: to.base + 1, theirs: to.theirs + 1, own: to.own + 1 });
  }
  return parts;
}

function judgeGap<T>(print: (block: T) => string, gap: Record<'base' | 'theirs' | 'own', T[]>): Part<T>[] {
  const { base, theirs, own } = gap;
  const isSame = (one: T[], other: T[]) =>
    one.length === other.length && one.every((block, at) => print(block) === print(other[at] as T));
  if (isSame(base, theirs) || isSame(own, theirs)) return own.length > 0 ? [{ kind: 'kept', own }] : [];
  return [{ kind: isSame(base, own) ? 'change' : 'conflict', base, theirs, own }];
}

export const isPiece = <T>(part: Part<T>): part is Piece<T> => part.kind !== 'kept';

/** The fork's text with what was chosen; `choose` is asked about each piece. */
export function takePieces<T>(parts: Part<T>[], choose: (piece: Piece<T>) => Choice | undefined): T[] {
  return parts.flatMap((part) => {
    if (!isPiece(part)) return part.own;
    const choice = choose(part);
    if (choice === 'theirs') return part.theirs;
    return choice === 'both' ? [...part.own, ...part.theirs] : part.own;
  });
}

/** Places of a longest common sequence. Blocks are some hundreds: the plain table will do. */
function pairKeys(before: string[], after: string[]): [number, number][] {
  const width = after.length + 1;
  const lengths = new Uint16Array((before.length + 1) * width);
  const read = (left: number, right: number) => lengths[left * width + right] ?? 0;
  for (let left = before.length - 1; left >= 0; left--) {
    for (let right = after.length - 1; right >= 0; right--) {
      lengths[left * width + right] =
        before[left] === after[right]
          ? read(left + 1, right + 1) + 1
          : Math.max(read(left + 1, right), read(left, right + 1));
    }
  }
  const pairs: [number, number][] = [];
  let [left, right] = [0, 0];
  while (left < before.length && right < after.length) {
    if (before[left] === after[right]) pairs.push([left++, right++]);
    else if (read(left + 1, right) >= read(left, right + 1)) left++;
    else right++;
  }
  return pairs;
}
