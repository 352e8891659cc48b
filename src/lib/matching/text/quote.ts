// A phrase of a text with the words marked that another text shares.
import { cutPieces, type Analyser } from '../analysis/analyser.ts';
import type { Quote } from '../reason.ts';
import { readWords, type Word } from './words.ts';

/** The longest quote, in characters. */
export const quoteLength = 160;

/** Marks in `text` the words that `other` has too: by stem, part, meaning, or a long word inside a compound. */
export function quoteShared(text: string, other: string, analyser?: Pick<Analyser, 'tellSenses'>): Quote {
  const [words, others] = [readWords(text), readWords(other)];
  const stems = new Set(others.map(({ stem }) => stem));
  const senses = new Set(analyser?.tellSenses(others).flat());
  const own = analyser?.tellSenses(words);
  // most words are met by the quick ways
  const known = words.filter(
    (word, at) =>
      stems.has(word.stem) ||
      own?.[at]?.some((sense) => senses.has(sense)) ||
      others.some((each) => meet(word, each)),
  );
  // words that no list knows meet by their letters, where nothing else does
  const shared = known.length > 0 ? known : findAlike(words, others);
  const { from, to } = chooseWindow(text, shared);
  return {
    text: text.slice(from, to),
    marks: shared
      .filter((word) => word.start >= from && word.end <= to)
      .map((word): [number, number] => [word.start - from, word.end - from]),
    cutBefore: from > 0,
    cutAfter: to < text.length,
  };
}

/** The words that look like one of the others; where none does, those that begin like one. */
function findAlike(words: Word[], others: Word[]): Word[] {
  const alike = words.filter((word) => others.some((each) => resemble(word, each)));
  return alike.length > 0 ? alike : words.filter((word) => others.some((each) => beginAlike(word, each)));
}

/** How many pieces two words share at least to look alike. */
const fewestPieces = 3;

/** Half of the shorter word's pieces are in the other: Fluggerätmechanikerin, Flugzeugmechanik. */
function resemble(a: Word, b: Word): boolean {
  const [one, other] = [cutPieces(a.folded), cutPieces(b.folded)];
  const shared = one.filter((piece) => other.includes(piece)).length;
  return shared >= fewestPieces && shared * 2 >= Math.min(one.length, other.length);
}

/** Letters with which two compounds begin alike (Kaffeebrennerin, Kaffeeröster); what makes verbs says nothing. */
const sharedBeginning = 5;
const prefixes = /^(unter|gegen|wieder|hinter|nieder|weiter|zuruck|zusamm|vorau|inter|gesam|verant|entsp|insbes|zwisc)/;

const beginAlike = (a: Word, b: Word) =>
  a.folded.length > sharedBeginning &&
  !prefixes.test(a.folded) &&
  b.folded.startsWith(a.folded.slice(0, sharedBeginning));

/** A compound meets its part where the part has this many letters at least. */
const shortestPart = 5;
/** What an inflection adds at most; longer endings make other words of the same stem (erfahren, Erfahrung). */
const longestInflection = 2;

function meet(a: Word, b: Word): boolean {
  if (a.stem === b.stem) return true;
  const [part, whole] = a.folded.length <= b.folded.length ? [a, b] : [b, a];
  if (part.folded.length < shortestPart) return false;
  if (whole.folded.includes(part.folded)) return true;
  // Innenstädte, Stadt
  const isInflected = part.folded.length - part.stem.length <= longestInflection;
  return (
    isInflected &&
    part.stem.length >= shortestPart &&
    (whole.stem.startsWith(part.stem) || whole.stem.endsWith(part.stem))
  );
}

/** The piece of the text with the first shared words, cut between words. */
function chooseWindow(text: string, shared: Word[]): { from: number; to: number } {
  if (text.length <= quoteLength) return { from: 0, to: text.length };
  const first = shared[0]?.start ?? 0;
  const wanted = Math.max(0, Math.min(first - 40, text.length - quoteLength));
  const from = wanted === 0 ? 0 : nextSpace(text, wanted, first);
  const end = Math.min(text.length, from + quoteLength);
  const space = text.lastIndexOf(' ', end);
  const to = end === text.length ? end : space > Math.max(from, first) ? space : endOfSign(text, end);
  return { from, to };
}

/** Behind the first space between both, or else at the second. */
function nextSpace(text: string, from: number, before: number): number {
  const space = text.indexOf(' ', from);
  return space !== -1 && space < before ? space + 1 : before;
}

/** Never between the halves of an emoji. */
function endOfSign(text: string, end: number): number {
  const code = text.charCodeAt(end - 1);
  return code >= 0xd800 && code <= 0xdbff ? end + 1 : end;
}
