// The vocabulary: words that mean the same, in German and English. A line is a concept, such as
// `Fahrrad, Rad, Velo = bicycle, bike`; lines that begin with # are comments. Operators may add a file of their own.
import { foldWord, readWords } from '../text/words.ts';
import { administration } from './vocabulary/administration.ts';
import { building } from './vocabulary/building.ts';
import { digital } from './vocabulary/digital.ts';
import { environment } from './vocabulary/environment.ts';
import { everyday } from './vocabulary/everyday.ts';
import { mobility } from './vocabulary/mobility.ts';
import { participation } from './vocabulary/participation.ts';
import { society } from './vocabulary/society.ts';

export const ownVocabulary = [
  administration,
  participation,
  digital,
  mobility,
  building,
  environment,
  society,
  everyday,
].join('\n');

export interface Vocabulary {
  /** The names of the concepts that a run of stems, joined by spaces, stands for. */
  concepts: ReadonlyMap<string, string[]>;
  /** How many words the longest run has. */
  longest: number;
  /** The single words of it, folded. */
  words: ReadonlySet<string>;
}

export function readVocabulary(text: string): Vocabulary {
  const concepts = new Map<string, string[]>();
  const words = new Set<string>();
  let longest = 1;
  for (const line of text.split('\n')) {
    const forms = line.startsWith('#') ? [] : line.split(/[=,]/).map((form) => form.trim());
    const name = foldWord(forms[0] ?? '');
    for (const form of forms) {
      const run = readWords(form);
      if (run.length === 0) continue;
      const key = run.map(({ stem }) => stem).join(' ');
      const known = concepts.get(key) ?? [];
      if (!known.includes(name)) concepts.set(key, [...known, name]);
      longest = Math.max(longest, run.length);
      if (run.length === 1 && run[0]) words.add(run[0].folded);
    }
  }
  return { concepts, longest, words };
}
