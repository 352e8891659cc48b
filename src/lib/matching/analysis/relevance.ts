// How much a text is about what another says: BM25 over the terms of both, in which rare terms weigh more.
import type { Bag } from './bag.ts';
import { readClass } from './term.ts';

/** Each with its reason; chosen by trial on public sets as one configuration for all (docs/decisions/matching.md). */
export const relevanceWeights = {
  /** By class of the term: stem, piece, part, concept. A word has one stem but many pieces, and few concepts. */
  classes: [1, 2.5, 3, 6],
  /** Repeating a term adds little: half of the most is reached at this count, in a text of mean length. */
  saturation: 1.5,
  /** The same in the text that asks. */
  asking: 4,
  /** Long texts mention more by the way; 1 would take all of it back. */
  length: 0.9,
  /** Rare terms outweigh many common ones. */
  rarity: 1.5,
  /** As if so many further texts had none of the terms: with a handful of texts, what they share is not worthless. */
  unseen: 50,
};

/** A title says in few words what a text is about: a field with this many times the weight. */
export const titleTimes = 4;

export interface Statistics {
  documents: number;
  /** Mean length of a bag. */
  meanLength: number;
  /** How many documents have this term. */
  countOf(term: number): number;
}

/** Statistics of these texts alone. */
export function measureStatistics(bags: readonly Bag[]): Statistics {
  const counts = new Map<number, number>();
  for (const { terms } of bags) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  const length = bags.reduce((sum, bag) => sum + bag.length, 0);
  return {
    documents: bags.length,
    meanLength: bags.length > 0 ? length / bags.length : 0,
    countOf: (term) => counts.get(term) ?? 0,
  };
}

/** What the term says at all: by its class and how rare it is. */
function weighTerm(term: number, { documents, countOf }: Statistics): number {
  const count = Math.min(documents, countOf(term));
  const all = documents + relevanceWeights.unseen;
  const rarity = Math.log(1 + (all - count + 0.5) / (count + 0.5)) ** relevanceWeights.rarity;
  return (relevanceWeights.classes[term & 3] ?? 0) * rarity;
}

/** What each term of a text says there, from 0 to the saturation and one more; without its rarity. */
export function weighCounts(bag: Bag, { meanLength }: Statistics): Float32Array {
  const { saturation, length } = relevanceWeights;
  const dampening = saturation * (1 - length + (length * bag.length) / (meanLength || 1));
  return bag.counts.map((count) => (count * (saturation + 1)) / (count + dampening));
}

/** A text that asks: its terms with what each is worth. */
export interface Asking {
  terms: Int32Array;
  weights: Float64Array;
  /** What the text itself would reach, so that others can be told in parts of it. */
  most: number;
}

export function toAsking(bag: Bag, statistics: Statistics): Asking {
  const { asking } = relevanceWeights;
  const weights = Float64Array.from(bag.terms, (term, at) => {
    const count = bag.counts[at] ?? 0;
    return (weighTerm(term, statistics) * count * (asking + 1)) / (count + asking);
  });
  const own = { terms: bag.terms, weights, most: 1 };
  return { ...own, most: multiply(own, { terms: bag.terms, said: weighCounts(bag, statistics) }) || 1 };
}

/** A text that answers: what each of its terms says there. */
export interface Answering {
  terms: Int32Array;
  said: Float32Array;
}

export const toAnswering = (bag: Bag, statistics: Statistics): Answering => ({
  terms: bag.terms,
  said: weighCounts(bag, statistics),
});

function multiply(asking: Pick<Asking, 'terms' | 'weights'>, answering: Answering): number {
  let sum = 0;
  let [left, right] = [0, 0];
  while (left < asking.terms.length && right < answering.terms.length) {
    const difference = (asking.terms[left] ?? 0) - (answering.terms[right] ?? 0);
    if (difference === 0) sum += (asking.weights[left] ?? 0) * (answering.said[right] ?? 0);
    if (difference <= 0) left += 1;
    if (difference >= 0) right += 1;
  }
  return sum;
}

/** From 0 (nothing in common) on; 1 is what the text that asks says of itself, and a shorter one may pass that. */
export const measureRelevance = (asking: Asking, answering: Answering): number =>
  multiply(asking, answering) / asking.most;

/** What pieces of words alone must reach to count: fewer are shared by chance. */
const beyondChance = 0.15;

/** As `measureRelevance`, for short texts: 0 where they share but a few pieces of words, and no word or meaning. */
export function measureShortRelevance(asking: Asking, answering: Answering): number {
  const relevance = measureRelevance(asking, answering);
  return relevance >= beyondChance || sharesMeaning(asking.terms, answering.terms) ? relevance : 0;
}

function sharesMeaning(a: Int32Array, b: Int32Array): boolean {
  let [left, right] = [0, 0];
  while (left < a.length && right < b.length) {
    const [one = 0, other = 0] = [a[left], b[right]];
    if (one === other && readClass(one) !== 'piece') return true;
    if (one <= other) left += 1;
    if (one >= other) right += 1;
  }
  return false;
}

/** A term with a weight, for the index. */
export type Weighted = [term: number, weight: number];

/** The strongest terms of a text that asks. */
export const chooseAskingTerms = ({ terms, weights }: Asking, most: number): Weighted[] =>
  chooseStrongest(terms, weights, weights, most);

/** The strongest terms of a text that is indexed: by what they say there and how rare they are. */
export function chooseIndexTerms(bag: Bag, statistics: Statistics, most: number): Weighted[] {
  const said = weighCounts(bag, statistics);
  const worth = Float64Array.from(bag.terms, (term, at) => (said[at] ?? 0) * weighTerm(term, statistics));
  return chooseStrongest(bag.terms, said, worth, most);
}

function chooseStrongest(
  terms: Int32Array,
  weights: Float32Array | Float64Array,
  worth: Float64Array,
  most: number,
): Weighted[] {
  const order = Array.from(terms.keys()).sort((a, b) => (worth[b] ?? 0) - (worth[a] ?? 0) || a - b);
  return order.slice(0, most).map((at) => [terms[at] ?? 0, weights[at] ?? 0]);
}
