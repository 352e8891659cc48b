// The one analyser, for texts that are indexed and for texts that ask: which terms a text has, and how much each counts.
import { stemmer } from '@orama/stemmers/german';
import { remember } from '../text/remember.ts';
import { foldWord, readWords, type Word } from '../text/words.ts';
import { toBag, type Bag } from './bag.ts';
import { createSplitter } from './compounds.ts';
import { simpleWords } from './simple-words.ts';
import { readClass, toTerm } from './term.ts';
import { ownVocabulary, readVocabulary } from './vocabulary.ts';

/** Goes up with every change after which the same text has other terms; what was indexed before is indexed anew. */
const edition = 2;

/** How much a word counts, by what it is. */
const wordWeights = {
  /** Nouns carry the sense in German; what is written small says less. */
  small: 0.75,
  /** Two projects in one town are not alike for it. */
  place: 0.25,
};

/** Letters of a piece of a word, by which compounds meet that no list splits. */
const pieceLength = 4;

/** A text of a document, and how many times it counts. */
export type Field = readonly [text: string, times: number];

export interface Analyser {
  /** The same for the same rules and lists; it is kept with what was indexed. */
  version: string;
  read(fields: readonly Field[]): Bag;
  /** What each word of a text means beside its stem: the parts of a compound, and concepts; as terms. */
  tellSenses(words: readonly Word[]): readonly (readonly number[])[];
}

interface Lists {
  /** Names of municipalities, as they are written. */
  places?: readonly string[];
  /** Further lines of vocabulary, of the operator. */
  vocabulary?: string;
}

export function createAnalyser({ places = [], vocabulary = '' }: Lists = {}): Analyser {
  const { concepts, words, beginnings } = readVocabulary(`${ownVocabulary}\n${vocabulary}`);
  const simple = new Set([...words.keys(), ...simpleWords.trim().split(/\s+/).map(foldWord)]);
  const split = createSplitter(simple);
  // Essen, Halle: a name that is a word besides counts as the word
  const placeNames = new Set(places.map(foldWord).filter((name) => !simple.has(name)));

  /** What a single word means, as it is listed or else by its stem. */
  const findConcepts = (folded: string, stem: string) => words.get(folded) ?? concepts.get(stem) ?? [];

  /** The terms of a word by itself, and the concepts of its parts. */
  const readTerms = remember((spelling: string) => {
    const { folded, stem } = readForms(spelling);
    const pieces = split(folded);
    const parts = pieces.map(stemOf);
    return {
      terms: Int32Array.from([
        toTerm('stem', stem),
        ...cutPieces(folded).map((piece) => toTerm('piece', piece)),
        // a word that is no compound meets the parts of those that are
        ...(parts.length > 0 ? parts : [stem]).map((part) => toTerm('part', part)),
      ]),
      concepts: pieces
        .flatMap((piece, at) => findConcepts(piece, parts[at] ?? ''))
        .map((name) => toTerm('concept', name)),
    };
  });
  const weigh = ({ text, folded }: Word) => {
    const first = text.charAt(0);
    if (first !== first.toUpperCase()) return wordWeights.small;
    return placeNames.has(folded) ? wordWeights.place : 1;
  };

  /** The concepts that begin with this word, and with which word they end: of it alone, and of runs of words. */
  const readRuns = (run: readonly Word[], at: number): { term: number; end: number }[] => {
    const found: { term: number; end: number }[] = [];
    let key = '';
    for (let end = at; end < run.length; end++) {
      const stem = run[end]?.stem ?? '';
      key = end === at ? stem : `${key} ${stem}`;
      const names = end === at ? findConcepts(run[at]?.folded ?? '', key) : (concepts.get(key) ?? []);
      for (const name of names) found.push({ term: toTerm('concept', name), end });
      if (!beginnings.has(key)) break;
    }
    return found;
  };

  const read = (fields: readonly Field[]): Bag => {
    const tally = new Map<number, number>();
    const add = (term: number, count: number) => tally.set(term, (tally.get(term) ?? 0) + count);
    for (const [text, times] of fields) {
      const run = readWords(text);
      run.forEach((word, at) => {
        const { terms, concepts: ofParts } = readTerms(word.text);
        const count = times * weigh(word);
        for (const term of terms) add(term, count);
        for (const concept of ofParts) add(concept, times);
        for (const { term } of readRuns(run, at)) add(term, times);
      });
    }
    return toBag(tally);
  };
  const readSenses = remember((spelling: string) => {
    const { terms, concepts: ofParts } = readTerms(spelling);
    return [...[...terms].filter((term) => readClass(term) === 'part'), ...ofParts];
  });
  const tellSenses = (run: readonly Word[]) => {
    const senses = run.map(({ text }) => [...readSenses(text)]);
    run.forEach((_, at) => {
      // who says "town hall" means it with both words
      for (const { term, end } of readRuns(run, at))
        for (let each = at; each <= end; each++) senses[each]?.push(term);
    });
    return senses;
  };
  const version = `${edition}.${digest([...placeNames].sort().join(' '))}.${digest(ownVocabulary + vocabulary)}`;
  return { version, read, tellSenses };
}

const stemOf = (folded: string) => foldWord(stemmer(folded));

function readForms(spelling: string) {
  const [word] = readWords(spelling);
  return { folded: word?.folded ?? foldWord(spelling), stem: word?.stem ?? stemOf(foldWord(spelling)) };
}

/** Every run of some characters, with `_` for the beginning and the end of the word; the whole where it is shorter. */
export function cutPieces(word: string): string[] {
  const signs = [...`_${word}_`];
  const count = Math.max(1, signs.length - pieceLength + 1);
  return Array.from({ length: count }, (_, at) => signs.slice(at, at + pieceLength).join(''));
}

const digest = (text: string) => (toTerm('stem', text) >>> 0).toString(36);
