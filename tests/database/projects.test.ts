// The contract of projects: drafts are for their people, dates are the database's own.
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { openTestDatabase, type TestDatabase } from './open-database.ts';
import { putOrganisation, putPerson } from './put.ts';

let database: TestDatabase;
let ada: string;
let stranger: string;
beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  database = await openTestDatabase();
  ada = await putPerson(database.service);
  stranger = await putPerson(database.service);
});
afterAll(() => database.close());

const Project = z.object({ id: z.uuid(), status: z.string(), published_at: z.string().nullable() });

async function post(status: 'draft' | 'published', organisation_id: string | null = null) {
  const row = {
    title: 'A project',
    summary: 'Ten letters.',
    area_id: 'ecosystem',
    created_by: ada,
    organisation_id,
  };
  const posted = database
    .as(ada)
    .from('projects')
    .insert({ ...row, status });
  const { data, error } = await posted.select('id, status, published_at').single();
  if (error) throw new Error(error.message);
  return Project.parse(data);
}

async function read(id: string, accountId: string | null) {
  const { data, error } = await database
    .as(accountId)
    .from('projects')
    .select('id, status, published_at')
    .eq('id', id);
  if (error) throw new Error(error.message);
  return Project.array().parse(data)[0];
}

async function change(id: string, to: Record<string, unknown>) {
  const { error } = await database.as(ada).from('projects').update(to).eq('id', id);
  if (error) throw new Error(error.message);
}

test('a draft is seen by who wrote it, and by nobody else', async () => {
  const { id, published_at } = await post('draft');
  expect(published_at).toBeNull();
  expect(await read(id, ada)).toMatchObject({ id, status: 'draft' });
  expect(await read(id, stranger)).toBeUndefined();
  expect(await read(id, null)).toBeUndefined();
});

test('publishing stamps the date once; an edit keeps it, taking back removes it', async () => {
  const { id } = await post('draft');
  await change(id, { status: 'published' });
  const published = await read(id, null);
  expect(published).toMatchObject({ status: 'published', published_at: expect.any(String) });
  await change(id, { title: 'Another title' });
  expect(await read(id, stranger)).toEqual(published);
  await change(id, { status: 'draft' });
  expect(await read(id, null)).toBeUndefined();
  expect(await read(id, ada)).toMatchObject({ status: 'draft', published_at: null });
});

test('a project posted as published carries a date at once', async () => {
  expect((await post('published')).published_at).toEqual(expect.any(String));
});

test('not even the service sets a date of publication', async () => {
  const { id, published_at } = await post('published');
  await database.service.from('projects').update({ published_at: '2020-01-01' }).eq('id', id);
  expect((await read(id, null))?.published_at).toBe(published_at);
});

test('only a draft can be deleted', async () => {
  const [draft, published] = [await post('draft'), await post('published')];
  const ids = [draft.id, published.id];
  const { data } = await database.as(ada).from('projects').delete().in('id', ids).select('id');
  expect(data).toEqual([{ id: draft.id }]);
});

test('a person who left an organisation has no say in the projects she posted for it', async () => {
  const organisation = await putOrganisation(database.service, { editor: ada });
  const { id } = await post('draft', organisation);
  await database.service.from('organisation_members').delete().eq('organisation_id', organisation);
  expect(await read(id, ada)).toBeUndefined();
  expect((await database.as(ada).rpc('may_edit_project', { p_id: id })).data).toBe(false);
});

test('whether a person may edit a project is told of what she may see, and refused of the rest', async () => {
  const [draft, published] = [await post('draft'), await post('published')];
  const ask = async (id: string, accountId: string | null) =>
    (await database.as(accountId).rpc('may_edit_project', { p_id: id })).data;
  for (const { id } of [draft, published]) {
    expect(await ask(id, ada)).toBe(true);
    expect(await ask(id, stranger)).toBe(false);
    expect(await ask(id, null)).toBe(false);
  }
});
