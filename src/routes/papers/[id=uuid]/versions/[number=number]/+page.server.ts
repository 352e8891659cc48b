import { error } from '@sveltejs/kit';
import { listVersions, readVersion } from '#lib/paper/server/versions.ts';
import { getLocale } from '#lib/paraglide/runtime.js';

export async function load({ locals, params }) {
  const [version, versions] = await Promise.all([
    readVersion(locals.db, getLocale(), params.id, params.number),
    listVersions(locals.db, getLocale(), params.id),
  ]);
  if (!version) error(404);
  return { version, versions };
}
