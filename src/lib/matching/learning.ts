// What matches have led to moves their weights a little, within bounds. Pure: the same outcomes give the same weights,
// whatever their order, and an outcome that is no longer given is as if it never was.
import { partnerWeights } from './weights.ts';

export type Weights = Record<keyof typeof partnerWeights, number>;
type Part = keyof Weights;

/** What became of a match whose two sides let it teach. */
export interface Outcome {
  /** How strong each part was when it was asked, from 0 to 1, before weighing. */
  parts: Partial<Record<Part, number>>;
  /** Whether a confirmed cooperation came of it; else it was declined or withdrawn. */
  cooperated: boolean;
}

/** Below so many outcomes nothing is learnt: chance would speak. */
export const fewestOutcomes = 50;
/** The share by which a weight may be moved at most, up or down. */
export const mostMoved = 0.2;
/** So many of each kind must be there to be compared, and at so many the difference counts half. */
const enoughOfEach = 10;

const names = Object.keys(partnerWeights) as Part[];

/** Whether outcomes are enough to move anything. */
export function isLearning(outcomes: readonly Outcome[]): boolean {
  const good = outcomes.filter(({ cooperated }) => cooperated).length;
  return outcomes.length >= fewestOutcomes && Math.min(good, outcomes.length - good) >= enoughOfEach;
}

/**
 * The weights, each moved up to a fifth towards what was stronger where two came to cooperate than where they did not.
 * They add up to what they did before.
 */
export function adjustWeights(base: Weights, outcomes: readonly Outcome[]): Weights {
  if (!isLearning(outcomes)) return base;
  const good = outcomes.filter(({ cooperated }) => cooperated);
  const bad = outcomes.filter(({ cooperated }) => !cooperated);
  // the fewer there are of the rarer kind, the less a difference is trusted
  const fewer = Math.min(good.length, bad.length);
  const trust = fewer / (fewer + enoughOfEach);
  const wished = mapWeights((part) => {
    const difference = compare(readPart(good, part), readPart(bad, part));
    return base[part] * (1 + mostMoved * Math.max(-1, Math.min(1, difference * trust)));
  });
  return fitInto(base, wished);
}

const mapWeights = (tell: (part: Part) => number) =>
  Object.fromEntries(names.map((part) => [part, tell(part)])) as Weights;

/** In ascending order: sums of decimals depend on the order in which they are added. */
const readPart = (outcomes: readonly Outcome[], part: Part) =>
  outcomes.map(({ parts }) => Math.max(0, Math.min(1, parts[part] ?? 0))).sort((a, b) => a - b);

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
const mean = (values: readonly number[]) => sum(values) / values.length;

/** How far the means lie apart, in standard deviations (Cohen's d); 0 where nothing varies. */
function compare(good: readonly number[], bad: readonly number[]): number {
  const squares = (values: readonly number[], centre: number) =>
    sum(values.map((value) => (value - centre) ** 2));
  const [ours, theirs] = [mean(good), mean(bad)];
  const spread = Math.sqrt((squares(good, ours) + squares(bad, theirs)) / (good.length + bad.length - 2));
  // what never varies, but for the digits that adding up leaves, or only between the kinds
  if (spread < 1e-9) return Math.abs(ours - theirs) < 1e-9 ? 0 : Math.sign(ours - theirs);
  return (ours - theirs) / spread;
}

/** All by one factor, so that they add up to what the base does, and none further from its own than the bound. */
function fitInto(base: Weights, wished: Weights): Weights {
  const scale = (factor: number) =>
    mapWeights((part) =>
      Math.max(base[part] * (1 - mostMoved), Math.min(base[part] * (1 + mostMoved), wished[part] * factor)),
    );
  const total = sum(Object.values(base));
  // at a half all are at the lower bound or below it, at two at the upper: in between it fits
  let [low, high] = [0.5, 2];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (sum(Object.values(scale(middle))) < total) low = middle;
    else high = middle;
  }
  return scale(high);
}

/** How strong each part was, out of what it added to a score under these weights. */
export function toStrengths(parts: Partial<Weights>, weights: Weights): Partial<Weights> {
  const strengths: Partial<Weights> = {};
  for (const part of names) {
    const added = parts[part];
    if (added !== undefined && weights[part] > 0) {
      strengths[part] = Math.round(Math.max(0, Math.min(1, added / weights[part])) * 1e4) / 1e4;
    }
  }
  return strengths;
}
