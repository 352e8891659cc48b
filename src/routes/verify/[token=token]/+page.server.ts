import { redirect } from '@sveltejs/kit';
import { Verify } from '#lib/account/account.ts';
import { verifyAccount } from '#lib/account/server/accounts.ts';
import { readBack, signIn } from '#lib/account/server/recognise.ts';
import { m } from '#lib/paraglide/messages.js';
import { openServiceDb } from '#lib/platform/server/database.ts';
import { readForm } from '#lib/platform/server/form.ts';
import { countTry } from '#lib/platform/server/limits.ts';

export const actions = {
  default: async (event) => {
    const form = await readForm(event.request, Verify);
    if (!form.ok) return form.failure;
    const minutes = await countTry(event, 'open a link', event.params.token);
    if (minutes) return form.refuse({ message: m.form_too_many({ minutes }) }, 429);
    const outcome = await verifyAccount(openServiceDb(), event.params.token, form.data.password);
    if (outcome.kind === 'no such link') return form.refuse({ message: m.account_verify_gone() }, 410);
    if (outcome.kind === 'wrong password')
      return form.refuse({ errors: { password: m.account_password_wrong() } });
    await signIn(event, outcome.accountId);
    redirect(303, readBack(event.url));
  },
};
