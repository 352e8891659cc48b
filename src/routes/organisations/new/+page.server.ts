import { fail, redirect } from '@sveltejs/kit';
import { requireAccount } from '#lib/account/server/recognise.ts';
import { OrganisationInput, OrganisationKind } from '#lib/organisation/organisation.ts';
import { searchMunicipalities } from '#lib/organisation/server/municipalities.ts';
import { createOrganisation } from '#lib/organisation/server/organisations.ts';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/platform/localize.ts';
import { readForm } from '#lib/platform/server/form.ts';
import { openOnce } from '#lib/platform/server/once.ts';

/** The kind and the search for a municipality stand in the address, so that both work without JavaScript. */
export async function load(event) {
  requireAccount(event);
  const { searchParams } = event.url;
  const kind = OrganisationKind.nullable().catch(null).parse(searchParams.get('kind'));
  const text = searchParams.get('q')?.trim() ?? '';
  const found = kind === 'municipality' && text ? await searchMunicipalities(event.locals.db, text, 20) : [];
  return { kind, text, found };
}

export const actions = {
  default: async ({ request, locals }) => {
    const form = await readForm(request, OrganisationInput);
    if (!form.ok) return form.failure;
    if (!locals.account) return form.refuse({ message: m.form_signed_out() }, 401);
    const { id: founder } = locals.account;
    const goOn = (id: string) => redirect(303, localizeHref(`/organisations/${id}`));
    const once = await openOnce(locals, form.id, goOn);
    const outcome = await once((db) => createOrganisation(db, founder, form.data));
    if (outcome.kind === 'founded') return goOn(outcome.id);
    if (outcome.kind === 'unknown place') {
      return form.refuse({ errors: { ags: m.organisation_municipality_unknown() } });
    }
    const { data } = form.refuse({ errors: { ags: m.organisation_already_there() } });
    return fail(409, { ...data, existing: outcome.id });
  },
};
