// A model of embeddings beside the words: what it finds near counts, with reasons, within the limits that hold for all.
import { randomUUID } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { forgetEngine } from '#lib/matching/server/engine.ts';
import { indexAll } from '#lib/matching/server/indexer.ts';
import { findMatches, findSimilar } from '#lib/matching/server/matches.ts';
import { useEmbeddings } from './embedding-world.ts';
import { put, putOrganisation } from './put.ts';

const { world, useModel, read, putProject, putVillage, countRows, findIds, readNear } = useEmbeddings();

test('without a model no vector is read, and rankings are as if there were none', async () => {
  const { self } = await putVillage();
  useModel(null);
  await indexAll(world.service);
  forgetEngine();
  const before = await findMatches(world.everyone, 'de', self);
  await read();
  useModel(null);
  const calls = vi.spyOn(world.everyone, 'rpc');
  expect(JSON.stringify(await findMatches(world.everyone, 'de', self))).toBe(JSON.stringify(before));
  const asked = calls.mock.calls.map(([name]) => name).filter((name) => name !== 'read_match_statistics');
  expect(asked).toEqual(['find_match_parties', 'list_match_exclusions']);
  calls.mockRestore();
});

test('what the model finds near rises, with the reasons and the score that it has by its words', async () => {
  const { self, near, words } = await putVillage();
  const further = await putProject('Bänke', 'Drei Bänke stehen am Dorfplatz und eine Bank am Bach.');
  await read();
  useModel(null);
  const plain = await findSimilar(world.everyone, 'de', self);
  expect(plain.map(({ id }) => id)).toEqual([words, further, near]);
  useModel('tiny');
  const fused = await findSimilar(world.everyone, 'de', self);
  expect((await readNear(self))?.[0]).toBe(near);
  expect(fused.map(({ id }) => id)).toEqual([words, near, further]);
  for (const match of fused) expect(match).toEqual(plain.find(({ id }) => id === match.id));
});

test('what has nothing but its vector is no match: no reason, no match', async () => {
  const self = await putProject('Zwiebelfisch', 'Zwiebelfisch');
  const near = await putProject('Drucksatz', 'Drucksatz Drucksatz');
  await read();
  expect(await readNear(self)).toEqual([near]);
  expect(await findIds(self)).toEqual([]);
});

test('what is hidden, unpublished or deleted loses its vector in the same step, and is near nobody', async () => {
  const { self, near, words } = await putVillage();
  const gone = await putProject('Ruftaxi', 'Ein Ruftaxi hält am Dorfplatz.');
  await read();
  expect((await readNear(self))?.toSorted()).toEqual([near, words, gone].toSorted());
  await world.service
    .from('projects')
    .update({ hidden_at: new Date().toISOString(), hidden_reason: 'a reason' })
    .eq('id', near);
  await world.service.from('projects').update({ status: 'draft' }).eq('id', words);
  await world.service.from('projects').delete().eq('id', gone);
  expect(await countRows('match_vectors')).toBe(1);
  expect(await countRows('match_neighbours')).toBe(0);
  expect(await readNear(self)).toEqual([]);
});

test('the hard limits hold for what is near: own, closed, and what she may not see', async () => {
  const town = await putOrganisation(world.service, {});
  const texts = ['Trinkbrunnen', 'Ein Brunnen auf dem Markt.'] as const;
  const self = await putProject(...texts, { organisation_id: town });
  await putProject(...texts, { organisation_id: town });
  const closed = await putProject(...texts);
  const good = await putProject(...texts);
  await read();
  expect((await readNear(self))?.toSorted()).toEqual([closed, good].toSorted());
  await world.service.from('projects').update({ cooperation_wanted: false }).eq('id', closed);
  expect(await readNear(self)).toEqual([good]);
  // who may not see the project that asks is told nothing
  expect(await readNear(randomUUID())).toBeUndefined();
});

test('vectors of another model do not count, and go a day after it was last asked', async () => {
  const { self } = await putVillage();
  await read('old');
  expect(await readNear(self)).toEqual([]);
  await read('tiny');
  expect(await countRows('match_vectors', { model: 'old' })).toBe(3);
  await world.service.from('match_models').update({ held_until: '2026-01-01T00:00:00Z' }).eq('name', 'old');
  await read('tiny');
  expect(await countRows('match_vectors', { model: 'old' })).toBe(0);
  expect(await countRows('match_vectors', { model: 'tiny' })).toBe(3);
});

test('of many, each keeps the 24 nearest', async () => {
  await put(
    world.service,
    'projects',
    Array.from({ length: 40 }, (_, at) => ({
      id: randomUUID(),
      title: `Vorhaben ${at}`,
      summary: `Worum es im Vorhaben geht, Nummer ${at * 37}.`,
      area_id: 'ecosystem',
      status: 'published',
    })),
  );
  await read();
  expect(await countRows('match_vectors')).toBe(40);
  const lists = await world.database.sql(`
    with pairs as (
      select a.entry, b.entry as other, kept.likeness
      from public.match_vectors a join public.match_vectors b on a.entry <> b.entry
      left join public.match_neighbours kept on kept.entry = a.entry and kept.other = b.entry
    )
    select entry from pairs group by entry having count(likeness) <> 24`);
  expect(lists).toEqual([]);
});
