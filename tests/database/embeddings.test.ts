// A model of embeddings beside the words: what is published is read by it in the background, nothing else ever is, and
// whatever becomes of its server, matching goes on.
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { forgetEngine } from '#lib/matching/server/engine.ts';
import { openEmbedder } from '#lib/matching/server/embedding/embedder.ts';
import { openEmbedding, type Embedding } from '#lib/matching/server/embedding/embedding.ts';
import { indexAll } from '#lib/matching/server/indexer.ts';
import { findMatches, findSimilar } from '#lib/matching/server/matches.ts';
import type { Db } from '#lib/platform/server/database.ts';
import { provideHandle, type Handle } from '#lib/platform/server/handle.ts';
import { readOne } from '#lib/platform/server/results.ts';
import { z } from 'zod';
import { answerWell, openTinyServer, tell, type TinyServer } from '../embeddings/tiny-server.ts';
import { openTestDatabase, type TestDatabase } from './open-database.ts';
import { put, putOrganisation, type Row } from './put.ts';

let database: TestDatabase;
let service: Db;
let everyone: Db;
let server: TinyServer;
beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  database = await openTestDatabase();
  service = database.service;
  everyone = database.as(null);
  server = await openTinyServer();
});
afterAll(async () => {
  await server.close();
  await database.close();
});

const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
const useModel = (embeddingModel: string | null) =>
  // only what matching asks of the house
  provideHandle({ embeddingModel, log, vocabulary: '', database: database.access } as unknown as Handle);

const opened: Embedding[] = [];
function open(model = 'tiny', more: { patience?: number } = {}): Embedding {
  const embedder = openEmbedder({ url: server.url, model, ...more });
  const embedding = openEmbedding({ service, embedder, log, firstWait: 60_000 });
  opened.push(embedding);
  return embedding;
}

/** All that waits is indexed, and read by the model. */
async function read(model = 'tiny'): Promise<void> {
  await indexAll(service);
  forgetEngine();
  const embedding = open(model);
  await embedding.finish();
  await embedding.close();
}

beforeEach(async () => {
  await service.from('projects').delete().neq('title', '');
  await service.from('match_models').delete().neq('name', '');
  server.asked = [];
  server.answer = answerWell;
  log.warn.mockClear();
  useModel('tiny');
});
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close();
});

async function putProject(title: string, summary: string, row: Row = {}): Promise<string> {
  const id = randomUUID();
  await put(service, 'projects', { id, title, summary, area_id: 'ecosystem', status: 'published', ...row });
  return id;
}

const sent = () => server.asked.flatMap(({ input }) => input);

async function countRows(table: string, where: Row = {}): Promise<number> {
  const { count, error } = await service.from(table).select('*', { count: 'exact', head: true }).match(where);
  expect(error).toBeNull();
  return count ?? 0;
}

const findIds = async (of: string, db = everyone) => (await findSimilar(db, 'de', of)).map(({ id }) => id);

const Near = z.object({ near: z.uuid().array() });
const readNear = async (of: string, db = everyone) =>
  (await readOne(Near.nullable(), db.rpc('find_near_parties', { p_project_id: of, p_model: 'tiny' })))?.near;

/** Three about getting home from the village, of which one uses another word that only the model knows. */
async function putVillage() {
  const self = await putProject('Mitfahrbank', 'Eine Mitfahrbank am Dorfplatz.');
  const near = await putProject('Sammeltaxi', 'Ein Sammeltaxi hält am Dorfplatz.');
  const words = await putProject('Eine Bank am Dorfplatz', 'Eine Bank zum Ausruhen am Dorfplatz.');
  return { self, near, words };
}

test('without a model no vector is read, and rankings are as if there were none', async () => {
  const { self } = await putVillage();
  useModel(null);
  await indexAll(service);
  forgetEngine();
  const before = await findMatches(everyone, 'de', self);
  await read();
  useModel(null);
  const calls = vi.spyOn(everyone, 'rpc');
  expect(JSON.stringify(await findMatches(everyone, 'de', self))).toBe(JSON.stringify(before));
  const asked = calls.mock.calls.map(([name]) => name).filter((name) => name !== 'read_match_statistics');
  expect(asked).toEqual(['find_match_parties', 'list_match_exclusions']);
  calls.mockRestore();
});

test('what the model finds near rises, with the reasons and the score that it has by its words', async () => {
  const { self, near, words } = await putVillage();
  const further = await putProject('Bänke', 'Drei Bänke stehen am Dorfplatz und eine Bank am Bach.');
  await read();
  useModel(null);
  const plain = await findSimilar(everyone, 'de', self);
  expect(plain.map(({ id }) => id)).toEqual([words, further, near]);
  useModel('tiny');
  const fused = await findSimilar(everyone, 'de', self);
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

test('only what is published is sent: no drafts, nothing hidden, and no names of people or organisations', async () => {
  const town = await putOrganisation(service, {});
  await putProject('Offen', 'Das darf jeder lesen.', { description: 'Mehr davon.', organisation_id: town });
  await putProject('Entwurf', 'Noch nicht öffentlich.', { status: 'draft' });
  await putProject('Versteckt', 'Ausgeblendet wurde das.', {
    hidden_at: new Date().toISOString(),
    hidden_reason: 'a reason',
  });
  await read();
  expect(sent()).toEqual(['Offen\nDas darf jeder lesen.\nMehr davon.']);
  await findSimilar(everyone, 'de', {
    title: 'Gibt es das',
    summary: 'Was jemand gerade schreibt',
    description: '',
  });
  expect(sent()).toHaveLength(1);
});

test('what is hidden between the index and the model is not sent any more', async () => {
  const id = await putProject('Bald versteckt', 'Das war öffentlich.');
  await indexAll(service);
  await service
    .from('projects')
    .update({ hidden_at: new Date().toISOString(), hidden_reason: 'a reason' })
    .eq('id', id);
  await read();
  expect(sent()).toEqual([]);
});

test('a text is read once, and anew when it changed', async () => {
  const id = await putProject('Radweg', 'Ein Radweg zur Schule.');
  await putProject('Fußweg', 'Ein Fußweg zur Schule.');
  await read();
  await read();
  expect(sent()).toHaveLength(2);
  await service.from('projects').update({ title: 'Radstation' }).eq('id', id);
  await read();
  expect(sent()).toHaveLength(3);
  expect(sent().at(-1)).toBe('Radstation\nEin Radweg zur Schule.');
  expect(await countRows('match_vectors')).toBe(2);
  expect(await countRows('match_neighbours')).toBe(2);
});

test('what is hidden, unpublished or deleted loses its vector in the same step, and is near nobody', async () => {
  const { self, near, words } = await putVillage();
  const gone = await putProject('Ruftaxi', 'Ein Ruftaxi hält am Dorfplatz.');
  await read();
  expect((await readNear(self))?.toSorted()).toEqual([near, words, gone].toSorted());
  await service
    .from('projects')
    .update({ hidden_at: new Date().toISOString(), hidden_reason: 'a reason' })
    .eq('id', near);
  await service.from('projects').update({ status: 'draft' }).eq('id', words);
  await service.from('projects').delete().eq('id', gone);
  expect(await countRows('match_vectors')).toBe(1);
  expect(await countRows('match_neighbours')).toBe(0);
  expect(await readNear(self)).toEqual([]);
});

test('the hard limits hold for what is near: own, closed, and what she may not see', async () => {
  const town = await putOrganisation(service, {});
  const texts = ['Trinkbrunnen', 'Ein Brunnen auf dem Markt.'] as const;
  const self = await putProject(...texts, { organisation_id: town });
  await putProject(...texts, { organisation_id: town });
  const closed = await putProject(...texts);
  const good = await putProject(...texts);
  await read();
  expect((await readNear(self))?.toSorted()).toEqual([closed, good].toSorted());
  await service.from('projects').update({ cooperation_wanted: false }).eq('id', closed);
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
  await service.from('match_models').update({ held_until: '2026-01-01T00:00:00Z' }).eq('name', 'old');
  await read('tiny');
  expect(await countRows('match_vectors', { model: 'old' })).toBe(0);
  expect(await countRows('match_vectors', { model: 'tiny' })).toBe(3);
});

test('a server that is down or slow is waited for in the background alone, and texts are read when it is back', async () => {
  const { self } = await putVillage();
  await indexAll(service);
  forgetEngine();
  server.answer = (_, response) => void response.writeHead(503).end();
  const embedding = open();
  await embedding.finish();
  expect(await countRows('match_vectors')).toBe(0);
  expect(log.warn).toHaveBeenCalledWith(
    expect.objectContaining({ failures: 1 }),
    expect.stringContaining('goes on by words'),
  );
  expect((await findIds(self)).length).toBe(2);
  server.answer = answerWell;
  await embedding.finish();
  expect(await countRows('match_vectors')).toBe(3);
});

test('while the model is asked, pages answer', async () => {
  const { self } = await putVillage();
  await indexAll(service);
  forgetEngine();
  server.answer = () => {};
  const embedding = open('tiny', { patience: 1_000 });
  const reading = embedding.finish();
  await vi.waitFor(() => expect(server.asked).toHaveLength(1));
  expect((await findIds(self)).length).toBe(2);
  await reading;
  expect(await countRows('match_vectors')).toBe(0);
});

test('half a batch is not taken for the whole: what the model refuses is left out, the others are read', async () => {
  await putVillage();
  await putProject('Verdorben', 'Von diesem Text macht das Modell nichts.');
  server.answer = (asked, response) => {
    const good = asked.input.filter((text) => !text.startsWith('Verdorben'));
    answerWell({ ...asked, input: good }, response);
  };
  await indexAll(service);
  const embedding = open();
  await embedding.finish();
  expect(await countRows('match_vectors')).toBe(3);
  const asked = server.asked.length;
  await embedding.finish();
  // not again and again
  expect(server.asked).toHaveLength(asked);
});

test('what is too long for the model is read by its beginning', async () => {
  await putProject('Lang', 'Ein langer Text.', { description: 'Wort '.repeat(400) });
  await putProject('Kurz', 'Ein kurzer Text.');
  server.answer = (asked, response) =>
    asked.input.some((text) => text.length > 700)
      ? void response.writeHead(413).end()
      : answerWell(asked, response);
  await read();
  expect(await countRows('match_vectors')).toBe(2);
});

test('a single text of which the model makes nothing does not keep the next from being read', async () => {
  await putProject('Verdorben', 'Von diesem Text macht das Modell nichts.');
  server.answer = (asked, response) =>
    asked.input.some((text) => text.startsWith('Verdorben'))
      ? void tell(
          response,
          asked.input.map(() => [null]),
        )
      : answerWell(asked, response);
  await indexAll(service);
  const embedding = open();
  await embedding.finish();
  await putProject('Gut', 'Von diesem Text macht es etwas.');
  await indexAll(service);
  await embedding.finish();
  expect(await countRows('match_vectors')).toBe(1);
  expect(sent().filter((text) => text.startsWith('Verdorben'))).toHaveLength(3);
});

test('a model that answers with another length than before writes nothing', async () => {
  await putVillage();
  await read();
  await putProject('Neu', 'Noch einer mehr.');
  await indexAll(service);
  server.answer = ({ input }, response) =>
    void tell(
      response,
      input.map(() => [1, 2, 3]),
    );
  const embedding = open();
  await embedding.finish();
  expect(await countRows('match_vectors')).toBe(3);
  expect(log.warn).toHaveBeenCalled();
});

test('two processes do not send a text twice, and the second goes on when the first is gone', async () => {
  await putVillage();
  await indexAll(service);
  const [one, two] = [open(), open()];
  await Promise.all([one.finish(), two.finish()]);
  await two.finish();
  expect(sent()).toHaveLength(3);
  await one.close();
  await putProject('Später', 'Kam erst danach.');
  await indexAll(service);
  await two.finish();
  await two.close();
  await read();
  expect(sent()).toHaveLength(4);
});

test('who holds the model no longer writes nothing', async () => {
  const id = await putProject('Radweg', 'Ein Radweg zur Schule.');
  await indexAll(service);
  const { data } = await service.from('match_entries').select('entry').eq('project_id', id).single();
  const [mine, theirs] = [randomUUID(), randomUUID()];
  const claim = (holder: string) =>
    readOne(
      z.unknown(),
      service.rpc('claim_match_model', { p_model: 'tiny', p_holder: holder, p_seconds: 60 }),
    );
  const save = (holder: string, vector = 'AACAPwAAAAA=') =>
    readOne(
      z.unknown(),
      service.rpc('save_match_vectors', {
        p_model: 'tiny',
        p_holder: holder,
        p_dimension: 2,
        p_vectors: [{ entry: data?.entry, vector }],
        p_near: [],
      }),
    );
  expect(await claim(mine)).toEqual({ dimension: null });
  expect(await claim(theirs)).toBeNull();
  expect(await save(theirs)).toBeNull();
  // of another length than it says
  expect(await save(mine, 'AACAPw==')).toEqual([]);
  expect(await save(mine)).toEqual([{ entry: data?.entry, least: null }]);
  expect(await claim(mine)).toEqual({ dimension: 2 });
});

test('of many, each keeps the 24 nearest', async () => {
  await put(
    service,
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
  const lists = await database.sql(`
    with pairs as (
      select a.entry, b.entry as other, kept.likeness
      from public.match_vectors a join public.match_vectors b on a.entry <> b.entry
      left join public.match_neighbours kept on kept.entry = a.entry and kept.other = b.entry
    )
    select entry from pairs group by entry having count(likeness) <> 24`);
  expect(lists).toEqual([]);
});
