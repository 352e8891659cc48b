// What a person changes about her account: password, address, name, language, sessions.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkPassword, createAccount, readLocale, verifyAccount } from '#lib/account/server/accounts.ts';
import {
  beginEmailChange,
  changeLocale,
  changeName,
  finishEmailChange,
} from '#lib/account/server/changes.ts';
import {
  beginReset,
  changePassword,
  finishReset,
  isOwnPassword,
  readReset,
} from '#lib/account/server/passwords.ts';
import {
  createSession,
  endOtherSessions,
  endSession,
  listSessions,
  validateSession,
} from '#lib/account/server/sessions.ts';
import { openTestDatabase, type TestDatabase } from './open-database.ts';
import { anyEmail, hashOf } from './put.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const password = 'ein langes Passwort';
const another = 'ein anderes langes';

async function createPerson(email = anyEmail()) {
  const db = database.service;
  const token = await createAccount(db, { name: 'Ada Beispiel', email, password }, 'de');
  const verified = await verifyAccount(db, token!, password);
  if (verified.kind !== 'verified') throw new Error(verified.kind);
  return { db, id: verified.accountId, email };
}

const tokensOf = async (accountId: string) => {
  const { data } = await database.service.from('account_tokens').select('hash').eq('account_id', accountId);
  return data!.map(({ hash }) => hash);
};

const makeOld = (token: string) =>
  database.service
    .from('account_tokens')
    .update({ expires_at: '2020-01-01T00:00:00Z' })
    .eq('hash', hashOf(token));

test('a forgotten password is chosen anew with a link that works once, and every session ends', async () => {
  const { db, id, email } = await createPerson();
  const session = await createSession(db, id);
  const first = await beginReset(db, email);
  const second = await beginReset(db, email);
  expect(second!.locale).toBe('de');
  expect(await tokensOf(id)).not.toContain(second!.token);
  expect(await readReset(db, second!.token)).toEqual({ name: 'Ada Beispiel', email, locale: 'de' });

  expect(await finishReset(db, second!.token, another)).toBe(true);
  expect(await validateSession(db, session.token)).toBeNull();
  expect(await checkPassword(db, { email, password })).toEqual({ kind: 'wrong' });
  expect(await checkPassword(db, { email, password: another })).toMatchObject({ kind: 'signed in' });

  for (const { token } of [first!, second!]) {
    expect(await readReset(db, token)).toBeNull();
    expect(await finishReset(db, token, password)).toBe(false);
  }
  expect(await tokensOf(id)).toEqual([]);
});

test('nobody gets a link for an address without an account', async () => {
  expect(await beginReset(database.service, anyEmail())).toBeNull();
});

test('a link that is too old, or of another kind, sets no password', async () => {
  const { db, id, email } = await createPerson();
  const late = await beginReset(db, email);
  await makeOld(late!.token);
  expect(await readReset(db, late!.token)).toBeNull();
  expect(await finishReset(db, late!.token, another)).toBe(false);
  const change = await beginEmailChange(db, id, anyEmail());
  expect(await finishReset(db, change!, another)).toBe(false);
  const reset = await beginReset(db, email);
  expect(await verifyAccount(db, reset!.token, password)).toEqual({ kind: 'no such link' });
  expect(await checkPassword(db, { email, password })).toMatchObject({ kind: 'signed in' });
});

test('a reset also verifies: the mailbox is hers, whoever signed up with it', async () => {
  const db = database.service;
  const email = anyEmail();
  const attacker = await createAccount(db, { name: 'M', email, password }, 'en');
  const reset = await beginReset(db, email);
  expect(await finishReset(db, reset!.token, another)).toBe(true);
  expect(await verifyAccount(db, attacker!, password)).toEqual({ kind: 'no such link' });
  expect(await checkPassword(db, { email, password: another })).toMatchObject({ kind: 'signed in' });
});

test('a changed password ends the other sessions and every open link', async () => {
  const { db, id, email } = await createPerson();
  const other = await createSession(db, id);
  const mine = await createSession(db, id);
  const sessionId = (await validateSession(db, mine.token))!.id;
  await beginReset(db, email);
  await beginEmailChange(db, id, anyEmail());
  expect(await isOwnPassword(db, id, 'not this one')).toBe(false);
  expect(await isOwnPassword(db, id, password)).toBe(true);

  await changePassword(db, { accountId: id, sessionId, password: another });
  expect(await isOwnPassword(db, id, another)).toBe(true);
  expect(await validateSession(db, mine.token)).not.toBeNull();
  expect(await validateSession(db, other.token)).toBeNull();
  expect(await tokensOf(id)).toEqual([]);
});

test('a new address holds once its link was opened with the password', async () => {
  const { db, id, email } = await createPerson();
  const wanted = anyEmail();
  const first = await beginEmailChange(db, id, anyEmail());
  const second = await beginEmailChange(db, id, wanted);
  const reset = await beginReset(db, email);
  expect(await finishEmailChange(db, first!, password)).toBe('no such link');
  expect(await finishEmailChange(db, second!, 'not this one')).toBe('wrong password');
  expect(await checkPassword(db, { email, password })).toMatchObject({ kind: 'signed in' });

  expect(await finishEmailChange(db, second!, password)).toBe('done');
  expect(await checkPassword(db, { email: wanted, password })).toEqual({ kind: 'signed in', accountId: id });
  expect(await checkPassword(db, { email, password })).toEqual({ kind: 'wrong' });
  expect(await finishEmailChange(db, second!, password)).toBe('no such link');
  // it lies in the old mailbox
  expect(await readReset(db, reset!.token)).toBeNull();
});

test('an address that somebody has is not given twice', async () => {
  const { db, id, email } = await createPerson();
  const neighbour = await createPerson();
  expect(await beginEmailChange(db, id, neighbour.email)).toBeNull();

  const wanted = anyEmail();
  const token = await beginEmailChange(db, id, wanted);
  await createPerson(wanted);
  expect(await finishEmailChange(db, token!, password)).toBe('no such link');
  expect(await checkPassword(db, { email, password })).toMatchObject({ accountId: id });
});

test('a sign-up that was never verified keeps nobody from her own address', async () => {
  const { db, id } = await createPerson();
  const wanted = anyEmail();
  await createAccount(db, { name: 'M', email: wanted, password: another }, 'de');
  const token = await beginEmailChange(db, id, wanted);
  expect(await finishEmailChange(db, token!, password)).toBe('done');
  expect(await checkPassword(db, { email: wanted, password })).toMatchObject({ accountId: id });
});

test('name and language are changed for the own account', async () => {
  const { db, id, email } = await createPerson();
  expect(await changeName(database.as(id), id, 'Ada Neumann')).toBe('done');
  await changeLocale(db, id, 'en');
  const { token } = await createSession(db, id);
  const live = await validateSession(db, token);
  expect(live!.account).toEqual({ id, email, name: 'Ada Neumann', locale: 'en' });
  expect(await readLocale(db, email, 'de')).toBe('en');
  expect(await readLocale(db, anyEmail(), 'de')).toBe('de');

  const stranger = await createPerson();
  expect(await changeName(database.as(stranger.id), id, 'M')).toBe('forbidden');
});

test('a person sees her sessions, this one first, and ends others but no foreign ones', async () => {
  const { db, id } = await createPerson();
  const stranger = await createPerson();
  const foreign = await createSession(db, stranger.id);
  const tokens = [await createSession(db, id), await createSession(db, id), await createSession(db, id)];
  const [first, second, mine] = await Promise.all(
    tokens.map(async ({ token }) => (await validateSession(db, token))!.id),
  );
  await db.from('sessions').update({ last_seen_at: '2026-01-01T08:00:00Z' }).eq('id', first!);
  const listed = await listSessions(db, id, mine!);
  expect(listed.map((session) => session.id)).toEqual([mine, second, first]);
  expect(listed.map((session) => session.isThis)).toEqual([true, false, false]);

  await endSession(db, id, first!);
  await endSession(db, id, (await validateSession(db, foreign.token))!.id);
  expect((await listSessions(db, id, mine!)).map((session) => session.id)).toEqual([mine, second]);
  expect(await validateSession(db, foreign.token)).not.toBeNull();
  await endOtherSessions(db, id, mine!);
  expect((await listSessions(db, id, mine!)).map((session) => session.id)).toEqual([mine]);
  expect(await validateSession(db, foreign.token)).not.toBeNull();
});

test('when a session was seen is noted once an hour', async () => {
  const { db, id } = await createPerson();
  const { token } = await createSession(db, id);
  const session = (await validateSession(db, token))!.id;
  const readSeen = async () => (await listSessions(db, id, session))[0]!.lastSeenAt;
  const begun = await readSeen();
  await validateSession(db, token);
  expect(await readSeen()).toBe(begun);
  await db.from('sessions').update({ last_seen_at: '2026-01-01T08:00:00Z' }).eq('id', session);
  await validateSession(db, token);
  expect(Date.now() - Date.parse(await readSeen())).toBeLessThan(60_000);
});

test('a session slides on when half of its thirty days are over', async () => {
  const { db, id } = await createPerson();
  const day = 86_400_000;
  const { token, expiresAt } = await createSession(db, id);
  expect(expiresAt.getTime() - Date.now()).toBeGreaterThan(29.9 * day);
  expect((await validateSession(db, token))!.renewed).toBe(false);
  const soon = new Date(Date.now() + 14 * day).toISOString();
  await db.from('sessions').update({ expires_at: soon }).eq('account_id', id);
  const slid = await validateSession(db, token);
  expect(slid!.renewed).toBe(true);
  expect(slid!.expiresAt.getTime() - Date.now()).toBeGreaterThan(29.9 * day);
});
