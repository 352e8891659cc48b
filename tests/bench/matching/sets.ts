// Sets of texts with questions and right answers, and how well a ranking finds these.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const Document = z.object({ id: z.string(), title: z.string().catch(''), text: z.string() });
const Query = z.object({ id: z.string(), text: z.string(), own: z.string().nullish() });

export interface BenchSet {
  name: string;
  documents: z.output<typeof Document>[];
  /** Those with a right answer. */
  queries: z.output<typeof Query>[];
  /** For each query, what each right document is worth. */
  answers: Map<string, Map<string, number>>;
}

/** Documents with their scores, the best first, without what did not score. */
export type Ranked = { id: string; score: number }[];

function readSet(folder: string, name: string): BenchSet {
  const readLines = <T extends z.ZodType>(file: string, schema: T) =>
    readFileSync(`${folder}/${name}/${file}`, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => schema.parse(JSON.parse(line)));
  const answers: BenchSet['answers'] = new Map();
  for (const line of readFileSync(`${folder}/${name}/qrels.tsv`, 'utf8').trim().split('\n').slice(1)) {
    const [query = '', document = '', worth = '0'] = line.trim().split('\t');
    answers.set(query, (answers.get(query) ?? new Map<string, number>()).set(document, Number(worth)));
  }
  const queries = readLines('queries.jsonl', Query).filter(({ id }) => answers.has(id));
  return { name, documents: readLines('corpus.jsonl', Document), queries, answers };
}

/** All sets of a folder, one after the other; `only` names those that are wanted. */
export function* readSets(folder: string, only: string[] = []): Generator<BenchSet> {
  for (const name of readdirSync(folder).sort()) {
    const isWanted = only.length === 0 || only.includes(name);
    if (isWanted && existsSync(`${folder}/${name}/queries.jsonl`)) yield readSet(folder, name);
  }
}

const gain = (worths: number[]) =>
  worths.slice(0, 10).reduce((sum, worth, at) => sum + (2 ** worth - 1) / Math.log2(at + 2), 0);

export interface Quality {
  ndcg: number;
  recall: number;
}

/** nDCG@10 with the gain 2^worth − 1, and recall@10, each the mean over the queries. */
export function measureQuality(set: BenchSet, rankings: Map<string, Ranked>): Quality {
  const sum = { ndcg: 0, recall: 0 };
  for (const { id, own } of set.queries) {
    const right = set.answers.get(id) ?? new Map<string, number>();
    const best = (rankings.get(id) ?? []).filter((document) => document.id !== own).slice(0, 10);
    const ideal = gain([...right.values()].sort((a, b) => b - a));
    const relevant = [...right.values()].filter((worth) => worth > 0).length;
    const found = best.map((document) => right.get(document.id) ?? 0);
    sum.ndcg += ideal === 0 ? 0 : gain(found) / ideal;
    sum.recall += relevant === 0 ? 0 : found.filter((worth) => worth > 0).length / relevant;
  }
  const count = set.queries.length || 1;
  return { ndcg: sum.ndcg / count, recall: sum.recall / count };
}
