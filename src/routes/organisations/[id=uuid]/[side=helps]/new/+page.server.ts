import { error, redirect } from '@sveltejs/kit';
import { requireAccount } from '#lib/account/server/recognise.ts';
import { maySpeakFor } from '#lib/organisation/server/members.ts';
import { readOrganisation } from '#lib/organisation/server/organisations.ts';
import { pathOf, postHelp } from '#lib/project/server/help-posting.ts';
import { toOrganisationOwner } from '#lib/project/server/helps.ts';

export async function load({ locals, params, url }) {
  const account = requireAccount({ locals, url });
  const [organisation, may] = await Promise.all([
    readOrganisation(locals.db, params.id),
    maySpeakFor(locals.db, account.id, params.id),
  ]);
  if (!organisation) error(404);
  if (!may) error(403);
  return { side: params.side, owner: toOrganisationOwner(organisation) };
}

export const actions = {
  default: async (event) => {
    const { side, id } = event.params;
    const owner = { kind: 'organisation' as const, id };
    const refused = await postHelp(event, { side, owner });
    if (refused) return refused;
    redirect(303, pathOf(owner));
  },
};
