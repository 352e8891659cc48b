// `npm run bench:matching -- [DIR] [--run OUT]`: how well `findSimilar` finds what belongs together, through the database
// as in production, beside four plain rankings. DIR holds a folder for each set (queries.jsonl, corpus.jsonl, qrels.tsv);
// without it, the public sets beside the project. OUT gets a file `<set>.run` for each.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { baselines } from './baselines.ts';
import { openBenchHouse } from './house.ts';
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

function tell(name: string, label: string, { ndcg, recall }: { ndcg: number; recall: number }, more = '') {
  const figures = `nDCG@10 ${ndcg.toFixed(3)}  recall@10 ${recall.toFixed(3)}`;
  console.log(`${name.padEnd(24)} ${label.padEnd(14)} ${figures}${more}`);
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

if (!existsSync(folder)) {
  console.log(`${folder} is not there: nothing to measure. npm run bench:matching -- DIR [--run OUT]`);
} else {
  const house = await openBenchHouse();
  for (const set of readSets(folder, values.set)) {
    console.log(`\n${set.name}: ${set.queries.length} queries, ${set.documents.length} documents`);
    const { ids, indexing } = await storeDocuments(house, set.documents);
    const { rankings, times } = await rankStored(house, ids, set, values.run ? lengthOfRun : length);
    const time = `  ${percentile(times, 0.5).toFixed(0)} ms a query (95 %: ${percentile(times, 0.95).toFixed(0)} ms), ${indexing.toFixed(1)} ms to index one`;
    tell(set.name, 'findSimilar', measureQuality(set, rankings), time);
    for (const [label, rank] of Object.entries(baselines)) {
      tell(set.name, label, measureQuality(set, rank(set)));
    }
    if (values.run) writeRun(values.run, set, rankings);
  }
  await house.close();
}
