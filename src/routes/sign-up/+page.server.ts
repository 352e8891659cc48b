import { redirect } from '@sveltejs/kit';
import { SignUp } from '#lib/account/account.ts';
import { createAccount } from '#lib/account/server/accounts.ts';
import { readBack } from '#lib/account/server/recognise.ts';
import { sendAccountKnown, sendVerification } from '#lib/account/server/mails.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { openServiceDb } from '#lib/platform/server/database.ts';
import { readForm } from '#lib/platform/server/form.ts';
import { reportFault } from '#lib/platform/server/fault.ts';

export function load({ locals, url }) {
  if (locals.account) redirect(303, readBack(url));
}

export const actions = {
  default: async ({ request, url }) => {
    const form = await readForm(request, SignUp);
    if (!form.ok) return form.failure;
    const recipient = {
      email: form.data.email,
      locale: getLocale(),
      origin: url.origin,
      back: readBack(url),
    };
    const token = await createAccount(openServiceDb(), form.data, recipient.locale);
    try {
      await (token ? sendVerification(recipient, token) : sendAccountKnown(recipient));
    } catch (error) {
      reportFault(error, 'a mail could not be sent');
      return form.refuse({ message: m.account_mail_failed() }, 503);
    }
    return { sent: form.data.email };
  },
};
