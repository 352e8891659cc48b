import { redirect } from '@sveltejs/kit';
import { PasswordChange } from '#lib/account/account.ts';
import { sendPasswordChanged } from '#lib/account/server/mails.ts';
import { refuseNewPassword, refuseWrongPassword } from '#lib/account/server/password-problems.ts';
import { changePassword } from '#lib/account/server/passwords.ts';
import { requireAccount } from '#lib/account/server/recognise.ts';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/platform/localize.ts';
import { openServiceDb } from '#lib/platform/server/database.ts';
import { reportFault } from '#lib/platform/server/fault.ts';
import { readForm } from '#lib/platform/server/form.ts';
import { getHandle } from '#lib/platform/server/handle.ts';

export function load({ locals, url }) {
  requireAccount({ locals, url });
}

export const actions = {
  default: async (event) => {
    const form = await readForm(event.request, PasswordChange);
    if (!form.ok) return form.failure;
    const { account, sessionId } = event.locals;
    if (!account || !sessionId) return form.refuse({ message: m.form_signed_out() }, 401);
    const flaw = refuseNewPassword(form.data.new_password, account);
    if (flaw) return form.refuse({ errors: { new_password: flaw } });
    const wrong = await refuseWrongPassword(event, account.id, form.data.password);
    if (wrong) return form.refuse(...wrong);
    const change = { accountId: account.id, sessionId, password: form.data.new_password };
    await changePassword(openServiceDb(), change);
    getHandle().accessChanged();
    await sendPasswordChanged({ ...account, origin: event.url.origin }).catch((error: unknown) =>
      reportFault(error, 'the news of a new password could not be sent'),
    );
    redirect(303, `${localizeHref('/account/settings')}?saved=password`);
  },
};
