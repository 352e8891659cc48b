import { error } from '@sveltejs/kit';
import { readOrganisation } from '#lib/organisation/server/organisations.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { Cursor } from '#lib/platform/page.ts';
import { readBoard } from '#lib/project/server/organisation-board.ts';
import { listProjects } from '#lib/project/server/projects.ts';

export async function load({ locals, params, url }) {
  const before = Cursor.parse(url.searchParams.get('before') ?? undefined);
  const [organisation, projects] = await Promise.all([
    readOrganisation(locals.db, params.id),
    listProjects(locals.db, getLocale(), { organisation: params.id, before }),
  ]);
  if (!organisation) error(404);
  return {
    organisation,
    projects,
    board: await readBoard(locals.db, locals.account?.id ?? null, organisation),
  };
}
