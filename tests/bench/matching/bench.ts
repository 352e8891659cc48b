// `npm run bench:matching -- [DIR] [--run OUT]`: how well `findSimilar` finds what belongs together, through the database
// as in production, beside four plain rankings. DIR holds a folder for each set: queries.jsonl (id, text, `own` for what is
// left out), corpus.jsonl (id, title, text) and qrels.tsv (query, document, worth), which may be held back; without DIR,
// the public sets beside the project. OUT gets a file `<set>.run` for each. `--set NAME` picks some of them.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { baselines } from './baselines.ts';
import { openBenchHouse, type BenchHouse } from './house.ts';
import { measureQuality, readSets, type BenchSet, type Ranked } from './sets.ts';
import { rankStored, storeDocuments } from './store.ts';

/** One more than counts, since a question's own document is left out. */
const length = 11;
/** How many a run tells; below ten, what is compared is found by its terms alone. */
const lengthOfRun = 60;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { run: { type: 'string' }, set: { type: 'string', multiple: true } },
});
const folder = positionals[0] ?? '../shared/bench/matching';

/** The set, how many queries have an answer, and how good a ranking is. */
function tell(set: BenchSet, label: string, rankings: Map<string, Ranked>, more = '') {
  const { ndcg, recall } = measureQuality(set, rankings);
  const figures = `nDCG@10 ${ndcg.toFixed(3)}  recall@10 ${recall.toFixed(3)}`;
  const count = set.queries.filter(({ id }) => set.answers.has(id)).length;
  console.log(`${set.name.padEnd(24)} ${String(count).padStart(5)}  ${label.padEnd(14)} ${figures}${more}`);
}

const percentile = (times: number[], share: number) =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;

/** Query, document, rank from 1, score; tab between them. */
function writeRun(out: string, { name, queries }: BenchSet, rankings: Map<string, Ranked>): void {
  const lines = queries.flatMap(({ id, own }) =>
    (rankings.get(id) ?? [])
      .filter((document) => document.id !== own)
      .map((document, at) => [id, document.id, at + 1, document.score].join('\t')),
  );
  mkdirSync(out, { recursive: true });
  writeFileSync(`${out}/${name}.run`, `query-id\tcorpus-id\trank\tscore\n${lines.join('\n')}\n`);
}

async function measureSet(house: BenchHouse, set: BenchSet): Promise<void> {
  console.log(`\n${set.name}: ${set.queries.length} queries, ${set.documents.length} documents`);
  const { ids, indexing } = await storeDocuments(house, set.documents);
  const { rankings, times } = await rankStored(house, ids, set, values.run ? lengthOfRun : length);
  if (values.run) writeRun(values.run, set, rankings);
  const time = `${percentile(times, 0.5).toFixed(0)} ms a query (95 %: ${percentile(times, 0.95).toFixed(0)} ms), ${indexing.toFixed(1)} ms to index one`;
  if (set.answers.size === 0) return console.log(`${set.name}: no answers here  ${time}`);
  tell(set, 'findSimilar', rankings, `  ${time}`);
  for (const [label, rank] of Object.entries(baselines)) tell(set, label, rank(set));
}

if (existsSync(folder)) {
  const house = await openBenchHouse();
  for (const set of readSets(folder, values.set)) await measureSet(house, set);
  await house.close();
} else {
  console.log(`${folder} is not there: nothing to measure. npm run bench:matching -- DIR [--run OUT]`);
  process.exitCode = positionals[0] ? 1 : 0;
}
