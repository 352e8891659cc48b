// How like two texts are: the cosine of their terms, in which rare terms weigh more.
import { countKnownTerms, findTerm, readTerms, type Terms } from './terms.ts';

/** How much each term says, learnt from the texts that are compared. */
export interface Rarity {
  /** By the number of the term; of one that is in none of the texts more than of any other. */
  weights: (id: number) => number;
  weigh(term: string): number;
}

/** Raised above 1, so that rare terms outweigh many common ones. */
const emphasis = 1.5;

/** Inverse document frequency over these texts. */
export function measureRarity(texts: Iterable<Terms>): Rarity {
  const counts = new Int32Array(countKnownTerms());
  let total = 0;
  for (const { ids } of texts) {
    total += 1;
    for (const id of ids) counts[id] = (counts[id] ?? 0) + 1;
  }
  // a term of every text still weighs a little: of two texts alone, everything shared is in all of them
  const byCount = Float64Array.from(
    { length: total + 1 },
    (_, count) => Math.log(1 + (total + 1) / (count + 0.5)) ** emphasis,
  );
  const weights = (id: number) => byCount[counts[id] ?? 0] ?? 0;
  return { weights, weigh: (term) => weights(findTerm(term) ?? -1) };
}

/** Terms in ascending order with their weights, and the length of the whole. */
export interface Vector {
  ids: Int32Array;
  weights: Float64Array;
  length: number;
}

/** A term said ten times says little more than one said twice. */
const saturate = (count: number) => (count * 2.2) / (count + 1.2);

export function toVector({ ids, counts }: Terms, rarity: Rarity): Vector {
  const weights = new Float64Array(ids.length);
  let squares = 0;
  for (let at = 0; at < ids.length; at++) {
    const weight = saturate(counts[at] ?? 0) * rarity.weights(ids[at] ?? -1);
    weights[at] = weight;
    squares += weight * weight;
  }
  return { ids, weights, length: Math.sqrt(squares) };
}

/** From 0 (nothing in common) to 1 (the same terms); the same both ways. */
export function compareVectors(a: Vector, b: Vector): number {
  let product = 0;
  let [left, right] = [0, 0];
  while (left < a.ids.length && right < b.ids.length) {
    const difference = (a.ids[left] ?? 0) - (b.ids[right] ?? 0);
    if (difference === 0) product += (a.weights[left] ?? 0) * (b.weights[right] ?? 0);
    if (difference <= 0) left += 1;
    if (difference >= 0) right += 1;
  }
  return product === 0 ? 0 : Math.min(1, product / (a.length * b.length));
}

export const readVector = (text: string, rarity: Rarity) => toVector(readTerms(text), rarity);
