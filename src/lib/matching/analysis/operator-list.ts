// An operator's own words of one meaning: what can be read of the list, and what is wrong with the rest, line by line.
import { foldWord } from '../text/words.ts';
import { readForm } from './vocabulary.ts';

export interface Flaw {
  /** From 1. */
  line: number;
  says: string;
}

export interface OperatorList {
  /** The lines that can be read, in the form of the vocabulary. */
  vocabulary: string;
  meanings: number;
  flaws: Flaw[];
}

const example = 'a line is such as `Fahrrad, Rad, Velo = bicycle, bike`';
/** Characters of a line; what is longer is no list of words. */
const longestLine = 500;
/** Words of one form: more are hardly ever written in the same order. */
const mostWords = 5;

/** Lines with a flaw are left out as a whole, so that nobody has to guess what was read of them. */
export function readOperatorList(text: string): OperatorList {
  const good: string[] = [];
  const flaws: Flaw[] = [];
  const linesOf = new Map<string, number>();
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  for (const [at, written] of lines.entries()) {
    const line = written.trim();
    if (line === '' || line.startsWith('#')) continue;
    const flaw = findFlaw(line, linesOf);
    if (flaw) {
      flaws.push({ line: at + 1, says: flaw });
      continue;
    }
    for (const form of readForms(line)) linesOf.set(foldWord(form), at + 1);
    good.push(line);
  }
  return { vocabulary: good.join('\n'), meanings: good.length, flaws };
}

const readForms = (line: string) => line.split(/[=,]/).map((form) => form.trim());

function findFlaw(line: string, linesOf: ReadonlyMap<string, number>): string | undefined {
  if (line.length > longestLine) return `has more than ${longestLine} characters; ${example}`;
  if (line.includes('\uFFFD')) return 'has characters that are not UTF-8';
  if (line.split('=').length > 2) return `has more than one "="; ${example}`;
  const forms = readForms(line);
  if (forms.length < 2) return `names one word alone; ${example}`;
  if (forms.includes('')) return `has nothing beside a comma or "="; ${example}`;
  // a word may be the same in both languages
  const twice = line
    .split('=')
    .map(findTwice)
    .find((form) => form !== undefined);
  if (twice) return `names "${twice}" twice`;
  for (const form of forms) {
    const other = linesOf.get(foldWord(form));
    if (other) return `names "${form}", which stands in line ${other}: a word has one meaning in the list`;
  }
  return forms.map(findFlawOfForm).find((flaw) => flaw !== undefined);
}

function findTwice(side: string): string | undefined {
  const folded = readForms(side).map(foldWord);
  return folded.find((form, at) => folded.indexOf(form) < at);
}

function findFlawOfForm(form: string): string | undefined {
  const words = readForm(form).length;
  if (words > mostWords) return `names "${form}": more than ${mostWords} words`;
  // words such as "the" and "new" are read over in all texts
  return words === 0
    ? `names "${form}", of which too little is left without words that say nothing`
    : undefined;
}
