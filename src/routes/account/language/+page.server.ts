import { redirect } from '@sveltejs/kit';
import { LocaleChange } from '#lib/account/account.ts';
import { changeLocale } from '#lib/account/server/changes.ts';
import { requireAccount } from '#lib/account/server/recognise.ts';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/platform/localize.ts';
import { openServiceDb } from '#lib/platform/server/database.ts';
import { readForm } from '#lib/platform/server/form.ts';

export function load({ locals, url }) {
  return { locale: requireAccount({ locals, url }).locale };
}

export const actions = {
  default: async ({ request, locals }) => {
    const form = await readForm(request, LocaleChange);
    if (!form.ok) return form.failure;
    if (!locals.account) return form.refuse({ message: m.form_signed_out() }, 401);
    await changeLocale(openServiceDb(), locals.account.id, form.data.locale);
    redirect(303, `${localizeHref('/account/settings')}?saved=language`);
  },
};
