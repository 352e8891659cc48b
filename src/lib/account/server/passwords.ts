// A password is changed by who knows the old one, or who holds a link from a mail. Either ends the other sessions.
import { z } from 'zod';
import type { Db } from '#lib/platform/server/database.ts';
import { readOne, write } from '#lib/platform/server/results.ts';
import { Locale } from '../account.ts';
import { createSecret, endOfLink, hashPassword, hashSecret, matchesPassword } from './secrets.ts';

const PasswordRow = z.object({ password_hash: z.string() });

/** Whether this is the password of a person who is signed in. */
export async function isOwnPassword(db: Db, accountId: string, password: string): Promise<boolean> {
  const found = db.from('accounts').select('password_hash').eq('id', accountId);
  const row = await readOne(PasswordRow, found.maybeSingle());
  return row !== null && matchesPassword(row.password_hash, password);
}

/** Sets a new password; every other session and every open link of the account ends. */
export async function changePassword(
  db: Db,
  { accountId, sessionId, password }: { accountId: string; sessionId: string; password: string },
): Promise<void> {
  const change = {
    p_account_id: accountId,
    p_password_hash: await hashPassword(password),
    p_session_id: sessionId,
  };
  const outcome = await write(db.rpc('change_password', change));
  if (outcome !== 'done') throw new Error(`a password could not be changed: ${outcome}`);
}

const ResetRow = z.object({ id: z.uuid(), locale: Locale });

/** A token for the mail with which a person chooses a new password; null when nobody has this address. */
export async function beginReset(db: Db, email: string): Promise<{ token: string; locale: Locale } | null> {
  const found = db.from('accounts').select('id, locale').eq('email', email);
  const account = await readOne(ResetRow, found.maybeSingle());
  if (!account) return null;
  const token = createSecret();
  const link = { hash: hashSecret(token), account_id: account.id, purpose: 'reset_password' };
  const outcome = await write(db.from('account_tokens').insert({ ...link, expires_at: endOfLink(1) }));
  if (outcome !== 'done') throw new Error(`a reset could not be stored: ${outcome}`);
  return { token, locale: account.locale };
}

const ResetOwnerRow = z.object({
  accounts: z.object({ email: z.string(), locale: Locale, profiles: z.object({ name: z.string() }) }),
});

export interface ResetOwner {
  name: string;
  email: string;
  locale: Locale;
}

/** Whom a link of a forgotten password is for; null when it is unknown, used or too old. */
export async function readReset(db: Db, token: string): Promise<ResetOwner | null> {
  const found = db
    .from('account_tokens')
    .select('accounts!inner(email, locale, profiles!inner(name))')
    .eq('hash', hashSecret(token))
    .eq('purpose', 'reset_password')
    .gt('expires_at', new Date().toISOString());
  const row = await readOne(ResetOwnerRow, found.maybeSingle());
  if (!row) return null;
  const { email, locale, profiles } = row.accounts;
  return { name: profiles.name, email, locale };
}

/** Uses the link up and ends every session. False when it is unknown, used or too old. */
export async function finishReset(db: Db, token: string, password: string): Promise<boolean> {
  const reset = { p_token_hash: hashSecret(token), p_password_hash: await hashPassword(password) };
  return (await readOne(z.uuid(), db.rpc('reset_password', reset))) !== null;
}
