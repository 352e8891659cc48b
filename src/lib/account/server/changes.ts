// What a person changes about her account beside the password.
import { z } from 'zod';
import type { Db } from '#lib/platform/server/database.ts';
import { readOne, write, writeRow, type WriteOutcome } from '#lib/platform/server/results.ts';
import type { Locale } from '../account.ts';
import { createSecret, endOfLink, hashSecret, matchesPassword } from './secrets.ts';

/** As the person herself. Published versions keep the name under which she wrote. */
export async function changeName(db: Db, accountId: string, name: string): Promise<WriteOutcome> {
  return writeRow(db.from('profiles').update({ name }).eq('account_id', accountId).select('account_id'));
}

/** The language of her mails. */
export async function changeLocale(service: Db, accountId: string, locale: Locale): Promise<void> {
  const outcome = await writeRow(
    service.from('accounts').update({ locale }).eq('id', accountId).select('id'),
  );
  if (outcome !== 'done') throw new Error(`a language could not be stored: ${outcome}`);
}

const Taken = z.object({ verified_at: z.string().nullable() });

/** A token for the mail to the new address, in place of an earlier one; null when a verified account has it. */
export async function beginEmailChange(
  service: Db,
  accountId: string,
  email: string,
): Promise<string | null> {
  const found = service.from('accounts').select('verified_at').eq('email', email);
  const taken = await readOne(Taken, found.maybeSingle());
  if (taken?.verified_at) return null;
  const token = createSecret();
  const mine = { account_id: accountId, purpose: 'change_email' };
  await write(service.from('account_tokens').delete().match(mine));
  const link = { ...mine, hash: hashSecret(token), email, expires_at: endOfLink(48) };
  const outcome = await write(service.from('account_tokens').insert(link));
  if (outcome !== 'done') throw new Error(`a new address could not be stored: ${outcome}`);
  return token;
}

const EmailLink = z.object({ accounts: z.object({ password_hash: z.string() }) });

/**
 * Uses the link up: the new address is the account's. It asks for the password, as the link of a sign-up does: else
 * somebody could have a foreign address confirmed by its unsuspecting owner.
 */
export async function finishEmailChange(
  service: Db,
  token: string,
  password: string,
): Promise<'done' | 'no such link' | 'wrong password'> {
  const hash = hashSecret(token);
  const found = service
    .from('account_tokens')
    .select('accounts!inner(password_hash)')
    .eq('hash', hash)
    .eq('purpose', 'change_email')
    .gt('expires_at', new Date().toISOString());
  const link = await readOne(EmailLink, found.maybeSingle());
  if (!link) return 'no such link';
  if (!(await matchesPassword(link.accounts.password_hash, password))) return 'wrong password';
  const accountId = await readOne(z.uuid(), service.rpc('change_email', { p_token_hash: hash }));
  return accountId ? 'done' : 'no such link';
}

/** Deletes the account; `keepName` leaves the person's name on published versions. */
export async function deleteAccount(service: Db, accountId: string, keepName: boolean): Promise<void> {
  const deletion = { p_account_id: accountId, p_keep_name: keepName };
  const isGone = await readOne(z.boolean(), service.rpc('delete_account', deletion));
  if (!isGone) throw new Error('an account that is signed in could not be deleted');
}
