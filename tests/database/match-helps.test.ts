// The index of needs and offers: partners are found by what both say, however many newer ones stand before them, and
// what is closed, over, hidden or one's own never comes.
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { forgetEngine } from '#lib/matching/server/engine.ts';
import { indexAll } from '#lib/matching/server/indexer.ts';
import { findMatches, findPartners } from '#lib/matching/server/matches.ts';
import type { Db } from '#lib/platform/server/database.ts';
import { readOne, readRows, write } from '#lib/platform/server/results.ts';
import { openTestDatabase, type TestDatabase } from './open-database.ts';
import { put, putOrganisation, putPerson, type Row } from './put.ts';

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

async function index() {
  await indexAll(service);
  forgetEngine();
}

type Side = 'needs' | 'offers';

async function putHelp(side: Side, kind: string, text: string, row: Row): Promise<string> {
  const id = randomUUID();
  await put(service, side, { id, kind, text, ...row });
  return id;
}

async function putProject(row: Row = {}): Promise<string> {
  const id = randomUUID();
  const texts = { title: 'Ein Vorhaben', summary: 'Worum es geht, steht hier.', area_id: 'ecosystem' };
  await put(service, 'projects', { id, ...texts, status: 'published', ...row });
  return id;
}

/** A project that looks for something. */
async function putSeeker(kind: string, text: string, row: Row = {}): Promise<string> {
  const project_id = await putProject(row);
  await putHelp('needs', kind, text, { project_id });
  return project_id;
}

/** A project that gives something. */
async function putGiver(kind: string, text: string, row: Row = {}, more: Row = {}): Promise<string> {
  const project_id = await putProject(row);
  await putHelp('offers', kind, text, { project_id, ...more });
  return project_id;
}

const findIds = async (project: string, db = everyone) =>
  (await findPartners(db, 'de', project)).map(({ id }) => id);

const countRows = async (table: string) => {
  const { count } = await service.from(table).select('*', { count: 'exact', head: true });
  return count ?? 0;
};

const hiding = { hidden_at: new Date().toISOString(), hidden_reason: 'a reason' };
const yesterday = '2020-01-01';

test('a need finds the offer that fits by other words, though 300 newer ones of its kind stand before it', async () => {
  const compound = await putGiver('expertise', 'Moderation von Verfahren der Bürgerbeteiligung');
  const english = await putGiver('expertise', 'We facilitate citizen participation for town halls.');
  const houses = await Promise.all(Array.from({ length: 10 }, () => putOrganisation(service, {})));
  const others = ['Beratung zur Heizung alter Häuser', 'Schulungen für Tabellen', 'Prüfung von Brücken'];
  await put(
    service,
    'offers',
    houses.flatMap((organisation_id) =>
      Array.from({ length: 30 }, (_, at) => ({
        organisation_id,
        kind: 'expertise',
        text: `${others[at % 3]}, Angebot ${at}`,
      })),
    ),
  );
  const self = await putSeeker(
    'expertise',
    'Wer begleitet uns bei der Beteiligung der Bürgerinnen und Bürger?',
  );
  await index();
  const found = await findIds(self);
  expect(found).toEqual(expect.arrayContaining([compound, english]));
  expect(found.filter((id) => houses.some((house) => house === id))).toEqual([]);
});

test('an offer finds who looks for it, of the same kind and of kinds that stand in for each other', async () => {
  const text = 'Erfahrungen mit der digitalen Bauakte';
  const self = await putGiver('exchange', text);
  const [same, related] = [await putSeeker('exchange', text), await putSeeker('expertise', text)];
  const other = await putSeeker('rooms', text);
  await index();
  const found = await findIds(self);
  expect(found).toEqual(expect.arrayContaining([same, related]));
  expect(found).not.toContain(other);
});

test('a published project asks by the index, in one step', async () => {
  const self = await putSeeker('law', 'Prüfung einer Satzung für Parklets');
  const good = await putGiver('law', 'Wir prüfen Satzungen, auch für Parklets.');
  await index();
  await findIds(self);
  const calls = vi.spyOn(everyone, 'rpc');
  expect((await findIds(self))[0]).toBe(good);
  expect(calls.mock.calls.filter(([name]) => name === 'find_match_parties')).toHaveLength(1);
  calls.mockRestore();
});

test('what was changed a moment ago asks by what it says now, and so does a draft, for its people alone', async () => {
  const ada = await putPerson(service);
  const drone = await putGiver('data', 'Luftbilder von Drohnen über dem Wald');
  const noise = await putGiver('data', 'Messwerte zum Lärm an Straßen');
  const draft = await putSeeker('data', 'Bilder aus der Luft, von Drohnen', {
    created_by: ada,
    status: 'draft',
  });
  const self = await putSeeker('data', 'Aufnahmen mit einer Drohne');
  await index();
  expect(await findIds(draft, database.as(ada))).toEqual([drone]);
  expect(await findMatches(everyone, 'de', draft)).toBeNull();
  expect(await findIds(self)).toEqual([drone]);
  await service.from('needs').update({ text: 'Wie laut ist der Lärm der Straße?' }).eq('project_id', self);
  expect(await findIds(self)).toEqual([noise]);
});

test('an offer of a moment ago is found before the index has it', async () => {
  const text = 'Ein Zuschuss für Nistkästen am Kirchturm';
  const self = await putSeeker('funding', text);
  await index();
  const giver = await putGiver('funding', text);
  expect(await countRows('match_help_queue')).toBe(1);
  expect(await findIds(self)).toEqual([giver]);
});

test('what is closed, met, hidden, unpublished or deleted leaves the index in the same step, and may come back', async () => {
  const text = 'Lastenräder zum Ausleihen für Vereine';
  const self = await putSeeker('rooms', text);
  const givers = await Promise.all(Array.from({ length: 6 }, () => putGiver('rooms', text)));
  const [hidden, closed, draft, gone, met, over] = givers;
  await index();
  const before = await countRows('match_helps');
  await service.from('projects').update(hiding).eq('id', hidden);
  await service.from('projects').update({ cooperation_wanted: false }).eq('id', closed);
  await service.from('projects').update({ status: 'draft' }).eq('id', draft);
  await service.from('projects').delete().eq('id', gone);
  await service.from('offers').update({ state: 'met' }).eq('project_id', met);
  await service.from('offers').update({ until: yesterday }).eq('project_id', over);
  expect(await countRows('match_helps')).toBe(before - 6);
  expect(await findIds(self)).toEqual([]);
  await service.from('projects').update({ cooperation_wanted: true }).eq('id', closed);
  await service.from('offers').update({ until: null }).eq('project_id', over);
  await index();
  expect((await findIds(self)).toSorted()).toEqual([closed, over].toSorted());
  expect(await countRows('match_help_queue')).toBe(0);
});

test('what nobody closed but is over does not come, and is taken out', async () => {
  const text = 'Ein Beamer und eine Leinwand für Vorträge';
  const self = await putSeeker('rooms', text);
  const good = await putGiver('rooms', text);
  const over = await putGiver('rooms', text, {}, { until: '2999-01-01' });
  await index();
  expect((await findIds(self)).toSorted()).toEqual([good, over].toSorted());
  // the day comes without a deed
  await database.sql('alter table public.offers disable trigger user');
  await database.sql(`update public.offers set until = '${yesterday}' where project_id = '${over}'`);
  await database.sql('alter table public.offers enable trigger user');
  await database.sql(`update public.match_helps set until = '${yesterday}'
    where offer_id in (select id from public.offers where project_id = '${over}')`);
  expect(await findIds(self)).toEqual([good]);
  expect(await readOne(z.number(), service.rpc('drop_match_helps_over'))).toBe(1);
  expect(await findIds(self)).toEqual([good]);
});

test('an older text that is written late does not take the place of the newer one', async () => {
  const project_id = await putProject();
  const id = await putHelp('needs', 'data', 'Ein Datensatz über Bäume', { project_id });
  const readQueue = async () =>
    readOne(
      z.object({ queued_at: z.string() }),
      service.from('match_help_queue').select('queued_at').eq('need_id', id).single(),
    );
  const writeTerm = async (term: number, queuedAt: string | undefined) => {
    const entry = { id, queuedAt, strongest: [term], weights: [1], asks: [term], worth: [1] };
    await write(service.rpc('index_helps', { p_version: 'v', p_known: 1, p_entries: [entry] }));
  };
  const older = await readQueue();
  await service.from('needs').update({ text: 'Ein Datensatz über Sträucher' }).eq('id', id);
  const newer = await readQueue();
  await writeTerm(2, newer?.queued_at);
  await writeTerm(1, older?.queued_at);
  const { data } = await service.from('match_helps').select('asks').eq('need_id', id);
  expect(data).toEqual([{ asks: [2] }]);
});

test('nobody asks by terms without end', async () => {
  const self = await putSeeker('publicity', 'Artikel im Amtsblatt über Hebammen');
  const need = await readOne(
    z.object({ id: z.uuid() }),
    service.from('needs').select('id').eq('project_id', self).single(),
  );
  const good = await putGiver('publicity', 'Platz im Amtsblatt für Artikel');
  // the newest of a kind are looked at whatever they say
  const organisation_id = await putOrganisation(service, {});
  for (let at = 0; at < 6; at++)
    await putHelp('offers', 'publicity', `Werbung im Kino, Saal ${at}`, { organisation_id });
  await index();
  const [entry] = await readRows(
    z.object({ asks: z.array(z.int()) }),
    service
      .from('match_helps')
      .select('asks')
      .eq('need_id', need?.id ?? ''),
  );
  const ask = async (before: number) => {
    const terms = [...Array.from({ length: before }, (_, at) => -at - 1), ...(entry?.asks ?? [])];
    const worth = terms.map(() => 1);
    const p_given = { terms: [], worth: [], helps: [{ id: need?.id, terms, worth }] };
    const asked = { p_project_id: self, p_kinds: { related: [], nearby: [] }, p_given };
    const found = z.object({ parties: z.array(z.object({ id: z.uuid() })) });
    return (await readOne(found, everyone.rpc('find_match_parties', asked)))?.parties.map(({ id }) => id);
  };
  expect(await ask(0)).toContain(good);
  expect(await ask(1000)).not.toContain(good);
});

test('whatever states they are in: only what is open, in time, published and of others is ever shown, to anybody', async () => {
  const [ada, ben] = [await putPerson(service), await putPerson(service)];
  await put(service, 'area_coordinators', { area_id: 'ecosystem', account_id: ben });
  const [town, other] = [await putOrganisation(service, { owner: ada }), await putOrganisation(service, {})];
  const text = 'Ein Sensor für den Pegel am Bach';
  const self = await putSeeker('software', text, { organisation_id: town, created_by: ada });
  const anyOffer = fc.record({
    status: fc.constantFrom('published', 'published', 'published', 'draft', 'archived'),
    isHidden: fc.constantFrom(false, false, true),
    isWanted: fc.constantFrom(true, true, false),
    house: fc.constantFrom(town, other, null),
    until: fc.constantFrom(null, '2999-01-01', yesterday),
    state: fc.constantFrom('open', 'open', 'open', 'met', 'withdrawn'),
  });
  const offers = fc.sample(anyOffer, 60);
  /** Who may be seen as a partner, and who as similar. */
  const allowed = { partners: [] as string[], similar: [] as string[] };
  const given: string[] = [];
  for (const { status, isHidden, isWanted, house, until, state } of offers) {
    const id = await putGiver(
      'software',
      text,
      { organisation_id: house, created_by: ada },
      { until, state },
    );
    given.push(id);
    // each after it was open, so that the index has to follow
    const change = { status, cooperation_wanted: isWanted, ...(isHidden ? hiding : {}) };
    await service.from('projects').update(change).eq('id', id);
    if (status !== 'published' || isHidden || !isWanted || house === town) continue;
    allowed.similar.push(id);
    if (state === 'open' && until !== yesterday) allowed.partners.push(id);
  }
  const people = [null, ada, ben, await putPerson(service)];
  for (const isIndexed of [false, true]) {
    if (isIndexed) await index();
    for (const person of people) {
      const matches = await findMatches(database.as(person), 'de', self);
      for (const { id } of matches?.partners ?? []) expect(allowed.partners).toContain(id);
      const similar = (matches?.similar ?? []).filter(({ id }) => given.includes(id));
      for (const { id } of similar) expect(allowed.similar).toContain(id);
    }
  }
  const first = await findMatches(everyone, 'de', self);
  expect(first?.partners.length).toBeGreaterThan(0);
  // ranked once more, to the letter
  forgetEngine();
  expect(await findMatches(everyone, 'de', self)).toEqual(first);
});
