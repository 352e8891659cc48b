import { redirect } from '@sveltejs/kit';
import { Deletion } from '#lib/account/account.ts';
import { deleteAccount } from '#lib/account/server/changes.ts';
import { refuseWrongPassword } from '#lib/account/server/password-problems.ts';
import { requireAccount, signOut } from '#lib/account/server/recognise.ts';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/platform/localize.ts';
import { openServiceDb } from '#lib/platform/server/database.ts';
import { readForm } from '#lib/platform/server/form.ts';
import { getHandle } from '#lib/platform/server/handle.ts';

export function load({ locals, url }) {
  requireAccount({ locals, url });
}

export const actions = {
  default: async (event) => {
    const form = await readForm(event.request, Deletion);
    if (!form.ok) return form.failure;
    const { account } = event.locals;
    if (!account) return form.refuse({ message: m.form_signed_out() }, 401);
    const wrong = await refuseWrongPassword(event, account.id, form.data.password);
    if (wrong) return form.refuse(...wrong);
    await deleteAccount(openServiceDb(), account.id, form.data.keep_name);
    await signOut(event);
    getHandle().accessChanged();
    redirect(303, localizeHref('/account/deleted'));
  },
};
