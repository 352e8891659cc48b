// The mail about new matches: to those who want it, when there is something new, each match once, and none twice.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { deleteAccount } from '#lib/account/server/changes.ts';
import { excludeOrganisation } from '#lib/matching/server/found/answers.ts';
import { visitFound } from '#lib/matching/server/found/found.ts';
import { queueMatchMails, rhythms } from '#lib/matching/server/found/mails.ts';
import { searchDue } from '#lib/matching/server/found/searcher.ts';
import {
  readMatchMails,
  stopMatchMails,
  wantMatchMails,
  wantsMatchMails,
} from '#lib/matching/server/found/settings.ts';
import type { Db } from '#lib/platform/server/database.ts';
import { readRows } from '#lib/platform/server/results.ts';
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

let owner: string;
let member: string;
let town: string;
let firm: string;

/** What fails is not to go unnoticed. */
const log = {
  error({ error }: { error?: unknown }) {
    throw error;
  },
};

const origin = 'https://impulswerk.example';
const { weekly } = rhythms;
const tell = (rhythm = rhythms['at-once']) =>
  queueMatchMails(town, { service, access: database.access, origin, rhythm });

async function searchAll(): Promise<void> {
  await service.from('match_queue').delete().neq('project_id', randomUUID());
  await searchDue({ service, everyone: database.as(null), tell: async () => {}, log });
}

const Mail = z.object({
  recipient: z.string(),
  subject: z.string(),
  body_text: z.string(),
  body_html: z.string(),
});
const mails = () => readRows(Mail, service.from('outbox').select(Object.keys(Mail.shape).join()).order('id'));

async function emailOf(id: string): Promise<string> {
  const { data } = await service.from('accounts').select('email').eq('id', id).single();
  return z.object({ email: z.string() }).parse(data).email;
}

/** A project of the firm that gives what the town looks for. */
async function putGiving(
  title: string,
  text = 'Begleitung von Verfahren der Bürgerbeteiligung',
): Promise<string> {
  const id = randomUUID();
  const texts = { title, summary: 'Worum es geht, steht hier.', area_id: 'ecosystem', status: 'published' };
  await put(service, 'projects', { id, ...texts, organisation_id: firm });
  await put(service, 'offers', { project_id: id, kind: 'expertise', text });
  return id;
}

beforeEach(async () => {
  for (const table of ['outbox', 'projects', 'organisations'])
    await service.from(table).delete().neq('id', randomUUID());
  const people = ['Ona Owner', 'Mia Member', 'Fay Firm'];
  const [first = '', second = '', firmOwner = ''] = await putPeople(service, people);
  [owner, member] = [first, second];
  town = await putOrganisation(service, { owner, member });
  firm = await putOrganisation(service, { owner: firmOwner });
  const text = 'Wir suchen Fachleute für die Beteiligung der Bürgerinnen und Bürger.';
  await put(service, 'needs', { organisation_id: town, kind: 'expertise', text });
  await putGiving('Dialog in der Mitte');
  await searchAll();
});

test('owners get a mail with the match, why it fits, and the way out; members only if they want it', async () => {
  expect(await wantsMatchMails(database.as(owner))).toBe(true);
  expect(await wantsMatchMails(database.as(member))).toBe(false);
  expect(await tell()).toBe(1);
  const [mail] = await mails();
  expect(mail?.recipient).toBe(await emailOf(owner));
  expect(mail?.subject).toBe('Ein neuer Partnervorschlag für Ihre Organisation');
  for (const words of [
    'Dialog in der Mitte',
    'Begleitung von Verfahren',
    `${origin}/fuer-mich/abbestellen/`,
  ]) {
    expect(mail?.body_text).toContain(words);
    expect(mail?.body_html).toContain(words);
  }
  await wantMatchMails(database.as(member), true);
  expect(await tell(), 'the owner has heard of it').toBe(1);
  expect((await mails()).map(({ recipient }) => recipient)).toContain(await emailOf(member));
});

test('the language is that of the person', async () => {
  await service.from('accounts').update({ locale: 'en' }).eq('id', owner);
  await tell();
  const [mail] = await mails();
  expect(mail?.subject).toBe('A new partner proposed for your organisation');
  expect(mail?.body_text).toContain(`${origin}/en/for-me`);
});

test('no match is told twice, and what is new is told alone', async () => {
  expect(await tell()).toBe(1);
  expect(await tell()).toBe(0);
  await putGiving('Ein zweites Angebot');
  await searchAll();
  expect(await tell()).toBe(1);
  const [, second] = await mails();
  expect(second?.body_text).toContain('Ein zweites Angebot');
  expect(second?.body_text).not.toContain('Dialog in der Mitte');
  // another offer of the same one is new on the page, and no reason for another mail
  await service.from('offers').update({ text: 'Wir moderieren Beteiligung' }).neq('id', randomUUID());
  await service.from('match_searches').update({ due_at: 'now' }).eq('organisation_id', town);
  await searchAll();
  expect(await tell()).toBe(0);
});

test('two processes, or one that begins again in the middle, send one mail', async () => {
  const told = await Promise.all([tell(), tell(), tell()]);
  expect(told.reduce((sum, count) => sum + count)).toBe(1);
  expect(await mails()).toHaveLength(1);
});

test('a mail that could not be queued whole was not sent: the next try tells the same', async () => {
  const asked = { p_organisation_id: town, p_pause_seconds: 0, p_age_seconds: 0 };
  await service.rpc('list_match_mail_readers', asked);
  const broken = {
    p_account_id: owner,
    p_mailed_at: null,
    p_matches: [],
    p_subject: '',
    p_text: '',
    p_html: '',
  };
  const { error } = await service.rpc('queue_match_mail', broken);
  expect(error).not.toBeNull();
  expect(await tell()).toBe(1);
});

test('a person gets one mail a week at most, and none of what was found today', async () => {
  expect(await tell(weekly), 'found a moment ago').toBe(0);
  const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
  await service
    .from('found_matches')
    .update({ found_at: ago(2) })
    .eq('organisation_id', town);
  expect(await tell(weekly)).toBe(1);
  await putGiving('Ein zweites Angebot');
  await searchAll();
  await service
    .from('found_matches')
    .update({ found_at: ago(2) })
    .eq('organisation_id', town);
  expect(await tell(weekly)).toBe(0);
  await service
    .from('match_readers')
    .update({ mailed_at: ago(8) })
    .eq('account_id', owner);
  expect(await tell(weekly)).toBe(1);
});

test('who has seen it on the page gets no mail of it', async () => {
  await visitFound(database.as(owner));
  expect(await tell()).toBe(0);
});

test('what is set aside or no longer there is in no mail', async () => {
  await excludeOrganisation(database.as(owner), { organisation: town, excluded: firm });
  expect(await tell()).toBe(0);
  await service.from('excluded_organisations').delete().eq('organisation_id', town);
  await service
    .from('projects')
    .update({ hidden_at: 'now', hidden_reason: 'Of a test' })
    .eq('organisation_id', firm);
  expect(await tell()).toBe(0);
});

test('the link of a mail ends the mails of that person alone, also for who is not signed in', async () => {
  await wantMatchMails(database.as(member), true);
  expect(await tell()).toBe(2);
  const letter = (await mails()).find(({ subject }) => subject);
  const token = letter?.body_text.match(/abbestellen\/(\S+)/)?.[1] ?? '';
  const nobody = database.as(null);
  expect(await readMatchMails(nobody, token)).toBe(true);
  await stopMatchMails(nobody, token);
  expect(await readMatchMails(nobody, token)).toBe(false);
  expect(await readMatchMails(nobody, randomUUID())).toBeNull();
  const wanted = await Promise.all([owner, member].map((who) => wantsMatchMails(database.as(who))));
  expect(wanted.sort()).toEqual([false, true]);
  await putGiving('Ein zweites Angebot');
  await searchAll();
  expect(await tell()).toBe(1);
  await wantMatchMails(database.as(owner), true);
  await wantMatchMails(database.as(member), true);
  expect(await tell()).toBe(1);
});

test('who stops them while one is written gets none', async () => {
  const asked = { p_organisation_id: town, p_pause_seconds: 0, p_age_seconds: 0 };
  await service.rpc('list_match_mail_readers', asked);
  await wantMatchMails(database.as(owner), false);
  const mail = { p_matches: [], p_subject: 'A mail', p_text: 'A mail', p_html: 'A mail' };
  const { data } = await service.rpc('queue_match_mail', { p_account_id: owner, p_mailed_at: null, ...mail });
  expect(data).toBe(false);
  expect(await mails()).toEqual([]);
});

test('with her account everything goes that is about the person', async () => {
  await tell();
  await deleteAccount(service, owner, false);
  expect(await mails()).toEqual([]);
  for (const table of ['match_readers', 'mailed_matches']) {
    expect((await service.from(table).select().eq('account_id', owner)).data).toEqual([]);
  }
});
