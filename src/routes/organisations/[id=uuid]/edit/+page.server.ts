import { error, redirect } from '@sveltejs/kit';
import { requireAccount } from '#lib/account/server/recognise.ts';
import { MunicipalityChange, PartnerChange } from '#lib/organisation/organisation.ts';
import { readStanding } from '#lib/organisation/server/members.ts';
import { readOrganisation, updateOrganisation } from '#lib/organisation/server/organisations.ts';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/platform/localize.ts';
import { readForm } from '#lib/platform/server/form.ts';

export async function load({ locals, params, url }) {
  const account = requireAccount({ locals, url });
  const [organisation, standing] = await Promise.all([
    readOrganisation(locals.db, params.id),
    readStanding(locals.db, account.id, params.id),
  ]);
  if (!organisation) error(404);
  if (standing?.role !== 'owner') error(403);
  return { organisation };
}

export const actions = {
  default: async ({ request, locals, params }) => {
    const organisation = await readOrganisation(locals.db, params.id);
    if (!organisation) error(404);
    const isMunicipality = organisation.kind === 'municipality';
    const form = await readForm(request, isMunicipality ? MunicipalityChange : PartnerChange);
    if (!form.ok) return form.failure;
    if (!locals.account) return form.refuse({ message: m.form_signed_out() }, 401);
    const outcome = await updateOrganisation(locals.db, organisation, form.data);
    if (outcome === 'unknown place') {
      return form.refuse({ errors: { place: m.organisation_municipality_unknown() } });
    }
    if (outcome !== 'done') return form.refuse({ message: m.organisation_not_allowed() }, 403);
    redirect(303, localizeHref(`/organisations/${params.id}`));
  },
};
