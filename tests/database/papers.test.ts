// The contract of what people do with papers: begin, invite, accept, publish.
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { z } from 'zod';
import type { InvitationInput, PaperRole } from '#lib/paper/paper.ts';
import { createInvitation, listInvitations } from '#lib/paper/server/invitations.ts';
import type { Db } from '#lib/platform/server/database.ts';
import { openTestDatabase, type TestDatabase } from './open-database.ts';
import { anyEmail, anyHash, put, putPaper, putPerson } from './put.ts';

let database: TestDatabase;
let service: Db;
beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  database = await openTestDatabase();
  service = database.service;
});
afterAll(() => database.close());

async function readMembers(paperId: string) {
  const { data, error } = await service
    .from('paper_members')
    .select('account_id, role')
    .eq('paper_id', paperId);
  if (error) throw new Error(error.message);
  return data;
}

test('who begins a paper becomes its only member and owner', async () => {
  const ada = await putPerson(service);
  const { data: id } = await database
    .as(ada)
    .rpc('create_paper', { p_title: 'A paper', p_area_id: 'ecosystem' });
  expect(await readMembers(id)).toEqual([{ account_id: ada, role: 'owner' }]);
  const { data } = await database.as(ada).from('papers').select('id, title, created_by');
  expect(data).toEqual([{ id, title: 'A paper', created_by: ada }]);
});

/** An invitation to a paper; returns the hash of its token. */
async function invite(paper_id: string, role: PaperRole, invited_by: string, expires_at?: string) {
  const token_hash = anyHash();
  const row = { paper_id, email: anyEmail(), role, token_hash, invited_by };
  await put(service, 'invitations', expires_at ? { ...row, expires_at } : row);
  return token_hash;
}

const accept = async (db: Db, p_token_hash: string) => db.rpc('accept_invitation', { p_token_hash });
const readInvitation = async (db: Db, p_token_hash: string) => db.rpc('read_invitation', { p_token_hash });

test('who holds the token reads what an invitation is about, also before signing in', async () => {
  const owner = await putPerson(service, 'Grace');
  const paper = await putPaper(service, { owner }, 'Town and net');
  const hash = await invite(paper, 'reader', owner);
  const expected = { paperId: paper, title: 'Town and net', role: 'reader', invitedBy: 'Grace' };
  expect((await readInvitation(database.as(null), hash)).data).toEqual(expected);
  expect((await readInvitation(database.as(await putPerson(service)), hash)).data).toEqual(expected);
  expect((await readInvitation(database.as(null), anyHash())).data).toBeNull();
});

test('an invitation makes one person a member, with its role, and is used up', async () => {
  const owner = await putPerson(service);
  const [guest, late] = [await putPerson(service), await putPerson(service)];
  const paper = await putPaper(service, { owner });
  const hash = await invite(paper, 'editor', owner);
  expect((await accept(database.as(guest), hash)).data).toBe(paper);
  expect((await accept(database.as(late), hash)).data).toBeNull();
  expect((await readInvitation(database.as(null), hash)).data).toBeNull();
  expect(await readMembers(paper)).toEqual([
    { account_id: owner, role: 'owner' },
    { account_id: guest, role: 'editor' },
  ]);
});

test('of two people with the same token only one gets in', async () => {
  const owner = await putPerson(service);
  const paper = await putPaper(service, { owner });
  const hash = await invite(paper, 'reader', owner);
  const guests = [database.as(await putPerson(service)), database.as(await putPerson(service))];
  const answers = await Promise.all(guests.map((guest) => accept(guest, hash)));
  expect(answers.map(({ data }) => data).filter((id) => id === paper)).toHaveLength(1);
  expect(await readMembers(paper)).toHaveLength(2);
});

test('nobody gets in with an old invitation, a wrong token, or without signing in', async () => {
  const owner = await putPerson(service);
  const guest = database.as(await putPerson(service));
  const paper = await putPaper(service, { owner });
  const old = await invite(paper, 'editor', owner, '2020-01-01');
  const open = await invite(paper, 'editor', owner);
  expect((await readInvitation(guest, old)).data).toBeNull();
  expect((await accept(guest, old)).data).toBeNull();
  expect((await accept(guest, anyHash())).data).toBeNull();
  expect((await accept(database.as(null), open)).error?.code).toBe('42501');
  expect(await readMembers(paper)).toHaveLength(1);
  expect((await readInvitation(guest, open)).data).not.toBeNull();
});

test('accepting an invitation raises a role and never lowers one', async () => {
  const [owner, editor, reader] = [
    await putPerson(service),
    await putPerson(service),
    await putPerson(service),
  ];
  const paper = await putPaper(service, { owner, editor, reader });
  expect((await accept(database.as(owner), await invite(paper, 'editor', owner))).data).toBe(paper);
  expect((await accept(database.as(editor), await invite(paper, 'reader', owner))).data).toBe(paper);
  expect((await accept(database.as(reader), await invite(paper, 'editor', owner))).data).toBe(paper);
  const roles = new Map((await readMembers(paper)).map((member) => [member.account_id, member.role]));
  expect([owner, editor, reader].map((id) => roles.get(id))).toEqual(['owner', 'editor', 'editor']);
});

test('between reading and writing stand commenters and suggesters: an invitation raises step by step', async () => {
  const [owner, guest] = [await putPerson(service), await putPerson(service)];
  const paper = await putPaper(service, { owner, reader: guest });
  const steps = ['commenter', 'reader', 'suggester', 'commenter', 'editor', 'suggester'] as const;
  const reached: unknown[] = [];
  for (const role of steps) {
    await accept(database.as(guest), await invite(paper, role, owner));
    reached.push((await readMembers(paper)).find((member) => member.account_id === guest)?.role);
  }
  expect(reached).toEqual(['commenter', 'commenter', 'suggester', 'suggester', 'editor', 'editor']);
});

const body = { type: 'doc', content: [{ type: 'paragraph' }] };

async function publish(db: Db, paperId: string, title = 'A paper') {
  return db.rpc('publish_paper_version', {
    p_paper_id: paperId,
    p_title: title,
    p_body: body,
    p_hash: anyHash(),
  });
}

async function readVersions(paperId: string, db = service) {
  const columns = 'number, title, authors, body, published_by';
  const { data, error } = await db
    .from('paper_versions')
    .select(columns)
    .eq('paper_id', paperId)
    .order('number');
  if (error) throw new Error(error.message);
  return data;
}

test('only an owner publishes', async () => {
  const [owner, editor, reader] = [
    await putPerson(service),
    await putPerson(service),
    await putPerson(service),
  ];
  const paper = await putPaper(service, { owner, editor, reader });
  for (const id of [editor, reader, await putPerson(service)]) {
    expect((await publish(database.as(id), paper)).data).toBeNull();
  }
  expect((await publish(database.as(null), paper)).error?.code).toBe('42501');
  expect(await readVersions(paper)).toEqual([]);
});

test('versions count up, name who wrote, and are seen by everybody', async () => {
  const [owner, editor, silent] = [
    await putPerson(service, 'Zora'),
    await putPerson(service, 'Ada'),
    await putPerson(service, 'Nobody'),
  ];
  const paper = await putPaper(service, { owner, editor, reader: silent });
  const p_updates = [owner, editor, owner].map((account_id) => ({
    paper_id: paper,
    account_id,
    bytes: 'AAA=',
  }));
  await service.rpc('append_paper_updates', { p_updates });
  expect((await publish(database.as(owner), paper, 'First')).data).toBe(1);
  expect((await publish(database.as(owner), paper, 'Second')).data).toBe(2);
  const version = { authors: ['Ada', 'Zora'], body, published_by: owner };
  expect(await readVersions(paper, database.as(null))).toEqual([
    { number: 1, title: 'First', ...version },
    { number: 2, title: 'Second', ...version },
  ]);
  const newest = database
    .as(null)
    .from('newest_paper_versions')
    .select('number, title')
    .eq('paper_id', paper);
  expect((await newest).data).toEqual([{ number: 2, title: 'Second' }]);
});

test('two publications at once get two numbers', async () => {
  const owner = await putPerson(service);
  const paper = await putPaper(service, { owner });
  const answers = await Promise.all(Array.from({ length: 6 }, () => publish(database.as(owner), paper)));
  expect(answers.map(({ data }) => Number(data)).sort()).toEqual([1, 2, 3, 4, 5, 6]);
});

test('a paper may be deleted until it is published, and by nobody after that', async () => {
  const owner = await putPerson(service);
  const [draft, published] = [await putPaper(service, { owner }), await putPaper(service, { owner })];
  await publish(database.as(owner), published);
  const deleted = await database.as(owner).from('papers').delete().in('id', [draft, published]).select('id');
  expect(deleted.data).toEqual([{ id: draft }]);
  const { error } = await service.from('papers').delete().eq('id', published);
  expect(error?.code).toBe('23503');
  expect(await readVersions(published)).toHaveLength(1);
  expect(await readMembers(published)).toHaveLength(1);
});

test('a version stays when the person who published it goes', async () => {
  const owner = await putPerson(service, 'Gone');
  const paper = await putPaper(service, { owner });
  await service.rpc('append_paper_updates', {
    p_updates: [{ paper_id: paper, account_id: owner, bytes: 'AAA=' }],
  });
  await publish(database.as(owner), paper);
  const { error } = await service.from('accounts').delete().eq('id', owner);
  expect(error).toBeNull();
  expect(await readVersions(paper)).toMatchObject([{ number: 1, authors: ['Gone'], published_by: null }]);
});

test('an invitation that nobody accepted in time does not stand in the way of a new one', async () => {
  const owner = await putPerson(service);
  const paper = await putPaper(service, { owner });
  const guest: z.output<typeof InvitationInput> = { email: anyEmail(), role: 'reader' };
  const invites = () => createInvitation(database.as(owner), owner, paper, guest);
  expect(await invites()).toMatchObject({ kind: 'invited' });
  expect(await invites()).toEqual({ kind: 'already there' });
  await service.from('invitations').update({ expires_at: '2020-01-01T00:00:00Z' }).eq('paper_id', paper);
  expect(await invites()).toMatchObject({ kind: 'invited' });
  expect(await listInvitations(database.as(owner), paper)).toHaveLength(1);
});
