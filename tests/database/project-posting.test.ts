// Projects in full: written in one go, by their people alone, within the limits, and what the site reads of them.
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ProjectInput, type ProjectInput as Input } from '#lib/project/project.ts';
import {
  listProjects,
  mayEditProject,
  readProject,
  saveProject,
  setProjectStatus,
} from '#lib/project/server/projects.ts';
import { listTopics } from '#lib/project/server/topics.ts';
import { openTestDatabase, type TestDatabase } from './open-database.ts';
import { mark, putOrganisation, putPerson } from './put.ts';

let database: TestDatabase;
let ada: string;
let stranger: string;
let town: string;
beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  database = await openTestDatabase();
  ada = await putPerson(database.service);
  stranger = await putPerson(database.service);
  town = await putOrganisation(database.service, { editor: ada });
});
afterAll(() => database.close());

const input = (change: Record<string, unknown> = {}): Input =>
  ProjectInput.parse({
    kind: 'living_lab',
    title: `Kühle Orte ${mark()}`,
    summary: 'Wo hält man es im Sommer aus?',
    description: '**Karte** für alle',
    areas: ['administration', 'ecosystem'],
    topics: ['mobility', 'water'],
    stage: 'planning',
    organisation: '',
    place: 'Kiel',
    ags: '01002000',
    link_label: ['Karte', ''],
    link_url: ['www.example.org/karte', ''],
    licence: 'CC BY 4.0',
    repository: 'https://example.org/karte.git',
    cooperation: 'on',
    ...change,
  });

async function save(asked: Input, id: string | null = null, who = ada): Promise<string> {
  const outcome = await saveProject(database.as(who), id, asked);
  if (outcome.kind !== 'saved') throw new Error(outcome.kind);
  return outcome.id;
}

const read = (id: string, who: string | null = ada) => readProject(database.as(who), 'de', id);

test('everything that was posted is there again, as a draft of who posted it', async () => {
  const asked = input();
  const id = await save(asked);
  expect(await read(id)).toMatchObject({
    status: 'draft',
    kind: 'living_lab',
    stage: 'planning',
    title: asked.title,
    description: '**Karte** für alle',
    area: { id: 'administration' },
    areaIds: ['administration', 'ecosystem'],
    place: { ags: '01002000', name: 'Kiel' },
    state: '01',
    links: [{ label: 'Karte', url: 'https://www.example.org/karte' }],
    licence: 'CC BY 4.0',
    repository: 'https://example.org/karte.git',
    cooperationWanted: true,
    partners: [],
  });
  expect((await read(id))?.topics.sort()).toEqual(['mobility', 'water']);
  expect(await read(id, stranger)).toBeNull();
});

test('a change replaces topics and areas, and leaves nothing behind', async () => {
  const id = await save(input());
  await save(
    input({ topics: ['water', 'open-data'], areas: ['ecosystem'], link_url: ['', ''], link_label: ['', ''] }),
    id,
  );
  const project = await read(id);
  expect(project?.topics.sort()).toEqual(['open-data', 'water']);
  expect(project).toMatchObject({ areaIds: ['ecosystem'], links: [] });
  await save(input({ topics: [] }), id);
  expect((await read(id))?.topics).toEqual([]);
});

test('without a place it is where its organisation is', async () => {
  await database.service.from('organisations').update({ ags: '05515000' }).eq('id', town);
  const id = await save(input({ place: '', ags: '', organisation: town }));
  expect(await read(id)).toMatchObject({
    place: { name: 'Münster' },
    state: '05',
    organisation: { id: town },
  });
});

test('a stranger changes nothing, and nobody posts for an organisation in which she may not write', async () => {
  const id = await save(input());
  await setProjectStatus(database.as(ada), id, 'published');
  const before = await read(id);
  expect(await saveProject(database.as(stranger), id, input())).toEqual({ kind: 'forbidden' });
  expect(await saveProject(database.as(stranger), null, input({ organisation: town }))).toEqual({
    kind: 'forbidden',
  });
  const foreign = await putOrganisation(database.service, { owner: stranger, member: ada });
  expect(await saveProject(database.as(ada), id, input({ organisation: foreign }))).toEqual({
    kind: 'forbidden',
  });
  expect(await read(id)).toEqual(before);
  expect(await mayEditProject(database.as(stranger), id)).toBe(false);
});

test('what the lists do not know is told, and nothing of it is kept', async () => {
  const title = `Nie gesehen ${mark()}`;
  expect(await saveProject(database.as(ada), null, input({ title, topics: ['not-there'] }))).toEqual({
    kind: 'unknown topic',
  });
  expect(await saveProject(database.as(ada), null, input({ title, ags: '01999999' }))).toEqual({
    kind: 'unknown place',
  });
  const { data } = await database.service.from('projects').select('id').eq('title', title);
  expect(data).toEqual([]);
});

test('a project has at most eight topics, even past the form', async () => {
  const topics = (await listTopics(database.as(null), 'de')).map(({ id }) => id);
  const id = await save(input({ topics: topics.slice(0, 8) }));
  const rows = topics.slice(8, 9).map((topic_id) => ({ project_id: id, topic_id }));
  const { error } = await database.as(ada).from('project_topics').insert(rows);
  expect(error?.message).toContain('at most eight topics');
  expect((await read(id))?.topics).toHaveLength(8);
  // another eight in their place are as many as before
  await save(input({ topics: topics.slice(8, 16) }), id);
  expect((await read(id))?.topics.sort()).toEqual(topics.slice(8, 16).sort());
});

test('topics come in the order of the language', async () => {
  const [de, en] = [await listTopics(database.as(null), 'de'), await listTopics(database.as(null), 'en')];
  expect(de).toHaveLength(43);
  expect(de[0]).toEqual({ id: 'biodiversity', name: 'Artenvielfalt und Stadtgrün', sdgs: [11, 15] });
  expect(en[0]?.name).toBe('Accessibility');
});

test('what is archived stays readable, is in no list, and can be opened again; a draft is not archived', async () => {
  const id = await save(input());
  expect(await setProjectStatus(database.as(ada), id, 'archived')).toBe('forbidden');
  const { error } = await database.as(ada).from('projects').update({ status: 'archived' }).eq('id', id);
  expect(error?.message).toContain('a draft is not archived');
  await setProjectStatus(database.as(ada), id, 'published');
  const published = await read(id, null);
  expect(await setProjectStatus(database.as(stranger), id, 'archived')).toBe('forbidden');
  expect(await setProjectStatus(database.as(ada), id, 'archived')).toBe('done');
  expect(await read(id, null)).toMatchObject({ status: 'archived', publishedAt: published?.publishedAt });
  const listed = await listProjects(database.as(null), 'de');
  expect(listed.items.map((project) => project.id)).not.toContain(id);
  const { data } = await database.as(ada).from('projects').delete().eq('id', id).select('id');
  expect(data).toEqual([]);
  expect(await setProjectStatus(database.as(ada), id, 'published')).toBe('done');
  expect(await read(id, null)).toMatchObject({ status: 'published', publishedAt: published?.publishedAt });
});
