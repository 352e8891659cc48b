import { json } from '@sveltejs/kit';
import { searchMunicipalities } from '#lib/organisation/server/municipalities.ts';

/** Suggestions while somebody types; the register is public. */
export async function GET({ locals, url }) {
  const found = await searchMunicipalities(locals.db, url.searchParams.get('q') ?? '');
  return json(found, { headers: { 'cache-control': 'private, max-age=300' } });
}
