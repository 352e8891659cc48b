// A text as the bag of its terms, the form in which texts are indexed and compared.

export interface Bag {
  /** In ascending order. */
  terms: Int32Array;
  /** How often each is said; words that say less count less than once. */
  counts: Float32Array;
  /** How long the text is: the sum of the counts of its pieces of words. */
  length: number;
}

export const emptyBag: Bag = { terms: new Int32Array(0), counts: new Float32Array(0), length: 0 };

export function toBag(tally: ReadonlyMap<number, number>): Bag {
  const terms = Int32Array.from(tally.keys()).sort();
  const counts = new Float32Array(terms.length);
  let length = 0;
  terms.forEach((term, at) => {
    const count = tally.get(term) ?? 0;
    counts[at] = count;
    if ((term & 3) === 1) length += count;
  });
  return { terms, counts, length };
}
