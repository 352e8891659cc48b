// Mails on their way: none is lost, none goes out twice, and nothing stays behind.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { deleteAccount } from '#lib/account/server/changes.ts';
import type { Db } from '#lib/platform/server/database.ts';
import { provideHandle, type Handle } from '#lib/platform/server/handle.ts';
import { listKeptMails } from '#lib/platform/server/kept-mails.ts';
import { createLog } from '#lib/platform/server/log.ts';
import { sendMail } from '#lib/platform/server/mail.ts';
import { openOutbox, type Outbox } from '#lib/platform/server/outbox.ts';
import { startMailServer, type MailServer } from './mail-server.ts';
import { openTestDatabase, type TestDatabase } from './open-database.ts';
import { anyEmail, putPerson } from './put.ts';

let database: TestDatabase;
let service: Db;
let server: MailServer;
let folder: string;
const outboxes: Outbox[] = [];
const log = createLog('silent');
const refused = vi.spyOn(log, 'warn');
const givenUp = vi.spyOn(log, 'error');

beforeAll(async () => {
  database = await openTestDatabase();
  service = database.service;
});
afterAll(() => database.close());
beforeEach(async () => {
  folder = mkdtempSync(`${tmpdir()}/impulswerk-mails-`);
  server = await startMailServer();
  await database.sql('delete from public.outbox');
  vi.clearAllMocks();
});
afterEach(async () => {
  await Promise.all(outboxes.splice(0).map((outbox) => outbox.close()));
  await server.close();
  rmSync(folder, { recursive: true });
});

/** A process that delivers, over SMTP or (without an address) to files. */
function openProcess(smtpUrl?: string): Outbox {
  const mail = { from: 'Impulswerk <impulswerk@example.org>', smtpUrl, folder };
  const outbox = openOutbox(service, mail, log);
  outboxes.push(outbox);
  const handle: Partial<Handle> = { database: database.access, mail, deliverMails: outbox.deliver, log };
  provideHandle(handle as Handle);
  return outbox;
}

const aMail = (to = anyEmail()) => ({
  to,
  subject: 'Ein Betreff',
  text: 'Ein Text',
  html: '<p>Ein Text</p>',
});

async function readRows() {
  const { data } = await service.from('outbox').select('*').order('created_at');
  return (data ?? []) as Record<string, unknown>[];
}

/** Lets time pass until every mail is due. */
const wait = () => database.sql('update public.outbox set next_try_at = now() where next_try_at is not null');

const nothing = { recipient: null, subject: null, body_text: null, body_html: null, next_try_at: null };

test('without a mail server a mail is a file as soon as the form answers', async () => {
  openProcess();
  await sendMail(aMail('ada@example.org'));
  await sendMail(aMail('ben@example.org'));
  const mails = await listKeptMails(50, { from: '', folder });
  expect(mails.map(({ to }) => to)).toEqual(['ben@example.org', 'ada@example.org']);
  expect(readdirSync(folder).filter((name) => !name.endsWith('.json'))).toEqual([]);
});

test('a mail goes out at once, and only the time of it stays', async () => {
  const outbox = openProcess(server.url);
  await sendMail(aMail('ada@example.org'));
  await outbox.deliver();
  expect(server.mails).toHaveLength(1);
  expect(server.mails[0]).toContain('To: ada@example.org');
  const [row] = await readRows();
  expect(row).toMatchObject({ ...nothing, attempts: 1, last_error: null, sent_at: expect.any(String) });
  expect(server.mails[0]).toContain(`Message-ID: <${String(row?.id)}@example.org>`);
  await wait();
  await outbox.deliver();
  expect(server.mails).toHaveLength(1);
});

test.each([
  ['refuses', /^EENVELOPE 451/],
  ['dies', /^(ECONNECTION|ESOCKET|ECONNRESET)/],
] as const)('a mail server that %s breaks no form, and gets the mail later', async (mood, reason) => {
  server.mood = mood;
  const outbox = openProcess(server.url);
  await sendMail(aMail('ada@example.org'));
  await outbox.deliver();
  const [row] = await readRows();
  expect(row).toMatchObject({ attempts: 1, sent_at: null, recipient: 'ada@example.org' });
  expect(row?.last_error).toMatch(reason);
  expect(JSON.stringify([row?.last_error, refused.mock.calls])).not.toContain('@');
  server.mood = 'well';
  await outbox.deliver();
  expect(server.mails, 'not before the minute is over').toHaveLength(0);
  await wait();
  await outbox.deliver();
  expect(server.mails).toHaveLength(1);
});

test('a mail server that is not there breaks no form either', async () => {
  const { url } = server;
  await server.close();
  const outbox = openProcess(url);
  await sendMail(aMail());
  await outbox.deliver();
  expect((await readRows())[0]?.last_error).toMatch(/^ECONNECTION|^ESOCKET|^ECONNREFUSED/);
  server = await startMailServer();
});

test('the pauses grow from a minute to six hours', async () => {
  openProcess();
  await database.sql(
    `insert into public.outbox (recipient, subject, body_text, body_html) values ('a@b.de', 'S', 'T', 'H')`,
  );
  const minutes: number[] = [];
  for (let at = 0; at < 12; at++) {
    await wait();
    const { data } = await service.rpc('claim_mails', { p_limit: 5 });
    expect(data).toHaveLength(1);
    const [row] = await database.sql(
      'select extract(epoch from next_try_at - now()) / 60 as minutes from public.outbox',
    );
    minutes.push(Math.ceil(Number((row as { minutes: unknown }).minutes)));
  }
  expect(minutes).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360, 360]);
});

test('the operator may set the pause', async () => {
  await database.sql(
    `insert into public.outbox (recipient, subject, body_text, body_html) values ('a@b.de', 'S', 'T', 'H')`,
  );
  await service.rpc('claim_mails', { p_limit: 5, p_pause_seconds: 3 });
  const [row] = await database.sql(
    "select next_try_at <= now() + interval '3 seconds' as soon from public.outbox",
  );
  expect(row).toEqual({ soon: true });
});

test('after three days a mail is given up, and nothing of it stays', async () => {
  server.mood = 'refuses';
  const outbox = openProcess(server.url);
  await sendMail(aMail());
  await outbox.deliver();
  await database.sql(`update public.outbox set created_at = now() - interval '73 hours'`);
  await wait();
  await outbox.deliver();
  expect((await readRows())[0]).toMatchObject({ ...nothing, sent_at: null, attempts: 2 });
  expect(givenUp).toHaveBeenCalledOnce();
});

test('what is over goes after two weeks, what waits stays', async () => {
  const outbox = openProcess(server.url);
  await sendMail(aMail());
  await outbox.deliver();
  server.mood = 'refuses';
  await sendMail(aMail('later@example.org'));
  await outbox.deliver();
  await outbox.sweep();
  expect(await readRows()).toHaveLength(2);
  await database.sql(`update public.outbox set created_at = now() - interval '15 days'`);
  await outbox.sweep();
  expect(await readRows()).toMatchObject([{ recipient: 'later@example.org' }]);
});

test('many processes at the same time send every mail once', async () => {
  server.mood = 'refuses';
  const first = openProcess(server.url);
  const people = Array.from({ length: 40 }, (_, at) => `person-${at}@example.org`);
  await Promise.all(people.map((person) => sendMail(aMail(person))));
  await first.deliver();
  server.mood = 'well';
  await wait();
  const others = [openProcess(server.url), openProcess(server.url), openProcess(server.url)];
  await Promise.all([first, ...others].map((outbox) => outbox.deliver()));
  const reached = server.mails.map((mail) => /^To: (.*)$/m.exec(mail)?.[1]?.trim());
  expect(reached.sort()).toEqual(people.sort());
});

test('who dies with a mail in hand leaves it to the next', async () => {
  openProcess(server.url);
  server.mood = 'refuses';
  await sendMail(aMail());
  await outboxes[0]?.deliver();
  await wait();
  // claimed, and then nothing more is heard of the process
  await service.rpc('claim_mails', { p_limit: 5 });
  server.mood = 'well';
  const next = openProcess(server.url);
  await next.deliver();
  expect(server.mails, 'it may still be alive').toHaveLength(0);
  await wait();
  await next.deliver();
  expect(server.mails).toHaveLength(1);
});

test('who deletes her account gets no mail that was still waiting', async () => {
  server.mood = 'refuses';
  const outbox = openProcess(server.url);
  const [ada, email] = [await putPerson(service), anyEmail()];
  await service.from('accounts').update({ email }).eq('id', ada);
  await sendMail(aMail(email.toUpperCase()));
  await sendMail(aMail('else@example.org'));
  await outbox.deliver();
  await deleteAccount(service, ada, false);
  expect(await readRows()).toMatchObject([{ recipient: 'else@example.org' }]);
});

test('a mail is whole or gone', async () => {
  const row = { recipient: 'a@b.de', subject: 'S', body_text: 'T' };
  const { error } = await service.from('outbox').insert(row);
  expect(error?.message).toContain('check constraint');
});
