// A text as words: where they stand, and the forms by which they meet each other.
import { stemmer } from '@orama/stemmers/german';
import { remember } from './remember.ts';
import { stopWords } from './stop-words.ts';

export interface Word {
  /** As it stands in the text, from `start` to before `end` (UTF-16 units). */
  text: string;
  start: number;
  end: number;
  /** One spelling for all: lower case, without accents. */
  folded: string;
  stem: string;
}

/** "Straße", "STRASSE" and a decomposed "Straße" become one, and so do "Bürger" and "Buerger" (but not "Bauer"). */
export function foldWord(word: string): string {
  const plain = word.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');
  return plain.replaceAll(/(?<![aeioq])([aou])e/g, '$1');
}

/** Both forms of a word; its stem comes from the spelling with umlauts, which the stemmer knows. */
const readForms = remember((word) => ({
  folded: foldWord(word),
  stem: foldWord(stemmer(word.normalize('NFKC').toLowerCase())),
}));

const letters = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** The words that carry meaning, in their order. Parts of hyphened words count one by one. */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: word, index } of text.matchAll(letters)) {
    const { folded, stem } = readForms(word);
    if (folded.length < 2 || stopWords.has(folded)) continue;
    words.push({ text: word, start: index, end: index + word.length, folded, stem });
  }
  return words;
}
