// The contract of introductions: who may ask, who may answer, once; and that names and addresses come out only then.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { deleteAccount } from '#lib/account/server/changes.ts';
import {
  answerIntroduction,
  countOpenIntroductions,
  createIntroduction,
  listIntroductions,
  readContacts,
  readIntroduction,
  withdrawIntroduction,
} from '#lib/matching/server/introductions.ts';
import type { PartyRef } from '#lib/matching/matching.ts';
import type { Db } from '#lib/platform/server/database.ts';
import { openTestDatabase, type TestDatabase } from './open-database.ts';
import { put, putOrganisation, putPeople } from './put.ts';

let database: TestDatabase;
let service: Db;
beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  database = await openTestDatabase();
  service = database.service;
});
afterAll(() => database.close());

let ada: string;
let ben: string;
let bea: string;
let member: string;
let stranger: string;
let town: string;
let idea: string;
let project: string;

/** Ada has a citizen's idea; Ben owns and Bea edits a town with a project. */
beforeEach(async () => {
  [ada = '', ben = '', bea = '', member = '', stranger = ''] = await putPeople(service, [
    'Ada Asker',
    'Ben Owner',
    'Bea Editor',
    'Mia Member',
    'Sam Stranger',
  ]);
  town = await putOrganisation(service, { owner: ben, editor: bea, member });
  idea = await putProject({ created_by: ada });
  project = await putProject({ organisation_id: town });
});

async function putProject(more: Record<string, unknown>): Promise<string> {
  const id = randomUUID();
  const texts = { title: 'A project', summary: 'Ten letters.', area_id: 'ecosystem', status: 'published' };
  await put(service, 'projects', { id, ...texts, ...more });
  return id;
}

const ofProject = (id: string): PartyRef => ({ type: 'project', id });
const ofOrganisation = (id: string): PartyRef => ({ type: 'organisation', id });

const message = 'Would you like to talk about this with us?';

const ask = (who: string, from: PartyRef | null, to: PartyRef) =>
  createIntroduction(database.as(who), { from, to, message, reasons: [{ kind: 'near', km: 12 }] });

async function asked(who = ada, from: PartyRef | null = ofProject(idea), to = ofProject(project)) {
  const outcome = await ask(who, from, to);
  if (outcome.kind !== 'asked') throw new Error(outcome.kind);
  return outcome.id;
}

const accept = (who: string, id: string) =>
  answerIntroduction(database.as(who), id, { accept: true, answer: 'Gladly.' });
const decline = (who: string, id: string) =>
  answerIntroduction(database.as(who), id, { accept: false, answer: '' });
const withdraw = (who: string, id: string) => withdrawIntroduction(database.as(who), id);
const contacts = (who: string, id: string) => readContacts(database.as(who), id);

async function emailOf(id: string) {
  const { data } = await service.from('accounts').select('email').eq('id', id).single();
  return data?.email as string;
}

async function recipients(id: string, side: 'from' | 'to') {
  const { data, error } = await service.rpc('list_introduction_recipients', { p_id: id, p_side: side });
  if (error) throw new Error(error.message);
  return (data as { email: string }[]).map(({ email }) => email).sort();
}

test('both sides see an introduction, a mere member and strangers do not', async () => {
  const id = await asked();
  expect(await readIntroduction(database.as(ada), id)).toMatchObject({
    isIncoming: false,
    mayAnswer: false,
    mayWithdraw: true,
    state: 'asked',
    message,
    reasons: [{ kind: 'near', km: 12 }],
  });
  for (const who of [ben, bea]) {
    const seen = { isIncoming: true, mayAnswer: true, mayWithdraw: false };
    expect(await readIntroduction(database.as(who), id)).toMatchObject(seen);
    expect(await countOpenIntroductions(database.as(who))).toBe(1);
  }
  for (const who of [member, stranger]) {
    expect(await readIntroduction(database.as(who), id)).toBeNull();
    expect(await listIntroductions(database.as(who))).toEqual([]);
  }
});

test('addresses come out after acceptance alone, and to the two sides alone', async () => {
  const id = await asked();
  const people = [ada, ben, bea, member, stranger];
  for (const who of people) expect(await contacts(who, id)).toEqual([]);
  expect(await accept(bea, id)).toBe('done');
  const both = [
    { side: 'from', name: 'Ada Asker', email: await emailOf(ada) },
    { side: 'to', name: 'Bea Editor', email: await emailOf(bea) },
  ];
  for (const who of [ada, ben, bea]) expect(await contacts(who, id)).toEqual(both);
  for (const who of [member, stranger]) expect(await contacts(who, id)).toEqual([]);
  expect((await database.as(null).rpc('read_introduction_contacts', { p_id: id })).error?.code).toBe('42501');
});

test('a declined or withdrawn introduction tells no address', async () => {
  const declined = await asked();
  expect(await decline(ben, declined)).toBe('done');
  const withdrawn = await asked();
  expect(await withdraw(ada, withdrawn)).toBe('done');
  for (const id of [declined, withdrawn]) {
    for (const who of [ada, ben, bea]) expect(await contacts(who, id)).toEqual([]);
  }
});

test('who asked and who answered is in no column that anybody may read', async () => {
  const id = await asked();
  for (const column of ['from_account', 'answered_by']) {
    const { error } = await database.as(ben).from('introductions').select(column).eq('id', id);
    expect(error?.code, column).toBe('42501');
  }
  const { data } = await database.as(ben).rpc('list_introductions', { p_id: id });
  expect(JSON.stringify(data)).not.toContain(ada);
  expect(JSON.stringify(data)).not.toContain('Ada');
});

test('either of the two ends an accepted exchange, and the addresses are hidden again', async () => {
  const id = await asked();
  await accept(bea, id);
  expect(await withdraw(ben, id), 'Ben has told no address').toBe('forbidden');
  expect(await withdraw(bea, id)).toBe('done');
  expect(await contacts(ada, id)).toEqual([]);
  expect(await readIntroduction(database.as(ada), id)).toMatchObject({ state: 'withdrawn', answer: '' });
  const again = await asked();
  await accept(ben, again);
  expect(await withdraw(ada, again)).toBe('done');
  expect(await contacts(ben, again)).toEqual([]);
});

test('only the side that was asked answers, and only the asking side takes back', async () => {
  const id = await asked();
  for (const who of [ada, member, stranger]) {
    expect(await accept(who, id)).toBe('forbidden');
    expect(await decline(who, id)).toBe('forbidden');
  }
  for (const who of [ben, member, stranger]) expect(await withdraw(who, id)).toBe('forbidden');
  expect(await accept(ben, randomUUID())).toBe('forbidden');
  expect(await withdraw(ada, id)).toBe('done');
  expect(await accept(ben, id)).toBe('gone');
  expect(await withdraw(ada, id)).toBe('gone');
});

test('of two answers at the same moment one counts', async () => {
  for (let round = 0; round < 5; round++) {
    const id = await asked();
    const outcomes = await Promise.all([
      accept(ben, id),
      decline(bea, id),
      accept(bea, id),
      withdraw(ada, id),
    ]);
    // who ends an accepted exchange may do so after the acceptance
    expect(outcomes.slice(0, 3).filter((outcome) => outcome === 'done').length).toBeLessThanOrEqual(1);
    const state = (await readIntroduction(database.as(ada), id))?.state;
    expect(state).not.toBe('asked');
    const told = await contacts(ada, id);
    expect(told.length).toBe(state === 'accepted' ? 2 : 0);
    if (state === 'accepted') await withdraw(ada, id);
  }
});

test('between two sides one question is open at a time, whoever asks', async () => {
  const id = await asked();
  expect((await ask(ada, ofProject(idea), ofProject(project))).kind).toBe('asked before');
  expect((await ask(ben, ofProject(project), ofProject(idea))).kind).toBe('asked before');
  const outcomes = await Promise.all(
    [1, 2, 3, 4].map(() => ask(ada, null, ofProject(project)).then(({ kind }) => kind)),
  );
  expect(outcomes.sort()).toEqual(['asked', 'asked before', 'asked before', 'asked before']);
  await decline(ben, id);
  expect((await ask(ada, ofProject(idea), ofProject(project))).kind).toBe('asked');
});

test('people ask for themselves and for what they may speak for, and for nothing else', async () => {
  const other = await putOrganisation(service, { owner: stranger });
  expect((await ask(bea, ofOrganisation(town), ofOrganisation(other))).kind).toBe('asked');
  expect((await ask(bea, ofProject(project), ofOrganisation(other))).kind).toBe('asked');
  expect((await ask(member, ofProject(project), ofProject(idea))).kind).toBe('forbidden');
  expect((await ask(member, ofOrganisation(town), ofProject(idea))).kind).toBe('forbidden');
  expect((await ask(stranger, ofProject(project), ofProject(idea))).kind).toBe('forbidden');
  expect((await ask(member, null, ofProject(idea))).kind).toBe('asked');
});

test('nobody asks herself, nor her own house', async () => {
  const second = await putProject({ organisation_id: town });
  expect((await ask(ada, null, ofProject(idea))).kind).toBe('forbidden');
  expect((await ask(ben, null, ofOrganisation(town))).kind).toBe('forbidden');
  expect((await ask(bea, ofProject(project), ofProject(second))).kind).toBe('forbidden');
  expect((await ask(bea, ofProject(project), ofOrganisation(town))).kind).toBe('forbidden');
});

test('drafts neither ask nor are asked, and who wants no cooperation is left alone', async () => {
  const draft = await putProject({ created_by: ada, status: 'draft' });
  const closed = await putProject({ organisation_id: town, cooperation_wanted: false });
  expect((await ask(ada, ofProject(draft), ofProject(project))).kind).toBe('forbidden');
  expect((await ask(stranger, null, ofProject(draft))).kind).toBe('forbidden');
  expect((await ask(ada, ofProject(idea), ofProject(closed))).kind).toBe('forbidden');
  expect((await ask(ada, ofProject(idea), ofProject(randomUUID()))).kind).toBe('forbidden');
  expect((await ask(ada, ofProject(idea), ofOrganisation(randomUUID()))).kind).toBe('gone');
});

test('mails go to all who may answer, or to who asked; for an idea to the person', async () => {
  const id = await asked();
  expect(await recipients(id, 'to')).toEqual([await emailOf(ben), await emailOf(bea)].sort());
  expect(await recipients(id, 'from')).toEqual([await emailOf(ada)]);
  const back = await asked(stranger, null, ofProject(idea));
  expect(await recipients(back, 'to')).toEqual([await emailOf(ada)]);
  const toTown = await asked(stranger, null, ofOrganisation(town));
  expect(await recipients(toTown, 'to')).toEqual([await emailOf(ben), await emailOf(bea)].sort());
});

test('a message has twenty characters, counted without the space around it', async () => {
  const short = { from: null, to: ofProject(project), message: `${' '.repeat(30)}short`, reasons: [] };
  await expect(createIntroduction(database.as(ada), short)).rejects.toThrow('introductions_message_check');
});

test('with a person go her questions and her answers, text and all', async () => {
  const answered = await asked();
  await accept(bea, answered);
  const open = await asked(stranger, null, ofProject(idea));
  await deleteAccount(service, bea, false);
  await deleteAccount(service, stranger, false);
  const { data } = await service.from('introductions').select('id').in('id', [answered, open]);
  expect(data).toEqual([]);
});

test('with a project or an organisation go its introductions', async () => {
  const id = await asked();
  await service.from('projects').delete().eq('id', project);
  expect(await readIntroduction(database.as(ada), id)).toBeNull();
});

test('what the database does not know as a reason is left out', async () => {
  const id = await asked();
  const odd = [{ kind: 'near', km: 3 }, { kind: 'fate' }, 'because', { kind: 'topics', topics: 7 }];
  await service.from('introductions').update({ reasons: odd }).eq('id', id);
  expect((await readIntroduction(database.as(ben), id))?.reasons).toEqual([{ kind: 'near', km: 3 }]);
});
