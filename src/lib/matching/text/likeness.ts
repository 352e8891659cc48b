// How like two texts are: the cosine of their terms, in which rare terms weigh more.
import { readTerms, type Terms } from './terms.ts';

/** How much each term says, learnt from the texts that are compared. */
export interface Rarity {
  weigh(term: string): number;
}

/** Raised above 1, so that rare terms outweigh many common ones. */
const emphasis = 1.5;

/** Inverse document frequency over these texts. */
export function measureRarity(texts: Iterable<Terms>): Rarity {
  const counts = new Map<string, number>();
  let total = 0;
  for (const terms of texts) {
    total += 1;
    for (const term of terms.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  // a term of every text still weighs a little: of two texts alone, everything shared is in all of them
  const weights = Array.from(
    { length: total + 1 },
    (_, count) => Math.log(1 + (total + 1) / (count + 0.5)) ** emphasis,
  );
  return { weigh: (term) => weights[counts.get(term) ?? 0] ?? 0 };
}

/** Terms with their weights, and the length of the whole. */
export interface Vector {
  weights: ReadonlyMap<string, number>;
  length: number;
}

/** A term said ten times says little more than one said twice. */
const saturate = (count: number) => (count * 2.2) / (count + 1.2);

export function toVector(terms: Terms, rarity: Rarity): Vector {
  const weights = new Map<string, number>();
  let squares = 0;
  for (const [term, count] of terms) {
    const weight = saturate(count) * rarity.weigh(term);
    weights.set(term, weight);
    squares += weight * weight;
  }
  return { weights, length: Math.sqrt(squares) };
}

/** From 0 (nothing in common) to 1 (the same terms); the same both ways. */
export function compareVectors(a: Vector, b: Vector): number {
  const [few, many] = a.weights.size <= b.weights.size ? [a, b] : [b, a];
  let product = 0;
  for (const [term, weight] of few.weights) product += weight * (many.weights.get(term) ?? 0);
  return product === 0 ? 0 : Math.min(1, product / (few.length * many.length));
}

export const readVector = (text: string, rarity: Rarity) => toVector(readTerms(text), rarity);
