// Sets of texts with questions and right answers, and how well a ranking finds these.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const Id = z.coerce.string();
const Document = z.object({ id: Id, title: z.string().catch(''), text: z.string().catch('') });
const Query = z.object({ id: Id, text: z.string(), own: Id.nullish() });

export interface BenchSet {
  name: string;
  documents: z.output<typeof Document>[];
  queries: z.output<typeof Query>[];
  /** For each query with a right answer, what each right document is worth; empty where the answers are held back. */
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
  const queries = readLines('queries.jsonl', Query);
  return {
    name,
    documents: readLines('corpus.jsonl', Document),
    queries,
    answers: readAnswers(folder, name),
  };
}

/** Lines of query, document and worth, with tabs between; a first line that names the columns is no answer. */
function readAnswers(folder: string, name: string): BenchSet['answers'] {
  const answers: BenchSet['answers'] = new Map();
  const file = `${folder}/${name}/qrels.tsv`;
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  for (const line of lines) {
    const [query = '', document = '', worth = ''] = line.trim().split('\t');
    if (!Number.isFinite(Number.parseFloat(worth))) continue;
    answers.set(query, (answers.get(query) ?? new Map<string, number>()).set(document, Number(worth)));
  }
  return answers;
}

/** All sets of a folder, one after the other; `only` names those that are wanted. */
export function* readSets(folder: string, only: string[] = []): Generator<BenchSet> {
  for (const name of readdirSync(folder).sort()) {
    const isWanted = only.length === 0 || only.includes(name);
    const isSet = ['queries.jsonl', 'corpus.jsonl'].every((file) => existsSync(`${folder}/${name}/${file}`));
    if (isWanted && isSet) yield readSet(folder, name);
  }
}

const gain = (worths: number[]) =>
  worths.slice(0, 10).reduce((sum, worth, at) => sum + (2 ** worth - 1) / Math.log2(at + 2), 0);

export interface Quality {
  ndcg: number;
  recall: number;
}

/** nDCG@10 with the gain 2^worth − 1, and recall@10, each the mean over the queries that have a right answer. */
export function measureQuality({ queries, answers }: BenchSet, rankings: Map<string, Ranked>): Quality {
  const sum = { ndcg: 0, recall: 0 };
  let count = 0;
  for (const { id, own } of queries) {
    const right = answers.get(id);
    if (!right) continue;
    count += 1;
    const best = (rankings.get(id) ?? []).filter((document) => document.id !== own).slice(0, 10);
    const ideal = gain([...right.values()].sort((a, b) => b - a));
    const relevant = [...right.values()].filter((worth) => worth > 0).length;
    const found = best.map((document) => right.get(document.id) ?? 0);
    sum.ndcg += ideal === 0 ? 0 : gain(found) / ideal;
    sum.recall += relevant === 0 ? 0 : found.filter((worth) => worth > 0).length / relevant;
  }
  return { ndcg: sum.ndcg / (count || 1), recall: sum.recall / (count || 1) };
}
