import { redirect } from '@sveltejs/kit';
import { SignUp } from '#lib/account/account.ts';
import { createAccount, readLocale } from '#lib/account/server/accounts.ts';
import { readBack } from '#lib/account/server/recognise.ts';
import { sendAccountKnown, sendVerification } from '#lib/account/server/mails.ts';
import { refuseNewPassword } from '#lib/account/server/password-problems.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { openServiceDb } from '#lib/platform/server/database.ts';
import { readForm } from '#lib/platform/server/form.ts';
import { reportFault } from '#lib/platform/server/fault.ts';
import { countTry } from '#lib/platform/server/limits.ts';

export function load({ locals, url }) {
  if (locals.account) redirect(303, readBack(url));
}

export const actions = {
  default: async (event) => {
    const form = await readForm(event.request, SignUp);
    if (!form.ok) return form.failure;
    const flaw = refuseNewPassword(form.data.password, form.data);
    if (flaw) return form.refuse({ errors: { password: flaw } });
    const { email } = form.data;
    const minutes = await countTry(event, 'sign up', email);
    if (minutes) return form.refuse({ message: m.form_too_many({ minutes }) }, 429);
    const token = await createAccount(openServiceDb(), form.data, getLocale());
    // asked in either case, so that both take the same time: who is known chose a language before
    const locale = await readLocale(openServiceDb(), email, getLocale());
    const recipient = { email, locale, origin: event.url.origin, back: readBack(event.url) };
    try {
      await (token ? sendVerification(recipient, token) : sendAccountKnown(recipient));
    } catch (error) {
      reportFault(error, 'a mail could not be sent');
      return form.refuse({ message: m.account_mail_failed() }, 503);
    }
    return { sent: email };
  },
};
