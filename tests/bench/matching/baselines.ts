// What others do: BM25 on words, on stems and on pieces of words (k1 1.2, b 0.75), and MiniSearch with stems.
import MiniSearch from 'minisearch';
import { readWords } from '#lib/matching/text/words.ts';
import { cutPieces } from '#lib/matching/analysis/analyser.ts';
import type { BenchSet, Ranked } from './sets.ts';

type Split = (text: string) => string[];

const splitWords: Split = (text) => readWords(text).map(({ folded }) => folded);
const splitStems: Split = (text) => readWords(text).map(({ stem }) => stem);
/** Of each word, with a sign for its beginning and its end. */
const splitPieces: Split = (text) => readWords(text).flatMap(({ folded }) => cutPieces(folded));

type Ranking = (set: BenchSet) => Map<string, Ranked>;

export const baselines: Record<string, Ranking> = {
  'BM25 words': (set) => rankByTerms(set, splitWords),
  'BM25 Snowball': (set) => rankByTerms(set, splitStems),
  MiniSearch: rankByMiniSearch,
  '4-grams': (set) => rankByTerms(set, splitPieces),
};

const best = (scores: Map<string, number>): Ranked =>
  [...scores]
    .map(([id, score]) => ({ id, score }))
    .sort((a, b) => b.score - a.score)
    .slice(0, 100);

function rankByTerms({ documents, queries }: BenchSet, split: Split): Map<string, Ranked> {
  const texts = documents.map(({ id, title, text }) => ({ id, terms: split(`${title}\n${text}`) }));
  const mean = texts.reduce((sum, { terms }) => sum + terms.length, 0) / texts.length;
  const postings = new Map<string, Map<string, number>>();
  for (const { id, terms } of texts) {
    for (const term of terms) {
      const posting = postings.get(term) ?? new Map<string, number>();
      postings.set(term, posting.set(id, (posting.get(id) ?? 0) + 1));
    }
  }
  const dampening = new Map(texts.map(({ id, terms }) => [id, 1.2 * (0.25 + (0.75 * terms.length) / mean)]));
  const rank = (text: string) => {
    const scores = new Map<string, number>();
    for (const term of split(text)) {
      const posting = postings.get(term) ?? new Map<string, number>();
      const rarity = Math.log(1 + (texts.length - posting.size + 0.5) / (posting.size + 0.5));
      for (const [id, count] of posting) {
        const said = (rarity * count * 2.2) / (count + (dampening.get(id) ?? 0));
        scores.set(id, (scores.get(id) ?? 0) + said);
      }
    }
    return best(scores);
  };
  return new Map(queries.map(({ id, text }) => [id, rank(text)]));
}

function rankByMiniSearch({ documents, queries }: BenchSet): Map<string, Ranked> {
  const index = new MiniSearch<{ id: string; title: string; text: string }>({
    fields: ['title', 'text'],
    // the same words and stems as above
    processTerm: (term) => splitStems(term),
  });
  index.addAll(documents);
  const rank = (text: string) => index.search(text).map(({ id, score }) => ({ id: String(id), score }));
  return new Map(queries.map(({ id, text }) => [id, rank(text).slice(0, 100)]));
}
