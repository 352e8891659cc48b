// Which elements of two lists belong together: Myers' greedy algorithm, "An O(ND) Difference Algorithm and Its Variations"
// (Algorithmica 1, 1986), in its plain form.

/** Pairs of equal elements, in order, by their places. */
export type Pair = [before: number, after: number];

/** So many elements may come and go before two lists count as wholly different; this bounds memory and time. */
const maxEdits = 1500;

/** As many pairs of equal keys as can be had in order; beyond `maxEdits`, those at both ends. */
export function alignKeys(before: readonly string[], after: readonly string[]): Pair[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before.at(-1 - end) === after.at(-1 - end)) end++;
  const middle = alignMiddle(
    before.slice(start, before.length - end),
    after.slice(start, after.length - end),
  ).map(([left, right]): Pair => [left + start, right + start]);
  const head = Array.from({ length: start }, (_, at): Pair => [at, at]);
  const tail = Array.from({ length: end }, (_, at): Pair => [
    before.length - end + at,
    after.length - end + at,
  ]);
  return [...head, ...middle, ...tail];
}

function alignMiddle(before: string[], after: string[]): Pair[] {
  if (before.length === 0 || after.length === 0) return [];
  const limit = Math.min(before.length + after.length, maxEdits);
  /** For each diagonal (before minus after), how far before has come; one copy for each number of edits. */
  const rounds: Map<number, number>[] = [];
  let reached = new Map<number, number>([[1, 0]]);
  for (let edits = 0; edits <= limit; edits++) {
    const next = new Map<number, number>();
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let left = stepTo(reached, diagonal, edits);
      while (
        left < before.length &&
        left - diagonal < after.length &&
        before[left] === after[left - diagonal]
      )
        left++;
      next.set(diagonal, left);
      if (left >= before.length && left - diagonal >= after.length)
        return walkBack([...rounds, reached], before.length, after.length);
    }
    rounds.push(reached);
    reached = next;
  }
  return [];
}

/** Where a diagonal is entered: from the one below by a deletion, from the one above by an insertion. */
function stepTo(reached: Map<number, number>, diagonal: number, edits: number): number {
  const below = reached.get(diagonal - 1) ?? -1;
  const above = reached.get(diagonal + 1) ?? -1;
  const isInsertion = diagonal === -edits || (diagonal !== edits && below < above);
  return isInsertion ? above : below + 1;
}

function walkBack(rounds: Map<number, number>[], lengthBefore: number, lengthAfter: number): Pair[] {
  const pairs: Pair[] = [];
  let [left, right] = [lengthBefore, lengthAfter];
  for (let edits = rounds.length - 1; edits >= 0; edits--) {
    const reached = rounds[edits] ?? new Map<number, number>();
    const diagonal = left - right;
    const entered = stepTo(reached, diagonal, edits);
    while (left > entered) {
      left--;
      right--;
      if (right >= 0) pairs.push([left, right]);
    }
    const below = reached.get(diagonal - 1) ?? -1;
    const above = reached.get(diagonal + 1) ?? -1;
    const isInsertion = diagonal === -edits || (diagonal !== edits && below < above);
    if (isInsertion) right--;
    else left--;
  }
  return pairs.reverse();
}
