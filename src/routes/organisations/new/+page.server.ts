import { redirect } from '@sveltejs/kit';
import { requireAccount } from '#lib/account/server/recognise.ts';
import { OrganisationInput } from '#lib/organisation/organisation.ts';
import { createOrganisation } from '#lib/organisation/server/organisations.ts';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/paraglide/runtime.js';
import { readForm } from '#lib/platform/server/form.ts';

export function load(event) {
  requireAccount(event);
}

export const actions = {
  default: async ({ request, locals }) => {
    const form = await readForm(request, OrganisationInput);
    if (!form.ok) return form.failure;
    if (!locals.account) return form.refuse({ message: m.form_signed_out() }, 401);
    const id = await createOrganisation(locals.db, locals.account.id, form.data);
    redirect(303, localizeHref(`/organisations/${id}`));
  },
};
