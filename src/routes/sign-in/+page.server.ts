import { redirect } from '@sveltejs/kit';
import { SignIn } from '#lib/account/account.ts';
import { checkPassword, renewVerification } from '#lib/account/server/accounts.ts';
import { sendVerification } from '#lib/account/server/mails.ts';
import { readBack, signIn } from '#lib/account/server/recognise.ts';
import { m } from '#lib/paraglide/messages.js';
import { openServiceDb } from '#lib/platform/server/database.ts';
import { reportFault } from '#lib/platform/server/fault.ts';
import { readForm } from '#lib/platform/server/form.ts';
import { countTry, forgiveTry } from '#lib/platform/server/limits.ts';

export function load({ locals, url }) {
  if (locals.account) redirect(303, readBack(url));
  return { isPasswordNew: url.searchParams.get('done') === 'password' };
}

export const actions = {
  default: async (event) => {
    const form = await readForm(event.request, SignIn);
    if (!form.ok) return form.failure;
    const minutes = await countTry(event, 'sign in', form.data.email);
    if (minutes) return form.refuse({ message: m.form_too_many({ minutes }) }, 429);
    const outcome = await checkPassword(openServiceDb(), form.data);
    if (outcome.kind === 'wrong') return form.refuse({ message: m.account_sign_in_wrong() });
    if (outcome.kind === 'signed in') {
      await forgiveTry(event, 'sign in', form.data.email);
      await signIn(event, outcome.accountId);
      redirect(303, readBack(event.url));
    }
    const recipient = {
      email: form.data.email,
      locale: outcome.locale,
      origin: event.url.origin,
      back: readBack(event.url),
    };
    try {
      await sendVerification(recipient, await renewVerification(openServiceDb(), outcome.accountId));
    } catch (error) {
      reportFault(error, 'a mail could not be sent');
      return form.refuse({ message: m.account_mail_failed() }, 503);
    }
    return { sent: form.data.email };
  },
};
