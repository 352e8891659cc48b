// Who together gives all that is looked for: set cover, small enough to try every combination. Pure.
import { drawLots } from '../rank.ts';

/** More than three at one table are no longer a proposal. */
export const mostTogether = 3;
/** As many as a person compares. */
export const mostCombinations = 3;

/** Somebody with what she gives: for each need, in their order, how well from 0 (not at all) to 1. */
export interface Giving {
  id: string;
  strengths: readonly number[];
}

/**
 * The smallest combinations in which each need is met that anybody meets: fewer first, then the higher sum of the best
 * for each need, then by a lot that is the same each time. Nobody in them is superfluous. With one need there is
 * nothing to combine.
 * @param seed what the lots are drawn with: the id of the project
 */
export function combine<G extends Giving>(givers: readonly G[], seed: string): G[][] {
  const useful = givers
    .map((giver): Masked<G> => ({ giver, met: toMask(giver.strengths) }))
    .filter(({ met }) => met > 0);
  const all = union(useful);
  if (!isSeveral(all)) return [];
  const found: Masked<G>[][] = [];
  for (let size = 1; size <= mostTogether && found.length < mostCombinations; size++) {
    found.push(...order(findCovers(useful, size, all).filter(isNeeded), seed));
  }
  return found.slice(0, mostCombinations).map((set) => set.map(({ giver }) => giver));
}

/** Which needs somebody meets, a bit for each. */
interface Masked<G> {
  giver: G;
  met: number;
}

const toMask = (strengths: readonly number[]) =>
  strengths.reduce((mask, strength, at) => (strength > 0 ? mask | (1 << at) : mask), 0);

const union = (set: readonly Masked<unknown>[]) => set.reduce((mask, { met }) => mask | met, 0);

const isSeveral = (mask: number) => (mask & (mask - 1)) !== 0;

/** Without any one of them something would stay open. */
const isNeeded = (set: readonly Masked<unknown>[]) =>
  set.every((each) => union(set.filter((other) => other !== each)) !== union(set));

/** All sets of this size that meet what is open, but those in which one adds nothing to those before it. */
function findCovers<T>(
  of: readonly Masked<T>[],
  size: number,
  open: number,
  set: readonly Masked<T>[] = [],
): Masked<T>[][] {
  if (size === 0) return [[...set]];
  return of.flatMap((each, at) => {
    const left = open & ~each.met;
    const isUseful = size === 1 ? left === 0 : left !== open;
    return isUseful ? findCovers(of.slice(at + 1), size - 1, left, [...set, each]) : [];
  });
}

/** The best sum first. Within one, who gives most stands first. */
function order<G extends Giving>(sets: Masked<G>[][], seed: string): Masked<G>[][] {
  return sets
    .map((set) => {
      const ids = set.map(({ giver }) => giver.id).sort();
      return { set: orderMembers(set), sum: measure(set), lot: drawLots(seed, ids.join()), name: ids.join() };
    })
    .sort((a, b) => b.sum - a.sum || a.lot - b.lot || (a.name < b.name ? -1 : 1))
    .map(({ set }) => set);
}

const sumOf = (strengths: readonly number[]) => strengths.reduce((sum, each) => sum + each, 0);

const orderMembers = <G extends Giving>(set: Masked<G>[]) =>
  set.toSorted(
    (a, b) => sumOf(b.giver.strengths) - sumOf(a.giver.strengths) || (a.giver.id < b.giver.id ? -1 : 1),
  );

/** For each need the best of the set, added up; without the noise of adding in another order. */
function measure<G extends Giving>(set: Masked<G>[]): number {
  const needs = set[0]?.giver.strengths.map((_, at) => at) ?? [];
  const best = needs.map((at) => Math.max(...set.map(({ giver }) => giver.strengths[at] ?? 0)));
  return Math.round(sumOf(best) * 1e6) / 1e6;
}
