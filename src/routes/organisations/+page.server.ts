import { OrganisationFilter } from '#lib/organisation/organisation.ts';
import { listOrganisations } from '#lib/organisation/server/organisations.ts';

export async function load({ locals, url }) {
  const filter = OrganisationFilter.parse(Object.fromEntries(url.searchParams));
  return { filter, organisations: await listOrganisations(locals.db, filter) };
}
