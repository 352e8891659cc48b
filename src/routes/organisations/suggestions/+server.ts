import { json } from '@sveltejs/kit';
import { OrganisationFilter } from '#lib/organisation/organisation.ts';
import { listOrganisations } from '#lib/organisation/server/organisations.ts';

/** Suggestions while somebody types; organisations are public. */
export async function GET({ locals, url }) {
  const { q } = OrganisationFilter.parse({ q: url.searchParams.get('q') ?? '' });
  const found = q ? await listOrganisations(locals.db, { q }, 8) : { items: [] };
  const suggestions = found.items.map(({ id, name, place, kind }) => ({ id, name, place, kind }));
  return json(suggestions, { headers: { 'cache-control': 'private, max-age=60' } });
}
