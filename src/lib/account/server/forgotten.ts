import { openServiceDb } from '#lib/platform/server/database.ts';
import { reportFault } from '#lib/platform/server/fault.ts';
import { sendReset } from './mails.ts';
import { beginReset } from './passwords.ts';

/**
 * Sends the link to who has an account with this address. Nobody waits for it: the page answers at once and alike for
 * every address, so that neither its words nor its time tell who has an account. What fails stands in the log.
 */
export function startReset(email: string, origin: string): void {
  const send = async () => {
    const reset = await beginReset(openServiceDb(), email);
    if (reset) await sendReset({ email, locale: reset.locale, origin }, reset.token);
  };
  send().catch((error: unknown) => reportFault(error, 'a mail for a forgotten password could not be sent'));
}
