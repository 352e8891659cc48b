import { listOrganisations } from '#lib/organisation/server/organisations.ts';

export async function load({ locals }) {
  return { organisations: await listOrganisations(locals.db) };
}
