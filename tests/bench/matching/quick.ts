// `node tests/bench/matching/quick.ts [SET…]`: the relevance in memory, for trying.
import { existsSync, readFileSync } from 'node:fs';
import { createAnalyser } from '#lib/matching/analysis/analyser.ts';
import { rankInMemory } from './memory.ts';
import { measureQuality, readSets } from './sets.ts';

const shared = '../shared';
const register = `${shared}/data/municipalities.csv`;
const places = existsSync(register)
  ? readFileSync(register, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.split(',')[2] ?? '')
  : [];
const analyser = createAnalyser({ places });
for (const set of readSets(`${shared}/bench/matching`, process.argv.slice(2))) {
  const begun = performance.now();
  const { ndcg, recall } = measureQuality(set, rankInMemory(set, analyser));
  const seconds = (performance.now() - begun) / 1000;
  console.log(
    `${set.name.padEnd(22)} nDCG@10 ${ndcg.toFixed(3)}  recall@10 ${recall.toFixed(3)}  ${seconds.toFixed(1)} s`,
  );
}
