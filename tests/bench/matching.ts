// How well the likeness of texts finds what belongs together, beside BM25 on words: nDCG@10 over German civic texts.
// Says nothing where the texts are not: IMPULSWERK_BENCH names their folder, with a folder for each set.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { compareVectors, measureRarity, toVector } from '#lib/matching/text/likeness.ts';
import { readTerms } from '#lib/matching/text/terms.ts';
import { readWords } from '#lib/matching/text/words.ts';

const Document = z.object({ id: z.string(), title: z.string().catch(''), text: z.string() });
const Query = z.object({ id: z.string(), text: z.string(), own: z.string().nullish() });

interface BenchSet {
  documents: z.output<typeof Document>[];
  queries: z.output<typeof Query>[];
  /** For each query, what each right document is worth. */
  answers: Map<string, Map<string, number>>;
}

function readSet(folder: string): BenchSet {
  const readLines = <T extends z.ZodType>(name: string, schema: T) =>
    readFileSync(`${folder}/${name}`, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => schema.parse(JSON.parse(line)));
  const answers: BenchSet['answers'] = new Map();
  for (const line of readFileSync(`${folder}/qrels.tsv`, 'utf8').trim().split('\n').slice(1)) {
    const [query = '', document = '', worth = '0'] = line.split('\t');
    answers.set(query, (answers.get(query) ?? new Map()).set(document, Number(worth)));
  }
  return {
    documents: readLines('corpus.jsonl', Document),
    queries: readLines('queries.jsonl', Query),
    answers,
  };
}

type Rank = (query: string) => number[];

/** What the matching of projects uses, as it is. */
function rankByLikeness(texts: string[]): Rank {
  const terms = texts.map(readTerms);
  const rarity = measureRarity(terms);
  const vectors = terms.map((each) => toVector(each, rarity));
  return (query) => {
    const asked = toVector(readTerms(query), rarity);
    return vectors.map((vector) => compareVectors(asked, vector));
  };
}

/** The plain baseline: the same words without stop words, unstemmed and whole, k1 1.2, b 0.75. */
function rankByWords(texts: string[]): Rank {
  const split = (text: string) => readWords(text).map(({ folded }) => folded);
  const documents = texts.map(split);
  const mean = documents.reduce((sum, words) => sum + words.length, 0) / documents.length;
  const postings = new Map<string, Map<number, number>>();
  documents.forEach((words, at) => {
    for (const word of words) {
      const posting = postings.get(word) ?? new Map<number, number>();
      postings.set(word, posting.set(at, (posting.get(at) ?? 0) + 1));
    }
  });
  return (query) => {
    const scores = documents.map(() => 0);
    for (const word of new Set(split(query))) {
      const posting = postings.get(word) ?? new Map<number, number>();
      const rarity = Math.log(1 + (documents.length - posting.size + 0.5) / (posting.size + 0.5));
      for (const [at, count] of posting) {
        const long = 0.25 + (0.75 * (documents[at]?.length ?? 0)) / mean;
        scores[at] = (scores[at] ?? 0) + (rarity * count * 2.2) / (count + 1.2 * long);
      }
    }
    return scores;
  };
}

const gain = (worths: number[]) =>
  worths.slice(0, 10).reduce((sum, worth, at) => sum + (2 ** worth - 1) / Math.log2(at + 2), 0);

function measure({ documents, queries, answers }: BenchSet, rank: Rank): number {
  const judged = queries.filter(({ id }) => answers.has(id));
  const values = judged.map(({ id, text, own }) => {
    const right = answers.get(id) ?? new Map<string, number>();
    const scores = rank(text);
    const best = documents
      .map((document, at) => ({ id: document.id, score: scores[at] ?? 0 }))
      .filter((document) => document.id !== own)
      .sort((a, b) => b.score - a.score)
      .slice(0, 10);
    const ideal = gain([...right.values()].sort((a, b) => b - a));
    return ideal === 0 ? 0 : gain(best.map((document) => right.get(document.id) ?? 0)) / ideal;
  });
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

const folder = process.env.IMPULSWERK_BENCH ?? '';
if (!folder || !existsSync(folder)) {
  console.log('IMPULSWERK_BENCH names no folder of texts: nothing to measure.');
} else {
  for (const name of readdirSync(folder).sort()) {
    if (!existsSync(`${folder}/${name}/queries.jsonl`)) continue;
    const set = readSet(`${folder}/${name}`);
    const texts = set.documents.map(({ title, text }) => `${title}\n${text}`);
    const begun = performance.now();
    const ours = measure(set, rankByLikeness(texts));
    const each = (performance.now() - begun) / set.queries.length;
    const words = measure(set, rankByWords(texts));
    console.log(
      `${name.padEnd(22)} likeness ${ours.toFixed(3)}  BM25 on words ${words.toFixed(3)}  ${each.toFixed(1)} ms a query`,
    );
  }
}
