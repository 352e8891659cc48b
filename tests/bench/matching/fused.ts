// `node tests/bench/matching/fused.ts [SET…]`: what becomes of the ranking by words when a model of embeddings has its say, in
// memory. Without EMBEDDINGS_URL and EMBEDDINGS_MODEL it is the tests' own tiny model, which knows less than the words:
// then it tells how much a weak model does harm. Given one, it tells whether it is worth having.
import { createAnalyser } from '#lib/matching/analysis/analyser.ts';
import { fuseOrders } from '#lib/matching/fuse.ts';
import { openEmbedder, toUnit } from '#lib/matching/server/embedding/embedder.ts';
import { multiply } from '#lib/matching/server/embedding/neighbourhood.ts';
import { embedTiny } from '../../embeddings/tiny-server.ts';
import { rankInMemory } from './memory.ts';
import { measureQuality, readSets, type BenchSet, type Ranked } from './sets.ts';

/** As many as a page reads by vector, and as many as it compares by words. */
const [near, compared] = [16, 30];
const { EMBEDDINGS_URL: url, EMBEDDINGS_KEY: key, EMBEDDINGS_MODEL: model } = process.env;
const embedder = url && model ? openEmbedder({ url, key, model }) : null;

async function embed(texts: string[]): Promise<Float32Array[]> {
  const given = texts.map((text) => text.slice(0, 2_000) || '–');
  if (!embedder) return given.map((text) => toUnit(embedTiny(`${text} impulswerk`)));
  const vectors: Float32Array[] = [];
  for (let at = 0; at < given.length; at += 16)
    vectors.push(...(await embedder.embed(given.slice(at, at + 16))));
  return vectors;
}

const toRanked = (ids: string[]): Ranked => ids.map((id, at) => ({ id, score: 1 / (at + 1) }));

async function measure(set: BenchSet): Promise<void> {
  const words = rankInMemory(set, createAnalyser());
  const documents = await embed(set.documents.map(({ title, text }) => `${title}\n${text}`));
  const asked = await embed(set.queries.map(({ text }) => text));
  const [alone, fused] = [new Map<string, Ranked>(), new Map<string, Ranked>()];
  set.queries.forEach(({ id, own }, at) => {
    const query = asked[at] ?? new Float32Array();
    const nearest = set.documents
      .map((document, place) => ({ id: document.id, like: multiply(query, documents[place] ?? query) }))
      .filter((document) => document.id !== own)
      .sort((a, b) => b.like - a.like)
      .slice(0, near)
      .map((document) => document.id);
    const ranked = (words.get(id) ?? []).map((document) => document.id).filter((each) => each !== own);
    const found = [
      ...ranked.slice(0, compared),
      ...ranked.slice(compared).filter((each) => nearest.includes(each)),
    ];
    alone.set(id, toRanked(nearest));
    fused.set(id, toRanked(fuseOrders(found, [nearest])));
  });
  const tell = (rankings: Map<string, Ranked>) => measureQuality(set, rankings).ndcg.toFixed(3);
  console.log(
    `${set.name.padEnd(24)} nDCG@10  words ${tell(words)}  model ${tell(alone)}  fused ${tell(fused)}`,
  );
}

for (const set of readSets('../shared/bench/matching', process.argv.slice(2))) await measure(set);
