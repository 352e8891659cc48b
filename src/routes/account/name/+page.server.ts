import { redirect } from '@sveltejs/kit';
import { NameChange } from '#lib/account/account.ts';
import { changeName } from '#lib/account/server/changes.ts';
import { requireAccount } from '#lib/account/server/recognise.ts';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/platform/localize.ts';
import { readForm } from '#lib/platform/server/form.ts';

export function load({ locals, url }) {
  return { name: requireAccount({ locals, url }).name };
}

export const actions = {
  default: async ({ request, locals }) => {
    const form = await readForm(request, NameChange);
    if (!form.ok) return form.failure;
    const outcome = locals.account && (await changeName(locals.db, locals.account.id, form.data.name));
    if (outcome !== 'done') return form.refuse({ message: m.form_signed_out() }, 401);
    redirect(303, `${localizeHref('/account/settings')}?saved=name`);
  },
};
