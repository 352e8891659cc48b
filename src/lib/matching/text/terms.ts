// What texts are compared by: stems of words, and pieces of words, by which German compounds meet their parts
// (Bürgerbeteiligung, Beteiligung der Bürger).
import { remember } from './remember.ts';
import { readWords } from './words.ts';

/** How often each term occurs. */
export type Terms = ReadonlyMap<string, number>;

/** Lengths of the pieces, in characters. */
const pieceLengths = [3, 4, 5];

export function readTerms(text: string): Terms {
  const terms = new Map<string, number>();
  const add = (term: string) => terms.set(term, (terms.get(term) ?? 0) + 1);
  for (const { folded, stem } of readWords(text)) {
    add(`=${stem}`);
    for (const piece of cutKnown(folded)) add(piece);
  }
  return terms;
}

/** The terms of several texts as of one. */
export function mergeTerms(texts: Terms[]): Terms {
  const merged = new Map<string, number>();
  for (const terms of texts) {
    for (const [term, count] of terms) merged.set(term, (merged.get(term) ?? 0) + count);
  }
  return merged;
}

/** Every run of some characters, with `_` for the beginning and the end of the word. */
export function cutPieces(word: string): string[] {
  const signs = [...`_${word}_`];
  return pieceLengths.flatMap((length) =>
    Array.from({ length: Math.max(0, signs.length - length + 1) }, (_, at) =>
      signs.slice(at, at + length).join(''),
    ),
  );
}

const cutKnown = remember(cutPieces);
