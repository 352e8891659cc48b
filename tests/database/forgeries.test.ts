// Columns that people may not choose: refused one by one, and looked after with the service.
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Db } from '#lib/platform/server/database.ts';
import { openTestDatabase, type TestDatabase } from './open-database.ts';
import { createWorld, type Role, type World } from './policy-world.ts';
import { anyEmail, anyHash, mark, put, putOrganisation, putPaper, type Row } from './put.ts';

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  database = await openTestDatabase();
  world = await createWorld(database);
});
afterAll(() => database.close());

const refused = '42501';
const me = (role: Role) => world.person(role, 'own');
const another = () => world.person('stranger', 'foreign');

async function read(table: string, where: Row): Promise<Row[]> {
  const { data, error } = await world.service.from(table).select('*').match(where);
  if (error) throw new Error(error.message);
  return data;
}

async function expectUnchanged(db: Db, table: string, where: Row, change: Row) {
  const before = await read(table, where);
  expect(before, `${table} has the row`).toHaveLength(1);
  const { error } = await db.from(table).update(change).match(where);
  expect(error?.code, `update of ${Object.keys(change).join()} on ${table}`).toBe(refused);
  expect(await read(table, where)).toEqual(before);
}

test('nobody hands a project, a paper or an organisation to another author', async () => {
  const title = mark();
  await put(world.service, 'projects', {
    title,
    summary: 'Ten letters.',
    area_id: 'ecosystem',
    created_by: await me('stranger'),
  });
  const [project] = await read('projects', { title });
  const change = { created_by: await another() };
  await expectUnchanged(world.as('stranger'), 'projects', { id: project?.id }, change);
  await expectUnchanged(world.as('owner'), 'papers', { id: world.paper.own }, change);
  await expectUnchanged(
    world.as('organisation owner'),
    'organisations',
    { id: world.organisation.own },
    change,
  );
});

test('nobody posts a project for an own organisation in the name of another', async () => {
  for (const role of ['organisation editor', 'organisation owner'] satisfies Role[]) {
    const title = mark();
    const { error } = await world
      .as(role)
      .from('projects')
      .insert({
        title,
        summary: 'Ten letters.',
        area_id: 'ecosystem',
        created_by: await another(),
        organisation_id: world.organisation.own,
      });
    expect(error?.code, role).toBe(refused);
    expect(await read('projects', { title })).toEqual([]);
  }
});

test('a project cannot be moved to a foreign organisation, nor be dated by hand', async () => {
  const title = mark();
  const id = crypto.randomUUID();
  const texts = { title, summary: 'Ten letters.', area_id: 'ecosystem' };
  await put(world.service, 'projects', { id, ...texts, created_by: await me('stranger') });
  const db = world.as('stranger');
  await expectUnchanged(db, 'projects', { id }, { organisation_id: world.organisation.foreign });
  await expectUnchanged(db, 'projects', { id }, { published_at: '2020-01-01' });
  await expectUnchanged(db, 'projects', { id }, { created_at: '2020-01-01' });
});

test('an owner makes nobody an owner, and moves no membership to another person or paper', async () => {
  const paper_id = await world.newPaper('own');
  const other = await putPaper(world.service, { owner: await me('owner') });
  const where = { paper_id, account_id: await me('reader') };
  const db = world.as('owner');
  await expectUnchanged(db, 'paper_members', where, { role: 'owner' });
  await expectUnchanged(db, 'paper_members', where, { account_id: await another() });
  await expectUnchanged(db, 'paper_members', where, { paper_id: other });
});

test("nobody reads an invitation's token, not even its owner, and nobody chooses how long it lasts", async () => {
  const paper_id = world.paper.own;
  const invitation = { paper_id, email: anyEmail(), role: 'reader', invited_by: await me('owner') };
  const db = world.as('owner');
  const { error } = await db.from('invitations').insert({ ...invitation, token_hash: anyHash() });
  expect(error).toBeNull();
  expect((await db.from('invitations').select('id, email').match({ paper_id })).data).toHaveLength(1);
  expect((await db.from('invitations').select('token_hash').match({ paper_id })).error?.code).toBe(refused);
  expect((await db.from('invitations').select('id').like('token_hash', '0%')).error?.code).toBe(refused);
  const lasting = { ...invitation, email: anyEmail(), token_hash: anyHash(), expires_at: '2999-01-01' };
  expect((await db.from('invitations').insert(lasting)).error?.code).toBe(refused);
  expect(await read('invitations', { email: lasting.email })).toEqual([]);
});

test('an owner invites in no other name', async () => {
  const row = { paper_id: world.paper.own, email: anyEmail(), role: 'reader', token_hash: anyHash() };
  const db = world.as('owner');
  const { error } = await db.from('invitations').insert({ ...row, invited_by: await me('editor') });
  expect(error?.code).toBe(refused);
  expect(await read('invitations', { email: row.email })).toEqual([]);
});

test('an owner of one organisation has no say in another', async () => {
  const id = await putOrganisation(world.service, {
    owner: await another(),
    member: await me('organisation owner'),
  });
  const before = await read('organisations', { id });
  const { data } = await world
    .as('organisation owner')
    .from('organisations')
    .update({ name: mark() })
    .match({ id })
    .select('id');
  expect(data).toEqual([]);
  expect(await read('organisations', { id })).toEqual(before);
});
