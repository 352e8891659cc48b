import { error, fail } from '@sveltejs/kit';
import { requireAccount } from '#lib/account/server/recognise.ts';
import { maySpeakFor } from '#lib/organisation/server/members.ts';
import { readOrganisation } from '#lib/organisation/server/organisations.ts';
import { m } from '#lib/paraglide/messages.js';
import { readForm } from '#lib/platform/server/form.ts';
import { ParticipationChoice } from '#lib/project/partner.ts';
import { agreeToTakePart, endPartnership, listParticipations } from '#lib/project/server/partners.ts';

export async function load({ locals, params, url }) {
  const account = requireAccount({ locals, url });
  const [organisation, may, participations] = await Promise.all([
    readOrganisation(locals.db, params.id),
    maySpeakFor(locals.db, account.id, params.id),
    listParticipations(locals.db, params.id),
  ]);
  if (!organisation) error(404);
  if (!may) error(403);
  return { organisation: { id: organisation.id, name: organisation.name }, participations };
}

export const actions = {
  agree: async ({ request, locals, params }) => {
    const form = await readForm(request, ParticipationChoice);
    if (!form.ok) return form.failure;
    const outcome = await agreeToTakePart(locals.db, params.id, form.data.project);
    if (outcome !== 'done') return fail(403, { message: m.project_not_allowed() });
    return { agreed: true };
  },
  end: async ({ request, locals, params }) => {
    const form = await readForm(request, ParticipationChoice);
    if (!form.ok) return form.failure;
    const outcome = await endPartnership(locals.db, params.id, form.data.project);
    if (outcome !== 'done') return fail(403, { message: m.project_not_allowed() });
  },
};
