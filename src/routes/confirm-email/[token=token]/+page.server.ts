import { Verify } from '#lib/account/account.ts';
import { finishEmailChange } from '#lib/account/server/changes.ts';
import { m } from '#lib/paraglide/messages.js';
import { openServiceDb } from '#lib/platform/server/database.ts';
import { readForm } from '#lib/platform/server/form.ts';
import { countTry } from '#lib/platform/server/limits.ts';

export const actions = {
  default: async (event) => {
    const form = await readForm(event.request, Verify);
    if (!form.ok) return form.failure;
    const { token } = event.params;
    const minutes = await countTry(event, 'open a link', token);
    if (minutes) return form.refuse({ message: m.form_too_many({ minutes }) }, 429);
    const outcome = await finishEmailChange(openServiceDb(), token, form.data.password);
    if (outcome === 'no such link') return form.refuse({ message: m.account_email_confirm_gone() }, 410);
    if (outcome === 'wrong password')
      return form.refuse({ errors: { password: m.account_password_wrong() } });
    return { done: true };
  },
};
