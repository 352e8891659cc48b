import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  checkPassword,
  createAccount,
  renewVerification,
  verifyAccount,
} from '#lib/account/server/accounts.ts';
import {
  createSession,
  deleteExpired,
  invalidateSession,
  validateSession,
} from '#lib/account/server/sessions.ts';
import { openTestDatabase, type TestDatabase } from './open-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const input = { name: 'Ada Beispiel', email: 'ada@example.org', password: 'ein langes Passwort' };

test('a person signs up, opens the link with her password, signs in and out', async () => {
  const db = database.service;
  const token = await createAccount(db, input, 'de');
  expect(token).toMatch(/^[\w-]{43}$/);
  expect(await checkPassword(db, input)).toMatchObject({ kind: 'unverified' });
  expect(await verifyAccount(db, token!, 'another password')).toEqual({ kind: 'wrong password' });
  const verified = await verifyAccount(db, token!, input.password);
  expect(verified).toMatchObject({ kind: 'verified' });
  expect(await verifyAccount(db, token!, input.password)).toEqual({ kind: 'no such link' });

  const signedIn = await checkPassword(db, input);
  if (signedIn.kind !== 'signed in') throw new Error(signedIn.kind);
  const session = await createSession(db, signedIn.accountId);
  const live = await validateSession(db, session.token);
  expect(live?.account).toEqual({
    id: signedIn.accountId,
    name: input.name,
    email: input.email,
    locale: 'de',
  });
  await invalidateSession(db, live!.id);
  expect(await validateSession(db, session.token)).toBeNull();
});

test('the database keeps no token that would sign anybody in', async () => {
  const db = database.service;
  const account = await checkPassword(db, input);
  if (account.kind !== 'signed in') throw new Error(account.kind);
  const { token } = await createSession(db, account.accountId);
  const { data } = await db.from('sessions').select('id');
  expect(data).toHaveLength(1);
  expect(data![0]!.id).not.toContain(token);
  expect(await validateSession(db, data![0]!.id)).toBeNull();
});

test('a wrong password and an unknown address get the same answer', async () => {
  const db = database.service;
  expect(await checkPassword(db, { ...input, password: 'wrong password' })).toEqual({ kind: 'wrong' });
  expect(await checkPassword(db, { ...input, email: 'nobody@example.org' })).toEqual({ kind: 'wrong' });
});

test('a sign-up with a verified address changes nothing', async () => {
  const db = database.service;
  expect(await createAccount(db, { ...input, password: 'a taken-over account' }, 'en')).toBeNull();
  expect(await checkPassword(db, input)).toMatchObject({ kind: 'signed in' });
});

test('who signs up with a foreign address first gains nothing', async () => {
  const db = database.service;
  const email = 'victim@example.org';
  const attacker = await createAccount(db, { name: 'M', email, password: 'attackers password' }, 'de');
  const victim = await createAccount(db, { name: 'V', email, password: 'the victims password' }, 'de');
  expect(await verifyAccount(db, attacker!, 'attackers password')).toEqual({ kind: 'no such link' });
  expect(await verifyAccount(db, victim!, 'the victims password')).toMatchObject({ kind: 'verified' });
  expect(await checkPassword(db, { email, password: 'attackers password' })).toEqual({ kind: 'wrong' });
});

test('a late person gets a new link', async () => {
  const db = database.service;
  const late = { name: 'L', email: 'late@example.org', password: 'a late password' };
  const token = await createAccount(db, late, 'de');
  await db.from('account_tokens').update({ expires_at: '2020-01-01T00:00:00Z' }).neq('hash', '');
  expect(await verifyAccount(db, token!, late.password)).toEqual({ kind: 'no such link' });
  const found = await checkPassword(db, late);
  if (found.kind !== 'unverified') throw new Error(found.kind);
  const again = await renewVerification(db, found.accountId);
  expect(await verifyAccount(db, again, late.password)).toMatchObject({ kind: 'verified' });
});

test('sessions and links that are over are swept away, others stay', async () => {
  const db = database.service;
  const found = await checkPassword(db, input);
  if (found.kind !== 'signed in') throw new Error(found.kind);
  const old = await createSession(db, found.accountId);
  const live = await createSession(db, found.accountId);
  const oldId = (await validateSession(db, old.token))!.id;
  await db.from('sessions').update({ expires_at: '2020-01-01T00:00:00Z' }).eq('id', oldId);
  await deleteExpired(db);
  expect((await db.from('sessions').select('id').eq('id', oldId)).data).toEqual([]);
  expect(await validateSession(db, live.token)).not.toBeNull();
});

test('an account that nobody confirmed goes after two weeks, with its name; others stay', async () => {
  const db = database.service;
  const old = { ...input, email: 'niemand@example.org' };
  const fresh = { ...input, email: 'morgen@example.org' };
  for (const each of [old, fresh]) await createAccount(db, each, 'de');
  await db.from('accounts').update({ created_at: '2020-01-01T00:00:00Z' }).neq('email', fresh.email);
  await deleteExpired(db);
  const { data } = await db.from('accounts').select('email, profiles (name)').order('email');
  const emails = data?.map(({ email }) => email);
  expect(emails).not.toContain(old.email);
  expect(emails).toContain(fresh.email);
  expect(emails).toContain(input.email);
  expect((await db.from('profiles').select('account_id')).data?.length).toBe(data?.length);
});
