// What the pages of the history know of a state (Stand).

/** `now`, `v3` for a published version, or the id of a kept state. */
export type StateKey = string;

export interface StateCard {
  key: StateKey;
  kind: 'now' | 'version' | 'automatic' | 'named' | 'replaced';
  /** Of a named one. */
  name: string | null;
  /** Of a version. */
  number: number | null;
  madeBy: string | null;
  /** ISO 8601; null is now. */
  madeAt: string | null;
}

export interface Writer {
  /** null: a template's letters, or those of an account that is gone. */
  accountId: string | null;
  name: string;
  characters: number;
  /** Of all characters, in percent, rounded so that the sum is 100. */
  percent: number;
}

/** Rounds shares so that they add up to 100: whoever lost most by rounding down gets the next point. */
export function roundPercents(counts: readonly number[]): number[] {
  const sum = counts.reduce((total, count) => total + count, 0);
  if (sum === 0) return counts.map(() => 0);
  const exact = counts.map((count) => (count / sum) * 100);
  const rounded = exact.map(Math.floor);
  let left = 100 - rounded.reduce((total, count) => total + count, 0);
  const byLoss = exact
    .map((value, at) => at)
    .sort((a, b) => exact[b]! - rounded[b]! - (exact[a]! - rounded[a]!));
  for (const at of byLoss) if (left-- > 0) rounded[at] = rounded[at]! + 1;
  return rounded;
}
