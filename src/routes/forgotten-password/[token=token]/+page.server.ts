import { redirect } from '@sveltejs/kit';
import { PasswordReset } from '#lib/account/account.ts';
import { sendPasswordChanged } from '#lib/account/server/mails.ts';
import { refuseNewPassword } from '#lib/account/server/password-problems.ts';
import { finishReset, readReset } from '#lib/account/server/passwords.ts';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/platform/localize.ts';
import { openServiceDb } from '#lib/platform/server/database.ts';
import { reportFault } from '#lib/platform/server/fault.ts';
import { readForm } from '#lib/platform/server/form.ts';
import { getHandle } from '#lib/platform/server/handle.ts';
import { countTry } from '#lib/platform/server/limits.ts';

export async function load({ params }) {
  const owner = await readReset(openServiceDb(), params.token);
  return { email: owner?.email ?? null };
}

export const actions = {
  default: async (event) => {
    const form = await readForm(event.request, PasswordReset);
    if (!form.ok) return form.failure;
    const { token } = event.params;
    const minutes = await countTry(event, 'open a link', token);
    if (minutes) return form.refuse({ message: m.form_too_many({ minutes }) }, 429);
    const owner = await readReset(openServiceDb(), token);
    if (!owner) return form.refuse({ message: m.account_reset_gone() }, 410);
    const flaw = refuseNewPassword(form.data.new_password, owner);
    if (flaw) return form.refuse({ errors: { new_password: flaw } });
    const isDone = await finishReset(openServiceDb(), token, form.data.new_password);
    if (!isDone) return form.refuse({ message: m.account_reset_gone() }, 410);
    getHandle().accessChanged();
    await sendPasswordChanged({ ...owner, origin: event.url.origin }).catch((error: unknown) =>
      reportFault(error, 'the news of a new password could not be sent'),
    );
    redirect(303, `${localizeHref('/sign-in')}?done=password`);
  },
};
