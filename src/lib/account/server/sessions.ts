// Sessions by Lucia, which knows only hashes: the token lives in the cookie, its SHA-256 is the session's id
// (docs/decisions/lucia.md says why, and how to leave Lucia).
import { Lucia, TimeSpan, type Adapter } from 'lucia';
import { z } from 'zod';
import type { Db } from '#lib/platform/server/database.ts';
import { readOne, readRows, write } from '#lib/platform/server/results.ts';
import { Locale, type Account, type OwnSession } from '../account.ts';
import { createSecret, hashSecret } from './secrets.ts';

type AccountAttributes = Omit<Account, 'id'>;

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof openSessions>;
    DatabaseUserAttributes: AccountAttributes;
    DatabaseSessionAttributes: { lastSeenAt: Date };
  }
}

export const sessionCookie = 'session';

const SessionRow = z.object({
  id: z.string(),
  account_id: z.uuid(),
  expires_at: z.coerce.date(),
  last_seen_at: z.coerce.date(),
});
const sessionColumns = 'id, account_id, expires_at, last_seen_at';

const SessionWithAccount = SessionRow.extend({
  accounts: z.object({
    email: z.string(),
    locale: Locale,
    profiles: z.object({ name: z.string() }),
  }),
});

const toSession = (row: z.output<typeof SessionRow>) => ({
  id: row.id,
  userId: row.account_id,
  expiresAt: row.expires_at,
  attributes: { lastSeenAt: row.last_seen_at },
});

/** Needs the service: who asks is known only after the session was read. */
function createAdapter(db: Db): Adapter {
  const table = () => db.from('sessions');
  return {
    async getSessionAndUser(id) {
      const owner = 'accounts!inner(email, locale, profiles!inner(name))';
      const found = table().select(`${sessionColumns}, ${owner}`).eq('id', id);
      const row = await readOne(SessionWithAccount, found.maybeSingle());
      if (!row) return [null, null];
      const { email, locale, profiles } = row.accounts;
      return [toSession(row), { id: row.account_id, attributes: { email, locale, name: profiles.name } }];
    },
    async getUserSessions(accountId) {
      const rows = table().select(sessionColumns).eq('account_id', accountId).limit(100);
      return (await readRows(SessionRow, rows)).map(toSession);
    },
    async setSession({ id, userId, expiresAt, attributes: { lastSeenAt } }) {
      const times = { expires_at: expiresAt.toISOString(), last_seen_at: lastSeenAt.toISOString() };
      await write(table().insert({ id, account_id: userId, ...times }));
    },
    async updateSessionExpiration(id, expiresAt) {
      await write(table().update({ expires_at: expiresAt.toISOString() }).eq('id', id));
    },
    async deleteSession(id) {
      await write(table().delete().eq('id', id));
    },
    async deleteUserSessions(accountId) {
      await write(table().delete().eq('account_id', accountId));
    },
    async deleteExpiredSessions() {
      await write(table().delete().lte('expires_at', new Date().toISOString()));
    },
  };
}

function openSessions(db: Db) {
  return new Lucia(createAdapter(db), {
    sessionExpiresIn: new TimeSpan(30, 'd'),
    sessionCookie: { name: sessionCookie },
    getUserAttributes: ({ email, locale, name }) => ({ email, locale, name }),
    getSessionAttributes: ({ lastSeenAt }) => ({ lastSeenAt }),
  });
}

export interface LiveSession {
  /** The hash under which the session is stored. */
  id: string;
  expiresAt: Date;
  /** True when its end was moved: the cookie wants to be set again. */
  renewed: boolean;
  account: Account;
}

/** Begins a session and returns the token for the cookie. */
export async function createSession(db: Db, accountId: string): Promise<{ token: string; expiresAt: Date }> {
  const token = createSecret();
  const attributes = { lastSeenAt: new Date() };
  const session = await openSessions(db).createSession(accountId, attributes, {
    sessionId: hashSecret(token),
  });
  return { token, expiresAt: session.expiresAt };
}

/** The session that a cookie's token stands for, or null. Slides the end when half its time is over. */
export async function validateSession(db: Db, token: string): Promise<LiveSession | null> {
  const { session, user } = await openSessions(db).validateSession(hashSecret(token));
  if (!session) return null;
  if (Date.now() - session.lastSeenAt.getTime() > seenEvery) await noteSeen(db, session.id);
  const account = { id: user.id, name: user.name, email: user.email, locale: user.locale };
  return { id: session.id, expiresAt: session.expiresAt, renewed: session.fresh, account };
}

export async function invalidateSession(db: Db, sessionId: string): Promise<void> {
  await openSessions(db).invalidateSession(sessionId);
}

/** "Last seen" is meant roughly: an hour is enough for a person to know her session, and spares writing each time. */
const seenEvery = 60 * 60 * 1000;

async function noteSeen(db: Db, id: string): Promise<void> {
  await write(db.from('sessions').update({ last_seen_at: new Date().toISOString() }).eq('id', id));
}

const OwnSessionRow = z.object({ id: z.string(), created_at: z.string(), last_seen_at: z.string() });

/** Where a person is signed in, the session that asks first, then by when they were used. */
export async function listSessions(db: Db, accountId: string, thisId: string): Promise<OwnSession[]> {
  const own = db.from('sessions').select('id, created_at, last_seen_at').eq('account_id', accountId);
  const live = own.gt('expires_at', new Date().toISOString()).order('last_seen_at', { ascending: false });
  const rows = await readRows(OwnSessionRow, live.limit(200));
  return rows
    .map((row) => ({
      id: row.id,
      begunAt: row.created_at,
      lastSeenAt: row.last_seen_at,
      isThis: row.id === thisId,
    }))
    .sort((one, other) => Number(other.isThis) - Number(one.isThis));
}

/** Ends one session of a person; a foreign one stays. */
export async function endSession(db: Db, accountId: string, id: string): Promise<void> {
  await write(db.from('sessions').delete().eq('account_id', accountId).eq('id', id));
}

export async function endOtherSessions(db: Db, accountId: string, thisId: string): Promise<void> {
  await write(db.from('sessions').delete().eq('account_id', accountId).neq('id', thisId));
}

/** The token in a `Cookie` header, or null. */
export function readSessionToken(cookieHeader: string | undefined): string | null {
  const found = cookieHeader
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${sessionCookie}=`));
  return found ? found.slice(sessionCookie.length + 1) : null;
}

/** For how many days an account waits for its address to be confirmed. */
const daysToConfirm = 14;

/**
 * Deletes sessions and links that are over, and accounts that nobody confirmed; once a day is enough, since none of them
 * opens anything.
 */
export async function deleteExpired(db: Db): Promise<void> {
  await openSessions(db).deleteExpiredSessions();
  await write(db.from('account_tokens').delete().lte('expires_at', new Date().toISOString()));
  const before = new Date(Date.now() - daysToConfirm * 24 * 60 * 60 * 1000).toISOString();
  await write(db.from('accounts').delete().is('verified_at', null).lt('created_at', before));
}
