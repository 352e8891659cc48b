import { ForgottenPassword } from '#lib/account/account.ts';
import { startReset } from '#lib/account/server/forgotten.ts';
import { m } from '#lib/paraglide/messages.js';
import { readForm } from '#lib/platform/server/form.ts';
import { countTry } from '#lib/platform/server/limits.ts';

export const actions = {
  default: async (event) => {
    const form = await readForm(event.request, ForgottenPassword);
    if (!form.ok) return form.failure;
    const { email } = form.data;
    const minutes = await countTry(event, 'forgotten password', email);
    if (minutes) return form.refuse({ message: m.form_too_many({ minutes }) }, 429);
    startReset(email, event.url.origin);
    return { sent: email };
  },
};
