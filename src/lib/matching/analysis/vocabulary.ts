// The vocabulary: words that mean the same, in German and English. A line is a concept, such as
// `Fahrrad, Rad, Velo = bicycle, bike`; lines that begin with # are comments. Operators may add a file of their own.
import { foldWord, readWords, type Word } from '../text/words.ts';
import { administration } from './vocabulary/administration.ts';
import { building } from './vocabulary/building.ts';
import { care } from './vocabulary/care.ts';
import { countryside } from './vocabulary/countryside.ts';
import { culture } from './vocabulary/culture.ts';
import { digital } from './vocabulary/digital.ts';
import { economy } from './vocabulary/economy.ts';
import { environment } from './vocabulary/environment.ts';
import { everyday } from './vocabulary/everyday.ts';
import { household } from './vocabulary/household.ts';
import { learning } from './vocabulary/learning.ts';
import { mobility } from './vocabulary/mobility.ts';
import { networks } from './vocabulary/networks.ts';
import { participation } from './vocabulary/participation.ts';
import { procedures } from './vocabulary/procedures.ts';
import { security } from './vocabulary/security.ts';
import { society } from './vocabulary/society.ts';
import { streets } from './vocabulary/streets.ts';
import { supply } from './vocabulary/supply.ts';

export const ownVocabulary = [
  administration,
  procedures,
  participation,
  digital,
  networks,
  mobility,
  streets,
  building,
  environment,
  supply,
  countryside,
  security,
  society,
  learning,
  care,
  culture,
  economy,
  everyday,
  household,
].join('\n');

export interface Vocabulary {
  /** The names of the concepts that a run of stems, joined by spaces, stands for. */
  concepts: ReadonlyMap<string, string[]>;
  /** The same for the single words as they are listed, folded: Messe and Messer have one stem, and mean two things. */
  words: ReadonlyMap<string, string[]>;
  /** What runs of several words begin with, joined by spaces: elsewhere none needs to be looked for. */
  beginnings: ReadonlySet<string>;
}

export function readVocabulary(text: string): Vocabulary {
  const concepts = new Map<string, string[]>();
  const words = new Map<string, string[]>();
  const beginnings = new Set<string>();
  for (const line of text.split('\n')) {
    const forms = line.startsWith('#') ? [] : line.split(/[=,]/).map((form) => form.trim());
    const name = foldWord(forms[0] ?? '');
    for (const form of forms) {
      const run = readForm(form);
      const stems = run.map(({ stem }) => stem);
      if (run.length === 0) continue;
      add(concepts, stems.join(' '), name);
      if (run.length === 1 && run[0]) add(words, run[0].folded, name);
      for (let end = 1; end < stems.length; end++) beginnings.add(stems.slice(0, end).join(' '));
    }
  }
  return { concepts, words, beginnings };
}

/** The words of a form; none where only one of several says something: `Erste Hilfe` is not whatever is first. */
export function readForm(form: string): Word[] {
  const run = readWords(form);
  const isCut = run.length === 1 && form.split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean).length > 1;
  return isCut ? [] : run;
}

function add(names: Map<string, string[]>, key: string, name: string): void {
  const known = names.get(key) ?? [];
  if (!known.includes(name)) names.set(key, [...known, name]);
}
