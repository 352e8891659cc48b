// Finding projects: every filter, every order, page by page, and what the search looks into.
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { readProjectQuery } from '#lib/project/filter.ts';
import { countProjects, findProjects, mapProjects } from '#lib/project/server/find.ts';
import { projectSorts, type ProjectFilter, type ProjectSort } from '#lib/project/query.ts';
import { generateProjects } from '../bench/generate.ts';
import { openTestDatabase, type TestDatabase } from './open-database.ts';
import { put, putOrganisation, putPerson, type Row } from './put.ts';

let database: TestDatabase;
beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  database = await openTestDatabase();
  const Place = z.object({ ags: z.string(), name: z.string() });
  const places = Place.array().parse(
    await database.sql('select ags, name from public.municipalities order by ags'),
  );
  const Topic = z.object({ id: z.string() });
  const topics = Topic.array().parse(await database.sql('select id from public.topics order by id'));
  const ground = { places, topics: topics.map(({ id }) => id), today: new Date('2026-11-01') };
  for (const statement of generateProjects(60, ground)) await database.sql(statement);
});
afterAll(() => database.close());

const everyone = () => database.as(null);

const cologne = '05315000';

/** All that meets the filter, in its order, read in pages of this size. */
async function readAll(filter: ProjectFilter, sort: ProjectSort, size: number) {
  const ids: string[] = [];
  for (let after: string | null = ''; after !== null;) {
    const query = readProjectQuery(new URLSearchParams({ after }));
    const page = await findProjects(everyone(), filter, {
      sort,
      near: cologne,
      limit: size,
      after: query.after,
    });
    ids.push(...page.items.map(({ id }) => id));
    after = page.next;
    if (ids.length > 500) throw new Error('pages without end');
  }
  return ids;
}

describe.each(projectSorts)('sorted by %s', (sort) => {
  test.each<ProjectFilter>([{}, { q: 'Beteiligung' }, { coop: '1' }, { seeks: 'pilot' }])(
    'pages of any size are together the whole list, for %j',
    { timeout: 300_000 },
    async (filter) => {
      const whole = await findProjects(everyone(), filter, { sort, near: cologne, limit: 99 });
      const ids = whole.items.map(({ id }) => id);
      expect(whole.next).toBeNull();
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).toHaveLength(await countProjects(everyone(), filter));
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 1, max: 25 }), async (size) => {
          expect(await readAll(filter, sort, size)).toEqual(ids);
        }),
        { numRuns: 4 },
      );
    },
  );
});

const Truth = z.object({ id: z.string() });
const ask = async (where: string) =>
  Truth.array()
    .parse(await database.sql(`select id from public.projects where status = 'published' and ${where}`))
    .map(({ id }) => id)
    .sort();

const openHelp = (table: string, kind: string) =>
  `exists (select from public.${table} where project_id = projects.id and kind = '${kind}' and state = 'open'
    and (until is null or until >= current_date))`;

test.each<[ProjectFilter, string]>([
  [{ area: 'ecosystem' }, `'ecosystem' in (select unnest(area_ids))`],
  [{ kind: 'living_lab' }, `kind = 'living_lab'`],
  [{ stage: 'operation' }, `stage = 'operation'`],
  [{ state: '05' }, `state = '05'`],
  [{ coop: '1' }, `cooperation_wanted`],
  [{ place: '01002000' }, `ags = '01002000'`],
  [{ place: '01053,01002000' }, `(ags like '01053%' or ags = '01002000')`],
  [{ place: '09' }, `ags is null and state = '09'`],
  [{ place: 'none' }, `ags is null and state is null`],
  [
    { topic: 'participation' },
    `id in (select project_id from public.project_topics where topic_id = 'participation')`,
  ],
  [{ by: 'science' }, `organisation_id in (select id from public.organisations where kind = 'science')`],
  [{ seeks: 'pilot' }, openHelp('needs', 'pilot')],
  [{ gives: 'software' }, openHelp('offers', 'software')],
  [
    { kind: 'project', coop: '1', seeks: 'data' },
    `kind = 'project' and cooperation_wanted and ${openHelp('needs', 'data')}`,
  ],
])('the filter %j finds what it says', async (filter, where) => {
  const wanted = await ask(where);
  const found = await findProjects(everyone(), filter, { limit: 99 });
  expect(found.items.map(({ id }) => id).sort()).toEqual(wanted);
  expect(await countProjects(everyone(), filter)).toBe(wanted.length);
  const places = await mapProjects(everyone(), filter);
  expect(places.reduce((sum, { count }) => sum + count, 0)).toBe(wanted.length);
});

test('the generated projects leave no filter without a find', async () => {
  expect((await ask(openHelp('needs', 'pilot'))).length).toBeGreaterThan(0);
  expect((await ask(`ags is null and state is null`)).length).toBeGreaterThan(0);
});

/** A published project with these texts. */
async function post(row: Row = {}): Promise<string> {
  const id = randomUUID();
  const texts = { title: 'Ohne Belang', summary: 'Zehn Zeichen.', area_id: 'ecosystem', status: 'published' };
  await put(database.service, 'projects', { id, ...texts, ...row });
  return id;
}

const search = async (q: string, db = everyone()) =>
  (await findProjects(db, { q }, { sort: 'relevant' })).items.map(({ id }) => id);

test('a word is found in title, summary, description, needs, offers, topics, place and organisation', async () => {
  const organisation = await putOrganisation(database.service, {});
  await database.service.from('organisations').update({ name: 'Quittenverein' }).eq('id', organisation);
  const ids = [
    await post({ title: 'Quittenernte' }),
    await post({ summary: 'Alles über Quitten.' }),
    await post({ description: 'Ein **Quitten**baum' }),
    await post({ organisation_id: organisation }),
  ];
  const [need, offer] = [await post(), await post()];
  await put(database.service, 'needs', { project_id: need, kind: 'rooms', text: 'Ein Keller für Quitten' });
  await put(database.service, 'offers', { project_id: offer, kind: 'rooms', text: 'Kisten voller Quitten' });
  const found = await search('quitte');
  expect(found.toSorted()).toEqual([...ids, need, offer].sort());
  expect(found[0], 'the title counts most').toBe(ids[0]);

  const topic = await post();
  await put(database.service, 'project_topics', { project_id: topic, topic_id: 'tourism' });
  expect(await search('Naherholung')).toContain(topic);
  const place = await post({ ags: '01054056' });
  expect(await search('husum')).toEqual([place]);
});

test.each([
  ['Beteiligung', 'Bürgerbeteiligung'],
  ['Förderung', 'Fördermittel'],
  ['Karten', 'Hitzekarte'],
  ['VERKEHR', 'Nahverkehrsplan'],
])('%s finds %s', async (asked, title) => {
  const mark = `x${randomUUID().slice(0, 6)}`;
  const id = await post({ title: `${title} ${mark}` });
  expect(await search(`${asked} ${mark}`)).toEqual([id]);
});

test('all words must be there, and what is no word does not count', async () => {
  const id = await post({ title: 'Brombeerhecken und Igel' });
  expect(await search('brombeer igel')).toEqual([id]);
  expect(await search('brombeer dachs')).toEqual([]);
  expect(await search('brombeer % _ \\ " \' ;')).toEqual([id]);
  expect((await search('%%')).length).toBe((await findProjects(everyone(), {})).items.length);
});

test('the search follows what is changed, taken back, hidden and deleted', async () => {
  const ada = await putPerson(database.service);
  const id = await post({ title: 'Holunderwein', created_by: ada });
  const change = async (to: Row) => {
    const { error } = await database.service.from('projects').update(to).eq('id', id);
    if (error) throw new Error(error.message);
  };
  expect(await search('holunder')).toEqual([id]);
  await change({ title: 'Wacholderwein' });
  expect(await search('holunder')).toEqual([]);
  expect(await search('wacholder')).toEqual([id]);
  await change({ hidden_at: '2026-01-01', hidden_reason: 'a reason' });
  expect(await search('wacholder')).toEqual([]);
  expect(await search('wacholder', database.as(ada))).toEqual([]);
  await change({ hidden_at: null, hidden_reason: null });
  expect(await search('wacholder')).toEqual([id]);
  await change({ status: 'draft' });
  expect(await search('wacholder', database.as(ada))).toEqual([]);
  const texts = () => database.sql(`select from public.project_texts where project_id = '${id}'`);
  expect(await texts()).toEqual([]);
  await change({ status: 'published' });
  expect(await search('wacholder')).toEqual([id]);
  await database.service.from('projects').delete().eq('id', id);
  expect(await texts()).toEqual([]);
});

test('a need that is met or too old counts no more', async () => {
  const id = await post({ title: 'Gesuche im Wandel' });
  const need = { id: randomUUID(), project_id: id, kind: 'law', text: 'Eine kluge Juristin' };
  await put(database.service, 'needs', need);
  const find = async () =>
    (await findProjects(everyone(), { q: 'Gesuche im Wandel', seeks: 'law' })).items.length;
  expect(await find()).toBe(1);
  await database.service.from('needs').update({ until: '2020-01-01' }).eq('id', need.id);
  expect(await find()).toBe(0);
  await database.service.from('needs').update({ until: null, state: 'met' }).eq('id', need.id);
  expect(await find()).toBe(0);
  expect(await search('Juristin')).toEqual([]);
});

test('the nearest come first, with the way to them; what is nowhere comes last', async () => {
  const mark = `y${randomUUID().slice(0, 6)}`;
  const nowhere = await post({ title: mark });
  const [munich, bonn, here] = [
    await post({ title: mark, ags: '09162000' }),
    await post({ title: mark, ags: '05314000' }),
    await post({ title: mark, ags: cologne }),
  ];
  const { items } = await findProjects(everyone(), { q: mark }, { sort: 'nearest', near: cologne });
  expect(items.map(({ id }) => id)).toEqual([here, bonn, munich, nowhere]);
  const [first, second, third, last] = items.map(({ metres }) => metres ?? -1);
  expect([first, last]).toEqual([0, -1]);
  // Cologne to Bonn is some 25 km as the crow flies, Cologne to Munich some 455 km
  expect(second).toBeGreaterThan(23_000);
  expect(second).toBeLessThan(27_000);
  expect(third).toBeGreaterThan(450_000);
  expect(third).toBeLessThan(462_000);
});

test('a draft is found by nobody, not even by its own people', async () => {
  const ada = await putPerson(database.service);
  await post({ title: 'Schlehenlikör', created_by: ada, status: 'draft' });
  expect(await search('schlehen', database.as(ada))).toEqual([]);
});
