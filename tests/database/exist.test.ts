// What there is already of what somebody writes, and what the needs of a project leave open.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { clearFrom, shownFrom, type Draft } from '#lib/matching/existing/likeness.ts';
import { forgetEngine } from '#lib/matching/server/engine.ts';
import { findExisting } from '#lib/matching/server/existing.ts';
import { indexAll } from '#lib/matching/server/indexer.ts';
import { readMissing } from '#lib/matching/server/missing.ts';
import { readPapersOfProjects } from '#lib/paper/server/mentions.ts';
import type { Db } from '#lib/platform/server/database.ts';
import { openTestDatabase, type TestDatabase } from './open-database.ts';
import { anyHash, put, putOrganisation, putPaper, putPerson } from './put.ts';

let database: TestDatabase;
let service: Db;
let ada: string;
beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  database = await openTestDatabase();
  service = database.service;
  ada = await putPerson(service);
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

const racks: Draft = {
  title: 'Sichere Fahrradständer am Bahnhof',
  summary: 'Wer mit dem Zug pendelt, soll das Fahrrad trocken und abgeschlossen abstellen können.',
};
const find = (draft = racks, least = shownFrom, self: string | null = null, who = ada) =>
  findExisting(database.as(who), 'de', { accountId: who, draft, self }, least);
const idsOf = (found: { id: string }[]) => found.map(({ id }) => id);

test('what is published and much the same is told with a phrase of both sides; drafts, hidden and other matters are not', async () => {
  const same = await putProject(
    'Fahrradständer für Pendler',
    'Am Bahnhof stehen Fahrräder trocken und abgeschlossen.',
  );
  await putProject('Lesepaten', 'Ehrenamtliche lesen Kindern in der Kita jede Woche etwas vor.');
  await putProject(racks.title, racks.summary, { status: 'draft', created_by: ada });
  const hidden = await putProject(racks.title, racks.summary);
  await index();
  const hiding = { hidden_at: new Date().toISOString(), hidden_reason: 'a reason' };
  await service.from('projects').update(hiding).eq('id', hidden);
  const found = await find();
  expect(idsOf(found)).toEqual([same]);
  expect(racks.summary + racks.title).toContain(found[0]?.ours.text);
  expect(found[0]?.ours.marks.length).toBeGreaterThan(0);
  expect(found[0]?.theirs.marks.length).toBeGreaterThan(0);
  expect(idsOf(await find(racks, clearFrom)), 'it is clear enough to ask before saving').toEqual([same]);
});

test('what is only of the same field is no reason to ask before saving', async () => {
  const workshop = {
    title: 'Fahrradwerkstatt im Jugendhaus',
    summary: 'Jugendliche lernen, ihr Rad selbst zu reparieren, jeden Mittwoch mit Ehrenamtlichen.',
  };
  expect(await find(workshop, clearFrom)).toEqual([]);
});

test('a few words are too few to say', async () => {
  expect(await find({ title: 'Fahrradständer am Bahnhof', summary: 'für Pendler' })).toEqual([]);
});

test('a project is not like itself, and what is of the own house or of oneself is told as such', async () => {
  const town = await putOrganisation(service, { editor: ada });
  const water: Draft = {
    title: 'Pegel am Bach offen messen',
    summary: 'Sensoren im Bach melden den Wasserstand, bevor das Hochwasser im Keller steht.',
  };
  const [self, house, own, other] = [
    await putProject(water.title, water.summary, { organisation_id: town, created_by: ada }),
    await putProject(`${water.title}, zweiter Ort`, water.summary, { organisation_id: town }),
    await putProject(`${water.title}, privat`, water.summary, { created_by: ada }),
    await putProject(`${water.title}, anderswo`, water.summary, { created_by: await putPerson(service) }),
  ];
  await index();
  const found = await find(water, shownFrom, self);
  expect(idsOf(found).toSorted()).toEqual([house, own, other].toSorted());
  expect(Object.fromEntries(found.map(({ id, whose }) => [id, whose]))).toEqual({
    [house]: 'of her organisation',
    [own]: 'hers',
    [other]: 'of others',
  });
  const stranger = await putPerson(service);
  expect((await find(water, shownFrom, null, stranger)).map(({ whose }) => whose)).not.toContain('hers');
});

async function publishPaper(
  projectId: string,
  organisation: string | null = null,
  number = 1,
  paper?: string,
) {
  const paper_id = paper ?? (await putPaper(service, {}));
  const body = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [{ type: 'mention', attrs: { kind: 'project', id: projectId, label: 'Vorhaben' } }],
      },
    ],
  };
  const about = { title: `Papier ${number}`, area_id: 'ecosystem', authors: [], hash: anyHash() };
  await put(service, 'paper_versions', { paper_id, number, body, organisation_id: organisation, ...about });
  return paper_id;
}

test('the paper of a project is the newest version that mentions it, of its own house before others', async () => {
  const town = await putOrganisation(service, {});
  const [one, two, none] = [
    await putProject('Erstes Vorhaben', 'Worum es geht, steht hier.', { organisation_id: town }),
    await putProject('Zweites Vorhaben', 'Worum es geht, steht hier.'),
    await putProject('Drittes Vorhaben', 'Worum es geht, steht hier.', { status: 'draft' }),
  ];
  const own = await publishPaper(one, town);
  await publishPaper(one);
  const second = await publishPaper(two);
  await publishPaper(randomUUID(), null, 2, second);
  await publishPaper(none);
  const papers = await readPapersOfProjects(database.as(null), [one, two, none]);
  expect([...papers]).toEqual([[one, { id: own, number: 1, title: 'Papier 1' }]]);
});

const help = (kind: string, text: string, more: Record<string, unknown> = {}) => ({
  id: randomUUID(),
  kind,
  text,
  until: null,
  state: 'open',
  ...more,
});

const putHelp = (
  table: 'needs' | 'offers',
  owner: Record<string, string>,
  ...rows: Record<string, unknown>[]
) =>
  put(
    service,
    table,
    rows.map((row) => ({ ...owner, ...row })),
  );

test('two who complete each other are found for a project; own, closed and hidden ones are not among them', async () => {
  const town = await putOrganisation(service, { editor: ada });
  const [library, lawyers, club] = [
    await putOrganisation(service, {}),
    await putOrganisation(service, {}),
    await putOrganisation(service, {}),
  ];
  const self = await putProject('Erzählcafé', 'Alte Menschen erzählen, was früher war.', {
    organisation_id: town,
    created_by: ada,
  });
  const room = 'Ein ruhiger Raum ohne Stufen für das Erzählcafé';
  const law = 'Rat zum Datenschutz bei aufgenommenen Erinnerungen';
  const press = 'Jemand, der unsere Plakate im Stadtteil aushängt';
  await putHelp(
    'needs',
    { project_id: self },
    help('rooms', room),
    help('law', law),
    help('publicity', press),
  );
  const cafe = await putProject('Lesecafé', 'Offener Nachmittag.', { organisation_id: library });
  await putHelp('offers', { project_id: cafe }, help('rooms', 'Ruhiger Raum ohne Stufen am Nachmittag'));
  await putHelp('offers', { organisation_id: lawyers }, help('law', 'Rat zum Datenschutz für Vereine'));

  const ownOne = await putProject('Eigener Saal', 'Ein großer Saal.', { organisation_id: town });
  const closed = await putProject('Saal zu', 'Ein großer Saal.', {
    organisation_id: club,
    cooperation_wanted: false,
  });
  const hidden = await putProject('Saal verborgen', 'Ein großer Saal.', { organisation_id: club });
  for (const project_id of [ownOne, closed, hidden]) {
    await putHelp('offers', { project_id }, help('rooms', room), help('publicity', press));
  }
  const hiding = { hidden_at: new Date().toISOString(), hidden_reason: 'a reason' };
  await service.from('projects').update(hiding).eq('id', hidden);

  const missing = await readMissing(database.as(null), 'de', self);
  const best = missing?.needs.map(({ need, best }) => [need.kind, best?.house.id ?? null]);
  expect(Object.fromEntries(best ?? [])).toEqual({ rooms: library, law: lawyers, publicity: null });
  expect(missing?.combinations.map((set) => set.map(({ house }) => house.id).toSorted())).toEqual([
    [library, lawyers].toSorted(),
  ]);
});

test('who may not see a project hears nothing of what it lacks', async () => {
  const draft = await putProject('Entwurf', 'Noch nicht fertig.', { status: 'draft', created_by: ada });
  expect(await readMissing(database.as(null), 'de', draft)).toBeNull();
  expect(await readMissing(database.as(ada), 'de', draft)).toMatchObject({ needs: [], combinations: [] });
});
