// Accounts are read and written by the service alone: before signing in nobody is known yet.
import { z } from 'zod';
import type { Db } from '#lib/platform/server/database.ts';
import { readOne, readRows, write } from '#lib/platform/server/results.ts';
import { Locale, type SignIn, type SignUp } from '../account.ts';
import { createSecret, endOfLink, hashPassword, hashSecret, matchesPassword } from './secrets.ts';

const linkHours = 48;

/**
 * Makes an account that still has to be verified, and returns the token for the mail; null when the address already
 * has a verified one. The person learns that by mail alone, so that the page never tells who has an account.
 * A sign-up that was never verified is replaced: it proves nothing about whose address it is.
 */
export async function createAccount(
  db: Db,
  input: z.output<typeof SignUp>,
  locale: Locale,
): Promise<string | null> {
  const token = createSecret();
  const created = await readOne(
    z.uuid(),
    db.rpc('create_account', {
      p_email: input.email,
      p_password_hash: await hashPassword(input.password),
      p_name: input.name,
      p_locale: locale,
      p_token_hash: hashSecret(token),
      p_expires_at: endOfLink(linkHours),
    }),
  );
  return created && token;
}

/** A new link for an account that was not verified in time. */
export async function renewVerification(db: Db, accountId: string): Promise<string> {
  const token = createSecret();
  const row = {
    hash: hashSecret(token),
    account_id: accountId,
    purpose: 'verify_email',
    expires_at: endOfLink(linkHours),
  };
  const outcome = await write(db.from('account_tokens').insert(row));
  if (outcome !== 'done') throw new Error(`a verification could not be stored: ${outcome}`);
  return token;
}

const TokenRow = z.object({ accounts: z.object({ password_hash: z.string() }) });

export type VerifyOutcome =
  { kind: 'verified'; accountId: string } | { kind: 'no such link' } | { kind: 'wrong password' };

/**
 * Uses a link up. It asks for the password of the sign-up too: else somebody could sign up with a foreign address and
 * wait for its owner to open the link. (It also keeps mail scanners, which open links, from using it up.)
 */
export async function verifyAccount(db: Db, token: string, password: string): Promise<VerifyOutcome> {
  const tokenHash = hashSecret(token);
  const found = db
    .from('account_tokens')
    .select('accounts!inner(password_hash)')
    .eq('hash', tokenHash)
    .eq('purpose', 'verify_email')
    .gt('expires_at', new Date().toISOString());
  const row = await readOne(TokenRow, found.maybeSingle());
  if (!row) return { kind: 'no such link' };
  if (!(await matchesPassword(row.accounts.password_hash, password))) return { kind: 'wrong password' };
  const accountId = await readOne(z.uuid(), db.rpc('verify_account', { p_token_hash: tokenHash }));
  return accountId ? { kind: 'verified', accountId } : { kind: 'no such link' };
}

export type SignInOutcome =
  | { kind: 'signed in'; accountId: string }
  | { kind: 'wrong' }
  | { kind: 'unverified'; accountId: string; locale: Locale };

/** Checks address and password. Takes as long for an unknown address as for a wrong password. */
export async function checkPassword(db: Db, input: z.output<typeof SignIn>): Promise<SignInOutcome> {
  const account = await findByEmail(db, input.email);
  const right = await matchesPassword(account?.password_hash ?? (await decoyHash), input.password);
  if (!account || !right) return { kind: 'wrong' };
  if (account.verified_at) return { kind: 'signed in', accountId: account.id };
  return { kind: 'unverified', accountId: account.id, locale: account.locale };
}

const decoyHash = hashPassword(createSecret());

const AccountRow = z.object({
  id: z.uuid(),
  password_hash: z.string(),
  locale: Locale,
  verified_at: z.string().nullable(),
});

async function findByEmail(db: Db, email: string): Promise<z.output<typeof AccountRow> | null> {
  const columns = 'id, password_hash, locale, verified_at';
  return readOne(AccountRow, db.from('accounts').select(columns).eq('email', email).maybeSingle());
}

/** The language in which a person wants mails; the given one for an address without an account. */
export async function readLocale(db: Db, email: string, otherwise: Locale): Promise<Locale> {
  return (await findByEmail(db, email))?.locale ?? otherwise;
}

/** Whether anybody has an account yet; demo content never joins theirs. */
export async function hasAccounts(db: Db): Promise<boolean> {
  const rows = await readRows(z.object({ id: z.uuid() }), db.from('accounts').select('id').limit(1));
  return rows.length > 0;
}
