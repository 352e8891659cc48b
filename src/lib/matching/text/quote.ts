// A phrase of a text with the words marked that another text shares.
import { cutPieces, type Analyser } from '../analysis/analyser.ts';
import type { Quote } from '../reason.ts';
import { readWords, type Word } from './words.ts';

/** The longest quote, in characters. */
export const quoteLength = 160;

/** Marks in `text` the words that `other` has too: by stem, part, meaning, or a long word inside a compound. */
export function quoteShared(text: string, other: string, analyser?: Pick<Analyser, 'tellSenses'>): Quote {
  const others = readWords(other);
  const stems = new Set(others.map(({ stem }) => stem));
  const senses = new Set(analyser ? others.flatMap((word) => analyser.tellSenses(word)) : []);
  // most words are met by the quick ways
  const isShared = (word: Word) =>
    stems.has(word.stem) ||
    analyser?.tellSenses(word).some((sense) => senses.has(sense)) ||
    others.some((each) => meet(word, each));
  const words = readWords(text);
  const known = words.filter(isShared);
  // words that no list knows meet by their letters, where nothing else does
  const shared =
    known.length > 0 ? known : words.filter((word) => others.some((each) => resemble(word, each)));
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

/** How many pieces two words share at least to look alike. */
const fewestPieces = 3;

/** Half of the shorter word's pieces are in the other: Fluggerätmechanikerin, Flugzeugmechanik. */
function resemble(a: Word, b: Word): boolean {
  const [one, other] = [cutPieces(a.folded), cutPieces(b.folded)];
  const shared = one.filter((piece) => other.includes(piece)).length;
  return shared >= fewestPieces && shared * 2 >= Math.min(one.length, other.length);
}

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
