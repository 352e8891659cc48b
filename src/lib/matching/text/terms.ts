// What texts are compared by: stems of words, and pieces of words, by which German compounds meet their parts
// (Bürgerbeteiligung, Beteiligung der Bürger). Terms are numbers, and texts are read once, so that comparing is quick.
import { remember } from './remember.ts';
import { readWords } from './words.ts';

/** The terms of a text by their numbers, in ascending order, and how often each occurs. */
export interface Terms {
  ids: Int32Array;
  counts: Uint16Array;
}

/** Lengths of the pieces, in characters. */
const pieceLengths = [3, 4, 5];

/** How many different terms are known at most: some ten megabytes with all that is kept of them. */
const mostTerms = 300_000;
/** How many texts are kept as terms; a page of matches compares some hundred. */
const mostTexts = 10_000;

/** What the process has learnt. It holds texts, not who may see them: that the database decides, each time. */
const createMemory = () => ({
  numbers: new Map<string, number>(),
  texts: new Map<string, Terms>(),
  findPieces: remember((word) => cutPieces(word).map(toNumber)),
});
let memory = createMemory();

/** Begins anew when too much has been read. Terms from before and after cannot be compared: never call it in between. */
export function limitMemory(): void {
  if (memory.numbers.size > mostTerms) memory = createMemory();
}

export const countKnownTerms = () => memory.numbers.size;

/** The number of a term that was read somewhere. */
export const findTerm = (term: string) => memory.numbers.get(term);

function toNumber(term: string): number {
  const known = memory.numbers.get(term);
  if (known !== undefined) return known;
  memory.numbers.set(term, memory.numbers.size);
  return memory.numbers.size - 1;
}

/** The same text gives the same terms, from memory if it was read lately. */
export function readTerms(text: string): Terms {
  const { texts } = memory;
  const terms = texts.get(text) ?? analyse(text);
  // the one that was not asked for the longest time stands first
  texts.delete(text);
  texts.set(text, terms);
  if (texts.size > mostTexts) texts.delete(texts.keys().next().value ?? '');
  return terms;
}

function analyse(text: string): Terms {
  const tally = createTally();
  for (const { folded, stem } of readWords(text)) {
    tally.add(toNumber(`=${stem}`), 1);
    for (const piece of memory.findPieces(folded)) tally.add(piece, 1);
  }
  return tally.finish();
}

/** The terms of several texts as of one. */
export function mergeTerms(texts: Terms[]): Terms {
  const [only] = texts;
  if (only && texts.length === 1) return only;
  const tally = createTally();
  for (const { ids, counts } of texts) {
    for (let at = 0; at < ids.length; at++) tally.add(ids[at] ?? 0, counts[at] ?? 0);
  }
  return tally.finish();
}

/** Room for all terms, used again and again; it is empty between two tallies. */
let room = new Uint16Array(1 << 16);

function createTally() {
  const touched: number[] = [];
  return {
    add(id: number, count: number) {
      if (id >= room.length) {
        const wider = new Uint16Array(Math.max(room.length * 2, id + 1));
        wider.set(room);
        room = wider;
      }
      const before = room[id] ?? 0;
      if (before === 0) touched.push(id);
      room[id] = Math.min(before + count, 0xffff);
    },
    finish(): Terms {
      // `from` would go through an iterator, which takes most of the time of a page of matches
      const ids = new Int32Array(touched).sort();
      const counts = new Uint16Array(ids.length);
      for (let at = 0; at < ids.length; at++) {
        const id = ids[at] ?? 0;
        counts[at] = room[id] ?? 0;
        room[id] = 0;
      }
      return { ids, counts };
    },
  };
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
