// The log: each change that others rely on is noted once, with who did it and without a word about people.
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { deleteAccount } from '#lib/account/server/changes.ts';
import { listLog } from '#lib/area/server/log.ts';
import { acceptInvitation, createInvitation } from '#lib/organisation/server/invitations.ts';
import { changeRole, removeMember } from '#lib/organisation/server/members.ts';
import { keepAgs, PartnerChange } from '#lib/organisation/organisation.ts';
import {
  createOrganisation,
  readOrganisation,
  updateOrganisation,
} from '#lib/organisation/server/organisations.ts';
import { acceptRequest, askToJoin, listRequests } from '#lib/organisation/server/requests.ts';
import { verifyOrganisation } from '#lib/organisation/server/verification.ts';
import { deleteDraft, setProjectStatus } from '#lib/project/server/projects.ts';
import { Cursor } from '#lib/platform/page.ts';
import { randomUUID } from 'node:crypto';
import { openTestDatabase, type TestDatabase } from './open-database.ts';
import { anyHash, put, putOrganisation, putPaper, putPeople } from './put.ts';

let database: TestDatabase;
let [owner, member, coordinator] = ['', '', ''];
beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  database = await openTestDatabase();
  [owner = '', member = '', coordinator = ''] = await putPeople(database.service, ['Olga', 'Mia', 'Kai']);
  await put(database.service, 'area_coordinators', { area_id: 'ecosystem', account_id: coordinator });
});
afterAll(() => database.close());

const as = (id: string | null) => database.as(id);

/** Every column, as the service sees it, oldest first. */
async function read(subject: string) {
  const lines = database.service.from('audit_log').select().eq('subject_id', subject);
  const { data, error } = await lines.order('at').order('id');
  if (error) throw new Error(error.message);
  return data.map(({ account_id, action, details }) => ({ who: account_id, action, details }));
}

async function emailOf(id: string): Promise<string> {
  return (await database.service.from('accounts').select('email').eq('id', id).single()).data!.email;
}

async function found(): Promise<string> {
  const input = { kind: 'company', name: 'Werk', place: 'Ort' } as const;
  const founded = await createOrganisation(as(owner), owner, input);
  if (founded.kind !== 'founded') throw new Error(founded.kind);
  return founded.id;
}

test('who comes, changes and goes is noted with roles, and without a name', async () => {
  const id = await found();
  const input = { email: await emailOf(member), role: 'member' } as const;
  const invited = await createInvitation(as(owner), owner, id, input);
  if (invited.kind !== 'invited') throw new Error(invited.kind);
  await acceptInvitation(as(member), invited.id, true);
  await changeRole(as(owner), id, { account: member, role: 'editor' });
  await changeRole(as(owner), id, { account: member, role: 'editor' });
  await removeMember(as(owner), id, member);
  await askToJoin(as(member), member, id, 'Noch einmal');
  const [request] = await listRequests(as(owner), id);
  await acceptRequest(as(owner), { request: request!.id, role: 'member' });
  await removeMember(as(member), id, member);
  expect(await read(id)).toEqual([
    { who: owner, action: 'member_joined', details: { role: 'owner' } },
    { who: member, action: 'member_joined', details: { role: 'member' } },
    { who: owner, action: 'role_changed', details: { role: 'editor', before: 'member' } },
    { who: owner, action: 'member_removed', details: { role: 'editor' } },
    { who: owner, action: 'member_added', details: { role: 'member' } },
    { who: member, action: 'member_left', details: { role: 'member' } },
  ]);
});

test('a confirmation and an edit are noted, and what nobody sees is not', async () => {
  const id = await found();
  await verifyOrganisation(as(coordinator), id);
  await verifyOrganisation(as(coordinator), id);
  const known = await readOrganisation(as(owner), id);
  const change = { name: 'Werk', place: 'Ort', description: '<b>Wir</b> 🎈', website: 'https://a.example' };
  expect(await updateOrganisation(as(owner), known!, change)).toBe('done');
  expect(await updateOrganisation(as(owner), known!, change)).toBe('done');
  expect(await updateOrganisation(as(member), known!, change)).toBe('forbidden');
  const renamed = await readOrganisation(as(null), id);
  expect(renamed).toMatchObject({ ...change, verified: true });
  await updateOrganisation(as(owner), known!, { ...change, name: 'Werk 2' });
  expect(await readOrganisation(as(null), id)).toMatchObject({ name: 'Werk 2', verified: false });
  expect((await read(id)).slice(1)).toEqual([
    { who: coordinator, action: 'organisation_confirmed', details: {} },
    { who: owner, action: 'organisation_edited', details: { fields: ['description', 'website'] } },
    { who: owner, action: 'organisation_edited', details: { fields: ['name'] } },
  ]);
});

test('projects are noted when they are published, withdrawn and deleted, and versions when they are published', async () => {
  const id = randomUUID();
  const project = { id, title: 'Ein Projekt', summary: 'Zehn Zeichen.', area_id: 'ecosystem' };
  await put(database.service, 'projects', { ...project, created_by: owner });
  await setProjectStatus(as(owner), id, 'published');
  await setProjectStatus(as(owner), id, 'archived');
  await setProjectStatus(as(owner), id, 'published');
  await setProjectStatus(as(owner), id, 'draft');
  await deleteDraft(as(owner), id);
  const actions = [
    'project_published',
    'project_archived',
    'project_published',
    'project_unpublished',
    'project_deleted',
  ];
  expect(await read(id)).toEqual(actions.map((action) => ({ who: owner, action, details: {} })));
  const paper = await putPaper(database.service, { owner });
  const version = { p_paper_id: paper, p_title: 'A paper', p_body: {}, p_hash: anyHash() };
  expect((await as(owner).rpc('publish_paper_version', version)).data).toBe(1);
  expect(await read(paper)).toEqual([{ who: owner, action: 'paper_published', details: { number: 1 } }]);
});

test('a coordinator reads page by page, newest first, with names; others read nothing', async () => {
  const first = await listLog(as(coordinator), undefined, 4);
  expect(first.items).toHaveLength(4);
  expect(first.items[0]).toMatchObject({
    actor: 'Olga',
    action: 'paper_published',
    subject: { name: 'A paper' },
  });
  expect(first.items[1]).toMatchObject({ action: 'project_deleted', subject: { name: null } });
  const seen = [...first.items];
  let { next } = first;
  while (next) {
    const page = await listLog(as(coordinator), Cursor.parse(next), 4);
    seen.push(...page.items);
    next = page.next;
  }
  const { count } = await database.service.from('audit_log').select('*', { count: 'exact', head: true });
  expect(new Set(seen.map(({ id }) => id)).size).toBe(count);
  expect(seen.map(({ at }) => at)).toEqual(
    seen
      .map(({ at }) => at)
      .toSorted()
      .reverse(),
  );
  for (const id of [owner, member, null]) {
    const lines = await as(id).from('audit_log').select('id');
    expect(lines.data ?? []).toEqual([]);
  }
});

test('a deleted account leaves its lines without a name', async () => {
  const [leaver = ''] = await putPeople(database.service, ['Lea']);
  const id = await putOrganisation(database.service, { owner: leaver, member });
  await changeRole(as(leaver), id, { account: member, role: 'editor' });
  await deleteAccount(database.service, leaver, false);
  const lines = await read(id);
  expect(lines.map(({ who }) => who)).toEqual(lines.map(() => null));
  expect(lines.map(({ action }) => action)).toContain('member_removed');
  expect(JSON.stringify(lines)).not.toContain(leaver);
});

test('a municipality stays the one that it is, and its name the register’s', async () => {
  const input = { kind: 'municipality', ags: '01002000' } as const;
  const founded = await createOrganisation(as(owner), owner, input);
  if (founded.kind !== 'founded') throw new Error(founded.kind);
  const set = (row: object) => as(owner).from('organisations').update(row).eq('id', founded.id);
  expect((await set({ ags: '03241020' })).error?.code).toBe('42501');
  expect((await set({ ags: null })).error?.code).toBe('42501');
  expect((await set({ name: 'Meine Stadt' })).error).toBeNull();
  expect(await readOrganisation(as(null), founded.id)).toMatchObject({ name: 'Kiel', ags: '01002000' });
});

test('what the form refuses the database refuses too', async () => {
  const id = await found();
  const isRefused = async (row: object) =>
    (await as(owner).from('organisations').update(row).eq('id', id)).error !== null;
  for (const website of ['http://a.example', 'javascript:alert(1)', 'https://a b', 'https://a"b', '']) {
    expect(await isRefused({ website }), website).toBe(true);
  }
  expect(await isRefused({ description: 'x'.repeat(601) })).toBe(true);
  expect(await isRefused({ description: '🎈'.repeat(600) })).toBe(false);
});

test('a place that is written anew loses its key in the register, a kept one keeps it', async () => {
  const id = await found();
  const choose = { name: 'Werk', place: 'Kiel', ags: '01002000', description: '', website: '' };
  const save = async (row: object) => {
    const known = await readOrganisation(as(owner), id);
    return updateOrganisation(as(owner), known!, PartnerChange.parse({ ...choose, ...row }));
  };
  expect(await save({})).toBe('done');
  expect(await readOrganisation(as(null), id)).toMatchObject({ ags: '01002000', state: '01' });
  expect(await save({ state: '03' })).toBe('done');
  expect(await readOrganisation(as(null), id)).toMatchObject({ ags: '01002000', state: '01' });
  expect(await save({ place: 'Bei Hannover', state: '03' })).toBe('done');
  const moved = await readOrganisation(as(null), id);
  expect(moved).toMatchObject({ ags: null, state: '03', place: 'Bei Hannover' });
  expect(await save({ ags: '16999999' })).toBe('unknown place');
  expect(keepAgs({ place: 'Kiel', ags: '01002000' }, moved!)).toBe('01002000');
});
