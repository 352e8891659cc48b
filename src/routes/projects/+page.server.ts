import { getLocale } from '#lib/paraglide/runtime.js';
import { Cursor } from '#lib/platform/page.ts';
import { listProjects } from '#lib/project/server/projects.ts';

export async function load({ locals, url }) {
  const before = Cursor.parse(url.searchParams.get('before') ?? undefined);
  return { projects: await listProjects(locals.db, getLocale(), { before }) };
}
