// A person leaves: what is about her goes, what others need is handed on.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { changeName, deleteAccount } from '#lib/account/server/changes.ts';
import { claimsField, suggestionsField } from '#lib/paper/suggestions.ts';
import type { Db } from '#lib/platform/server/database.ts';
import { openTestDatabase, type TestDatabase } from './open-database.ts';
import { anyEmail, anyHash, hashOf, put, putOrganisation, putPaper, putPeople, putSession } from './put.ts';

let database: TestDatabase;
let service: Db;
beforeAll(async () => {
  database = await openTestDatabase();
  service = database.service;
});
afterAll(() => database.close());

async function read(table: string, where: Record<string, unknown>, columns = '*') {
  const { data, error } = await service.from(table).select(columns).match(where);
  if (error) throw new Error(error.message);
  return data as unknown as Record<string, unknown>[];
}

const rolesIn = async (table: string, where: Record<string, unknown>) =>
  Object.fromEntries((await read(table, where)).map((row) => [row.account_id, row.role]));

async function write(paperId: string, accounts: string[]) {
  for (const account of accounts) {
    const update = { paper_id: paperId, account_id: account, bytes: 'AA==' };
    const { error } = await service.rpc('append_paper_updates', { p_updates: [update] });
    if (error) throw new Error(error.message);
  }
}

const body = { type: 'doc', content: [] };

async function publish(owner: string, paperId: string) {
  const version = { p_paper_id: paperId, p_title: 'A paper', p_body: body, p_hash: hashOf('the text') };
  const { data, error } = await database.as(owner).rpc('publish_paper_version', version);
  if (error || !data) throw new Error(error?.message ?? 'not published');
}

const aProject = (more: Record<string, unknown>) => ({
  id: randomUUID(),
  title: 'A project',
  summary: 'What it is about',
  area_id: 'ecosystem',
  ...more,
});

test('nothing about the person is left', async () => {
  const [ada = '', ben = ''] = await putPeople(service, ['Ada', 'Ben']);
  const email = anyEmail();
  await service.from('accounts').update({ email }).eq('id', ada);
  await putSession(service, ada, new Date(Date.now() + 86_400_000));
  const link = { hash: anyHash(), account_id: ada, purpose: 'reset_password', expires_at: '2100-01-01' };
  await put(service, 'account_tokens', link);
  const paper = await putPaper(service, { owner: ben, editor: ada });
  const invitation = { paper_id: paper, role: 'editor' };
  await put(service, 'invitations', [
    { ...invitation, email, token_hash: anyHash(), invited_by: ben },
    { ...invitation, email: anyEmail(), token_hash: anyHash(), invited_by: ada },
  ]);
  await write(paper, [ada]);

  await deleteAccount(service, ada, false);
  expect(await read('accounts', { id: ada })).toEqual([]);
  for (const table of ['profiles', 'sessions', 'account_tokens', 'paper_members', 'organisation_members']) {
    expect(await read(table, { account_id: ada }), table).toEqual([]);
  }
  expect(await read('invitations', { paper_id: paper })).toEqual([]);
  expect(await read('paper_updates', { paper_id: paper }, 'account_id')).toEqual([{ account_id: null }]);
  expect(await rolesIn('paper_members', { paper_id: paper })).toEqual({ [ben]: 'owner' });
});

test('a name leaves published versions unless the person agrees, and only hers', async () => {
  for (const keeps of [false, true]) {
    const [ada = '', ben = '', namesake = ''] = await putPeople(service, ['Ada', 'Ben', 'Ada']);
    const paper = await putPaper(service, { owner: ben, editor: ada });
    await put(service, 'paper_members', { paper_id: paper, account_id: namesake, role: 'editor' });
    await write(paper, [ada, ben, namesake]);
    await publish(ben, paper);
    // published under the old name, which must be found all the same
    await changeName(database.as(ada), ada, 'Ada Neumann');
    await publish(ben, paper);
    const [before] = await read('paper_versions', { paper_id: paper, number: 1 });

    await deleteAccount(service, ada, keeps);
    const [first] = await read('paper_versions', { paper_id: paper, number: 1 });
    const [second] = await read('paper_versions', { paper_id: paper, number: 2 });
    expect(first!.authors).toEqual(keeps ? ['Ada', 'Ada', 'Ben'] : ['Ada', 'Ben']);
    expect(second!.authors).toEqual(keeps ? ['Ada', 'Ada Neumann', 'Ben'] : ['Ada', 'Ben']);
    expect({ ...first, authors: null }).toEqual({ ...before, authors: null });
    expect(await read('paper_version_authors', { account_id: ada })).toEqual([]);
  }
});

test('a paper without another owner goes to the editor who came first', async () => {
  const [ada = '', late = '', early = '', reader = ''] = await putPeople(service, ['A', 'L', 'E', 'R']);
  const paper = await putPaper(service, { owner: ada });
  const member = { paper_id: paper, role: 'editor' };
  await put(service, 'paper_members', [
    { ...member, account_id: reader, role: 'reader', created_at: '2026-01-01' },
    { ...member, account_id: late, created_at: '2026-03-01' },
    { ...member, account_id: early, created_at: '2026-02-01' },
  ]);
  await deleteAccount(service, ada, false);
  expect(await rolesIn('paper_members', { paper_id: paper })).toEqual({
    [early]: 'owner',
    [late]: 'editor',
    [reader]: 'reader',
  });
});

test('with another owner nobody rises', async () => {
  const [ada = '', other = '', editor = ''] = await putPeople(service, ['A', 'O', 'E']);
  const paper = await putPaper(service, { owner: ada, editor });
  await put(service, 'paper_members', { paper_id: paper, account_id: other, role: 'owner' });
  await deleteAccount(service, ada, false);
  expect(await rolesIn('paper_members', { paper_id: paper })).toEqual({
    [other]: 'owner',
    [editor]: 'editor',
  });
});

test('a paper that nobody else writes goes when it was never published, and stays when it was', async () => {
  const [ada = '', reader = ''] = await putPeople(service, ['Ada', 'R']);
  const draft = await putPaper(service, { owner: ada, reader });
  const published = await putPaper(service, { owner: ada, reader });
  await write(draft, [ada]);
  await write(published, [ada]);
  await publish(ada, published);
  await deleteAccount(service, ada, false);
  expect(await read('papers', { id: draft })).toEqual([]);
  expect(await read('papers', { id: published }, 'id')).toEqual([{ id: published }]);
  expect(await read('paper_versions', { paper_id: published }, 'authors, published_by')).toEqual([
    { authors: [], published_by: null },
  ]);
  expect(await rolesIn('paper_members', { paper_id: published })).toEqual({ [reader]: 'reader' });
});

test('an organisation without another owner goes to an editor, else to the oldest member', async () => {
  const [ada = '', member = '', editor = '', second = ''] = await putPeople(service, ['A', 'M', 'E', 'S']);
  const withEditor = await putOrganisation(service, { owner: ada, member, editor });
  const withMember = await putOrganisation(service, { owner: ada, member });
  await put(service, 'organisation_members', {
    organisation_id: withMember,
    account_id: second,
    role: 'member',
    created_at: '2100-01-01',
  });
  const alone = await putOrganisation(service, { owner: ada });
  await deleteAccount(service, ada, false);
  const roles = (id: string) => rolesIn('organisation_members', { organisation_id: id });
  expect(await roles(withEditor)).toEqual({ [editor]: 'owner', [member]: 'member' });
  expect(await roles(withMember)).toEqual({ [member]: 'owner', [second]: 'member' });
  expect(await roles(alone)).toEqual({});
  expect(await read('organisations', { id: alone }, 'id')).toEqual([{ id: alone }]);
});

test('drafts that nobody could see any more go, others and what is published stay', async () => {
  const [ada = '', ben = ''] = await putPeople(service, ['Ada', 'Ben']);
  const alone = await putOrganisation(service, { owner: ada });
  const shared = await putOrganisation(service, { owner: ada, member: ben });
  const own = { created_by: ada };
  const rows = {
    ownDraft: aProject(own),
    ownPublished: aProject({ ...own, status: 'published' }),
    aloneDraft: aProject({ ...own, organisation_id: alone }),
    alonePublished: aProject({ ...own, organisation_id: alone, status: 'published' }),
    sharedDraft: aProject({ ...own, organisation_id: shared }),
    foreignDraft: aProject({ created_by: ben }),
  };
  for (const row of Object.values(rows)) await put(service, 'projects', row);
  await deleteAccount(service, ada, false);
  const left = await Promise.all(
    Object.entries(rows).map(async ([name, { id }]) => {
      const [row] = await read('projects', { id }, 'created_by');
      return [name, row ? row.created_by : 'gone'];
    }),
  );
  expect(Object.fromEntries(left)).toEqual({
    ownDraft: 'gone',
    ownPublished: null,
    aloneDraft: 'gone',
    alonePublished: null,
    sharedDraft: null,
    foreignDraft: ben,
  });
});

test('an account that is not there is not deleted', async () => {
  await expect(deleteAccount(service, randomUUID(), false)).rejects.toThrow('could not be deleted');
});

/** Where a word stands in the database, in letters or in bytes: `table.column`. */
async function findWord(word: string): Promise<string[]> {
  const columns = (await database.sql(`
    select attrelid::regclass::text as table, attname as column from pg_attribute
    join pg_class on pg_class.oid = attrelid and relkind = 'r'
    where relnamespace in ('public'::regnamespace, 'access'::regnamespace) and attnum > 0 and not attisdropped
  `)) as { table: string; column: string }[];
  const hex = Buffer.from(word).toString('hex');
  const looks = columns.map(({ table, column }) => {
    const text = `to_jsonb("${column}")::text`;
    return `select '${table.replace('public.', '')}.${column}' as place where exists (
      select from ${table} where ${text} like '%${word}%' or ${text} like '%${hex}%')`;
  });
  const rows = (await database.sql(looks.join(' union all '))) as { place: string }[];
  return rows.map(({ place }) => place).sort();
}

test('of who leaves, the id alone is left, inside of texts that she wrote in, and it leads nowhere', async () => {
  const name = `Ada ${anyHash().slice(0, 12)}`;
  const [ada = '', ben = ''] = await putPeople(service, [name, 'Ben']);
  const paper = await putPaper(service, { owner: ben, suggester: ada });
  const doc = new Y.Doc();
  doc.getMap(claimsField).set(String(doc.clientID), ada);
  const suggestion = { author: ada, at: 1, kind: 'text', ins: [[doc.clientID, 1, 1]], del: [] };
  doc.getMap(suggestionsField).set('1', suggestion);
  const bytes = Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64');
  const update = { paper_id: paper, account_id: ada, bytes };
  const { error } = await service.rpc('append_paper_updates', { p_updates: [update] });
  if (error) throw new Error(error.message);
  const [thread, organisation] = [randomUUID(), await putOrganisation(service, { owner: ben, editor: ada })];
  await put(service, 'paper_threads', { id: thread, paper_id: paper, author_id: ada, quote: 'Der Zaun' });
  await put(service, 'paper_remarks', {
    thread_id: thread,
    paper_id: paper,
    author_id: ada,
    body: 'Zu hoch.',
  });
  await publish(ben, paper);
  const adoption = { paper_id: paper, organisation_id: organisation, kind: 'model', since: '2026-03-01' };
  await put(service, 'paper_adoptions', { ...adoption, created_by: ada });
  expect(await findWord(ada)).toContain('accounts.id');
  expect(await findWord(name)).toContain('profiles.name');

  await deleteAccount(service, ada, false);
  expect(await findWord(ada)).toEqual(['paper_updates.bytes']);
  expect(await findWord(name)).toEqual([]);
});
