// The index of matching: what is published is found by its terms, what is not leaves at once, and counts follow.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { forgetEngine } from '#lib/matching/server/engine.ts';
import { indexAll, openIndexer } from '#lib/matching/server/indexer.ts';
import { findSimilar } from '#lib/matching/server/matches.ts';
import type { Db } from '#lib/platform/server/database.ts';
import { readOne, readRows, write } from '#lib/platform/server/results.ts';
import { openTestDatabase, type TestDatabase } from './open-database.ts';
import { put, putOrganisation, putPerson } from './put.ts';

let database: TestDatabase;
let service: Db;
let everyone: Db;
beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  database = await openTestDatabase();
  service = database.service;
  everyone = database.as(null);
});
afterAll(() => database.close());

async function putProject(title: string, summary: string, row: Record<string, unknown> = {}) {
  const id = randomUUID();
  await put(service, 'projects', { id, title, summary, area_id: 'ecosystem', status: 'published', ...row });
  return id;
}

async function index() {
  await indexAll(service);
  forgetEngine();
}

const countRows = async (table: string) => {
  const { count } = await service.from(table).select('*', { count: 'exact', head: true });
  return count ?? 0;
};

const asked = { title: '', summary: 'Fahrräder sicher am Bahnhof abstellen', description: '' };
const findIds = async (db: Db, of: Parameters<typeof findSimilar>[2] = asked) =>
  (await findSimilar(db, 'de', of)).map(({ id }) => id);

test('a text that is not stored finds what is about the same, by other words and in another language', async () => {
  const racks = await putProject('Radständer für Pendler', 'Am Zug stehen Räder trocken und abgeschlossen.');
  const english = await putProject('Bicycle parking', 'Safe bike racks at every railway station.');
  const other = await putProject('Lesepaten', 'Ehrenamtliche lesen Kindern in der Kita vor.');
  await index();
  const found = await findIds(everyone);
  expect(found.toSorted()).toEqual([racks, english].toSorted());
  expect(found).not.toContain(other);
});

test('drafts are not indexed; what is hidden, unpublished or deleted leaves the index in the same step', async () => {
  const draft = await putProject('Fahrräder am Bahnhof', 'Fahrräder sicher abstellen.', { status: 'draft' });
  const [hidden, closed, gone] = await Promise.all(
    ['eins', 'zwei', 'drei'].map((sign) =>
      putProject(`Fahrräder ${sign}`, 'Fahrräder am Bahnhof abstellen.'),
    ),
  );
  await index();
  expect(await findIds(everyone)).toEqual(expect.arrayContaining([hidden, closed, gone]));
  const before = await countRows('match_entries');
  const hiding = { hidden_at: new Date().toISOString(), hidden_reason: 'a reason' };
  await service.from('projects').update(hiding).eq('id', hidden);
  await service.from('projects').update({ status: 'draft' }).eq('id', closed);
  await service.from('projects').delete().eq('id', gone);
  expect(await countRows('match_entries')).toBe(before - 3);
  const found = await findIds(everyone);
  for (const id of [draft, hidden, closed, gone]) expect(found).not.toContain(id);
});

test('what is closed for cooperation, or of the own house, is no candidate', async () => {
  const town = await putOrganisation(service, {});
  const ada = await putPerson(service);
  const texts = ['Trinkbrunnen auf dem Marktplatz', 'Ein Brunnen mit Trinkwasser für alle.'] as const;
  const self = await putProject(...texts, { organisation_id: town, created_by: ada });
  await putProject(...texts, { organisation_id: town });
  await putProject(...texts, { cooperation_wanted: false });
  const good = await putProject(...texts);
  await index();
  expect(await findIds(everyone, self)).toEqual([good]);
});

test('a changed text is indexed anew, and the counts of terms follow', async () => {
  const id = await putProject('Imkerei im Park', 'Bienen und Blumen mitten in der Stadt.');
  await index();
  const bees = { title: '', summary: 'Honigbienen in Parks', description: '' };
  expect(await findIds(everyone, bees)).toContain(id);
  await service.from('projects').update({ title: 'Chor im Park', summary: 'Singen am Abend.' }).eq('id', id);
  await index();
  expect(await findIds(everyone, { title: '', summary: 'Imkerei', description: '' })).not.toContain(id);
  const counted = await database.sql(`
    select term from (
      select term, count(*) as documents from public.match_entries, unnest(terms) as term group by term
    ) as found full join (select * from public.match_frequencies where documents <> 0) as kept using (term)
    where found.documents is distinct from kept.documents`);
  expect(counted).toEqual([]);
  expect(await countRows('match_queue')).toBe(0);
});

test('an older text that is written late does not take the place of the newer one', async () => {
  const id = await putProject('Ein Rad', 'Ein Rad für alle im Ort.');
  const readQueue = async () =>
    readOne(
      z.object({ queued_at: z.string() }),
      service.from('match_queue').select('queued_at').eq('project_id', id).single(),
    );
  const writeTerm = async (term: number, queuedAt: string | undefined) => {
    const entry = { id, queuedAt, length: 1, terms: [term], strongest: [term], weights: [1] };
    await write(service.rpc('index_projects', { p_version: 'v', p_known: 1, p_entries: [entry] }));
  };
  const older = await readQueue();
  await service.from('projects').update({ summary: 'Zwei Räder für alle im Ort.' }).eq('id', id);
  const newer = await readQueue();
  await writeTerm(2, newer?.queued_at);
  await writeTerm(1, older?.queued_at);
  const { data } = await service.from('match_entries').select('terms').eq('project_id', id);
  expect(data).toEqual([{ terms: [2] }]);
});

test('nobody asks by terms without end, nor for projects without end', async () => {
  const id = await putProject('Seilbahn', 'Mit der Seilbahn über das Tal zur Schule.');
  await index();
  const [entry] = await readRows(
    z.object({ terms: z.array(z.int()) }),
    service.from('match_entries').select('terms').eq('project_id', id),
  );
  const ask = (before: number) => {
    const p_terms = [...Array.from({ length: before }, (_, at) => -at - 1), ...(entry?.terms ?? [])];
    const asked = { p_terms, p_weights: p_terms.map(() => 1), p_project_id: null, p_limit: 2_000_000_000 };
    return readOne(z.uuid().array(), everyone.rpc('find_alike_projects', asked));
  };
  expect(await ask(0)).toContain(id);
  expect(await ask(200)).toEqual([]);
});

test('while nothing waits, what is indexed is looked through once and not again and again', async () => {
  const calls = vi.spyOn(service, 'rpc');
  const log = { info: () => {}, error: (details: object) => expect(details).toBeNull() };
  const indexer = openIndexer(service, log);
  const countLooks = () => calls.mock.calls.filter(([name]) => name === 'queue_outdated_entries').length;
  await indexer.finish();
  calls.mockClear();
  await indexer.finish();
  expect(countLooks()).toBe(0);
  await putProject('Sternwarte', 'Ein Blick in den Himmel über der Stadt.');
  await indexer.finish();
  await vi.waitFor(() => expect(countLooks()).toBeGreaterThan(0), 5_000);
  await indexer.close();
  calls.mockRestore();
});
