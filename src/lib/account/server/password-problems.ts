// What is wrong with a password in a form, in words for the person.
import { m } from '#lib/paraglide/messages.js';
import { openServiceDb } from '#lib/platform/server/database.ts';
import { countTry, forgiveTry } from '#lib/platform/server/limits.ts';
import { findPasswordFlaw, type PasswordFlaw } from './password-flaws.ts';
import { isOwnPassword } from './passwords.ts';

const flaws: Record<PasswordFlaw, () => string> = {
  common: m.account_password_common,
  personal: m.account_password_personal,
};

/** Why a new password is refused, or null. */
export function refuseNewPassword(
  password: string,
  owner: Parameters<typeof findPasswordFlaw>[1],
): string | null {
  const flaw = findPasswordFlaw(password, owner);
  return flaw && flaws[flaw]();
}

/** What a form's `refuse` takes: the problem, and the status of the answer. */
type Refusal = [problem: { errors?: { password: string }; message?: string }, status: number];

/** Checks the password that a change of the account asks for; null when it is right. */
export async function refuseWrongPassword(
  event: Parameters<typeof countTry>[0],
  accountId: string,
  password: string,
): Promise<Refusal | null> {
  const minutes = await countTry(event, 'own password', accountId);
  if (minutes) return [{ message: m.form_too_many({ minutes }) }, 429];
  if (!(await isOwnPassword(openServiceDb(), accountId, password))) {
    return [{ errors: { password: m.account_password_wrong() } }, 400];
  }
  await forgiveTry(event, 'own password', accountId);
  return null;
}
