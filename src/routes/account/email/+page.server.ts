import { EmailChange } from '#lib/account/account.ts';
import { beginEmailChange } from '#lib/account/server/changes.ts';
import { sendEmailTaken, sendNewEmail, sendOldEmail } from '#lib/account/server/mails.ts';
import { refuseWrongPassword } from '#lib/account/server/password-problems.ts';
import { requireAccount } from '#lib/account/server/recognise.ts';
import { m } from '#lib/paraglide/messages.js';
import { openServiceDb } from '#lib/platform/server/database.ts';
import { reportFault } from '#lib/platform/server/fault.ts';
import { readForm } from '#lib/platform/server/form.ts';
import { countTry } from '#lib/platform/server/limits.ts';

export function load({ locals, url }) {
  return { email: requireAccount({ locals, url }).email };
}

export const actions = {
  default: async (event) => {
    const form = await readForm(event.request, EmailChange);
    if (!form.ok) return form.failure;
    const { account } = event.locals;
    if (!account) return form.refuse({ message: m.form_signed_out() }, 401);
    const { email, password } = form.data;
    if (email === account.email) return form.refuse({ errors: { email: m.account_email_same() } });
    const wrong = await refuseWrongPassword(event, account.id, password);
    if (wrong) return form.refuse(...wrong);
    const minutes = await countTry(event, 'new e-mail address', account.id);
    if (minutes) return form.refuse({ message: m.form_too_many({ minutes }) }, 429);
    const token = await beginEmailChange(openServiceDb(), account.id, email);
    const to = { email, locale: account.locale, origin: event.url.origin };
    try {
      // the answer is the same for an address that somebody has already
      await (token ? sendNewEmail(to, token) : sendEmailTaken(to));
      await sendOldEmail({ ...to, email: account.email });
    } catch (error) {
      reportFault(error, 'a mail could not be sent');
      return form.refuse({ message: m.account_mail_failed() }, 503);
    }
    return { sent: email };
  },
};
