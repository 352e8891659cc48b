// Sessions by Lucia, which knows only hashes: the token lives in the cookie, its SHA-256 is the session's id
// (docs/decisions/lucia.md says why, and how to leave Lucia).
import { Lucia, TimeSpan, type Adapter } from 'lucia';
import { z } from 'zod';
import type { Db } from '#lib/platform/server/database.ts';
import { readOne, readRows, write } from '#lib/platform/server/results.ts';
import type { Account } from '../account.ts';
import { createSecret, hashSecret } from './secrets.ts';

type AccountAttributes = Omit<Account, 'id'>;

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof openSessions>;
    DatabaseUserAttributes: AccountAttributes;
  }
}

export const sessionCookie = 'session';

const SessionRow = z.object({ id: z.string(), account_id: z.uuid(), expires_at: z.coerce.date() });
const SessionWithAccount = SessionRow.extend({
  accounts: z.object({
    email: z.string(),
    locale: z.enum(['de', 'en']),
    profiles: z.object({ name: z.string() }),
  }),
});

const toSession = (row: z.output<typeof SessionRow>) => ({
  id: row.id,
  userId: row.account_id,
  expiresAt: row.expires_at,
  attributes: {},
});

/** Needs the service: who asks is known only after the session was read. */
function createAdapter(db: Db): Adapter {
  const table = () => db.from('sessions');
  return {
    async getSessionAndUser(id) {
      const columns = 'id, account_id, expires_at, accounts!inner(email, locale, profiles!inner(name))';
      const row = await readOne(SessionWithAccount, table().select(columns).eq('id', id).maybeSingle());
      if (!row) return [null, null];
      const { email, locale, profiles } = row.accounts;
      return [toSession(row), { id: row.account_id, attributes: { email, locale, name: profiles.name } }];
    },
    async getUserSessions(accountId) {
      const rows = table().select('id, account_id, expires_at').eq('account_id', accountId).limit(100);
      return (await readRows(SessionRow, rows)).map(toSession);
    },
    async setSession({ id, userId, expiresAt }) {
      await write(table().insert({ id, account_id: userId, expires_at: expiresAt.toISOString() }));
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
  const session = await openSessions(db).createSession(accountId, {}, { sessionId: hashSecret(token) });
  return { token, expiresAt: session.expiresAt };
}

/** The session that a cookie's token stands for, or null. Slides the end when half its time is over. */
export async function validateSession(db: Db, token: string): Promise<LiveSession | null> {
  const { session, user } = await openSessions(db).validateSession(hashSecret(token));
  if (!session) return null;
  const account = { id: user.id, name: user.name, email: user.email, locale: user.locale };
  return { id: session.id, expiresAt: session.expiresAt, renewed: session.fresh, account };
}

export async function invalidateSession(db: Db, sessionId: string): Promise<void> {
  await openSessions(db).invalidateSession(sessionId);
}

/** The token in a `Cookie` header, or null. */
export function readSessionToken(cookieHeader: string | undefined): string | null {
  const found = cookieHeader
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${sessionCookie}=`));
  return found ? found.slice(sessionCookie.length + 1) : null;
}

/** Deletes sessions and links that are over; once a day is enough, since none of them is valid any more. */
export async function deleteExpired(db: Db): Promise<void> {
  await openSessions(db).deleteExpiredSessions();
  await write(db.from('account_tokens').delete().lte('expires_at', new Date().toISOString()));
}
