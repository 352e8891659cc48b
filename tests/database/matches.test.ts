// Candidates for matching: found by kind of help, topics and words, under RLS, with the hard limits before any rank.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { forgetEngine } from '#lib/matching/server/engine.ts';
import { indexAll } from '#lib/matching/server/indexer.ts';
import { findMatches, findPartners, findSimilar } from '#lib/matching/server/matches.ts';
import type { Db } from '#lib/platform/server/database.ts';
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

/** As the indexer of the process does a moment later. */
async function index() {
  await indexAll(service);
  forgetEngine();
}

interface Given {
  needs?: Record<string, unknown>[];
  offers?: Record<string, unknown>[];
  topics?: string[];
}

async function putProject(
  row: Record<string, unknown>,
  { needs = [], offers = [], topics = [] }: Given = {},
) {
  const id = randomUUID();
  const texts = { title: 'Ein Vorhaben', summary: 'Worum es geht, steht hier.', area_id: 'ecosystem' };
  await put(service, 'projects', { id, ...texts, status: 'published', ...row });
  const whole = (rows: Record<string, unknown>[]) =>
    rows.map((each) => ({ project_id: id, kind: 'expertise', until: null, state: 'open', ...each }));
  if (needs.length > 0) await put(service, 'needs', whole(needs));
  if (offers.length > 0) await put(service, 'offers', whole(offers));
  if (topics.length > 0) {
    await put(
      service,
      'project_topics',
      topics.map((topic_id) => ({ project_id: id, topic_id })),
    );
  }
  return id;
}

const need = { text: 'Wir suchen Fachleute für die Beteiligung der Bürgerinnen und Bürger.' };
const offer = { text: 'Begleitung von Verfahren der Bürgerbeteiligung' };

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test('only what is published, open, in time and of others is a candidate', async () => {
  const ada = await putPerson(service);
  const town = await putOrganisation(service, {});
  const self = await putProject({ organisation_id: town, created_by: ada }, { needs: [need] });
  const good = await putProject({ created_by: ada }, { offers: [{ ...offer, until: day(3) }] });
  await putProject({ status: 'draft' }, { offers: [offer] });
  await putProject({ cooperation_wanted: false }, { offers: [offer] });
  await putProject({ organisation_id: town }, { offers: [offer] });
  await putProject({}, { offers: [{ ...offer, until: day(-3) }] });
  await putProject({}, { offers: [{ ...offer, state: 'met' }] });
  await putProject({}, { offers: [{ ...offer, state: 'withdrawn' }] });
  await putProject({}, { offers: [{ ...offer, kind: 'rooms' }] });
  await index();
  const partners = await findPartners(everyone, 'de', self);
  expect(partners.map(({ id }) => id)).toEqual([good]);
  expect(partners[0]?.reasons[0]).toMatchObject({ kind: 'they help', need: { text: need.text } });
});

test('a citizen is not matched with her own other idea', async () => {
  const ada = await putPerson(service);
  const self = await putProject(
    { created_by: ada },
    { needs: [{ kind: 'rooms', text: 'Ein Saal für Proben' }] },
  );
  await putProject({ created_by: ada }, { offers: [{ kind: 'rooms', text: 'Ein Saal für Proben' }] });
  await index();
  expect(await findPartners(everyone, 'de', self)).toEqual([]);
});

test('an organisation is found by what it gives, its own offers as by a partner it already is', async () => {
  const self = await putProject(
    {},
    { needs: [{ kind: 'funding', text: 'Geld für eine Wärmestube im Winter' }] },
  );
  const fund = await putOrganisation(service, {});
  const funding = { organisation_id: fund, kind: 'funding', text: 'Förderung für Wärmestuben' };
  await put(service, 'offers', funding);
  await index();
  const partners = await findPartners(everyone, 'en', self);
  expect(partners).toMatchObject([{ type: 'organisation', id: fund }]);
  await put(service, 'project_organisations', { project_id: self, organisation_id: fund, confirmed: true });
  expect(await findPartners(everyone, 'en', self), 'who is a partner is not proposed').toEqual([]);
});

test('similar projects are found by their words and by their topics, named in the language of the page', async () => {
  const texts = {
    title: 'LoRaWAN für Pegelstände',
    summary: 'Sensoren messen, wie hoch das Wasser im Bach steht.',
  };
  const self = await putProject(texts, { topics: ['sensors', 'water'] });
  const sister = await putProject(
    { title: 'Pegel im Blick', summary: 'Sensoren an jedem Bach warnen vor Hochwasser.' },
    { topics: ['water'] },
  );
  await putProject({ title: 'Lesepaten', summary: 'Ehrenamtliche lesen Kindern in der Kita vor.' });
  const [first, ...others] = await findSimilar(everyone, 'en', self);
  expect(first?.id).toBe(sister);
  expect(first?.reasons).toContainEqual({
    kind: 'topics',
    topics: [{ id: 'water', name: expect.stringContaining('Water') }],
  });
  expect(others).toEqual([]);
});

test('distance and size come from the register', async () => {
  const place = { kind: 'exchange', text: 'Austausch über das Ratsinformationssystem' };
  const self = await putProject({ ags: '05515000' }, { needs: [place] });
  const near = await putProject({ ags: '05711000' }, { offers: [place] });
  await index();
  const [match] = await findPartners(everyone, 'de', self);
  expect(match).toMatchObject({ id: near, place: 'Bielefeld' });
  expect(match?.reasons.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['near', 'size class']));
});

test('who may not see a project has no matches of it', async () => {
  const ada = await putPerson(service);
  const draft = await putProject({ created_by: ada, status: 'draft' }, { needs: [need] });
  expect(await findMatches(everyone, 'de', draft)).toBeNull();
  expect(await findMatches(database.as(ada), 'de', draft)).not.toBeNull();
  expect(await findMatches(everyone, 'de', randomUUID())).toBeNull();
});
