// A phrase of a text with the words marked that another text shares.
import { cutPieces, type Analyser } from '../analysis/analyser.ts';
import type { Quote } from '../reason.ts';
import { readWords, type Word } from './words.ts';

/** The longest quote, in characters. */
export const quoteLength = 160;

type Senses = Pick<Analyser, 'tellSenses'>;

/** Marks in `text` the words that `other` has too: by stem, part, meaning, or a long word inside a compound. */
export const quoteShared = (text: string, other: string, analyser?: Senses): Quote =>
  createQuoter(other, analyser)(text);

/** The same for several texts beside one other, which is read once. */
export function createQuoter(other: string, analyser?: Senses): (text: string) => Quote {
  const others = readWords(other);
  const meets = createMeeting(others);
  let resembles: ReturnType<typeof createResembling> | undefined;
  const senses = new Set(analyser ? others.flatMap((word) => analyser.tellSenses(word)) : []);
  const isShared = (word: Word) =>
    meets(word) || Boolean(analyser?.tellSenses(word).some((sense) => senses.has(sense)));
  return (text) => {
    const words = readWords(text);
    const known = words.filter(isShared);
    // words that no list knows meet by their letters, where nothing else does
    if (known.length > 0) return cut(text, known);
    return cut(text, words.filter((resembles ??= createResembling(others))));
  };
}

function cut(text: string, shared: Word[]): Quote {
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

/** Tells whether half of the shorter word's pieces are in the other: Fluggerätmechanikerin, Flugzeugmechanik. */
function createResembling(others: Word[]): (word: Word) => boolean {
  const cuts = others.map(({ folded }) => cutPieces(folded));
  const holders = new Map<string, number[]>();
  cuts.forEach((pieces, at) => {
    for (const piece of new Set(pieces)) holders.set(piece, [...(holders.get(piece) ?? []), at]);
  });
  return ({ folded }) => {
    const pieces = cutPieces(folded);
    const shared = new Map<number, number>();
    for (const piece of pieces) {
      for (const at of holders.get(piece) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    }
    return [...shared].some(
      ([at, count]) => count >= fewestPieces && count * 2 >= Math.min(pieces.length, cuts[at]?.length ?? 0),
    );
  };
}

/** A compound meets its part where the part has this many letters at least. */
const shortestPart = 5;
/** What an inflection adds at most; longer endings make other words of the same stem (erfahren, Erfahrung). */
const longestInflection = 2;

/** Whether what was added to the stem is an inflection, and the stem long enough to be known in a compound. */
const isInflected = ({ folded, stem }: Word) =>
  stem.length >= shortestPart && folded.length - stem.length <= longestInflection;

/** Tells whether a word is one of these, is in one of them, or has one of them in it (Innenstädte, Stadt). */
function createMeeting(others: Word[]): (word: Word) => boolean {
  const stems = new Set(others.map(({ stem }) => stem));
  const folded = new Set(others.map((word) => word.folded));
  const inflected = new Set(others.filter(isInflected).map(({ stem }) => stem));
  // searched as one text: far quicker than one by one
  const allFolded = [...folded].join(' ');
  const allStems = ` ${[...stems].join(' ')} `;
  return (word) => {
    if (stems.has(word.stem)) return true;
    if (word.folded.length < shortestPart) return false;
    if (allFolded.includes(word.folded)) return true;
    if (isInflected(word) && (allStems.includes(` ${word.stem}`) || allStems.includes(`${word.stem} `)))
      return true;
    return (
      listParts(word.folded).some((part) => folded.has(part)) ||
      listEnds(word.stem).some((end) => inflected.has(end))
    );
  };
}

/** Every run of letters of a word that is long enough to be a part of it. */
function listParts(word: string): string[] {
  const parts: string[] = [];
  for (let from = 0; from + shortestPart <= word.length; from++) {
    for (let to = from + shortestPart; to <= word.length; to++) parts.push(word.slice(from, to));
  }
  return parts;
}

/** Its beginnings and ends that are long enough. */
const listEnds = (stem: string) =>
  Array.from({ length: Math.max(0, stem.length - shortestPart) }, (_, at) => at + shortestPart).flatMap(
    (length) => [stem.slice(0, length), stem.slice(-length)],
  );

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
