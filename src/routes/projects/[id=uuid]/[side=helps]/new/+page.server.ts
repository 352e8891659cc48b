import { error, redirect } from '@sveltejs/kit';
import { requireAccount } from '#lib/account/server/recognise.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { pathOf, postHelp } from '#lib/project/server/help-posting.ts';
import { toOwner } from '#lib/project/server/helps.ts';
import { mayEditProject, readProject } from '#lib/project/server/projects.ts';

export async function load({ locals, params, url }) {
  requireAccount({ locals, url });
  const [project, mayEdit] = await Promise.all([
    readProject(locals.db, getLocale(), params.id),
    mayEditProject(locals.db, params.id),
  ]);
  if (!project) error(404);
  if (!mayEdit) error(403);
  return { side: params.side, owner: toOwner(project) };
}

export const actions = {
  default: async (event) => {
    const { side, id } = event.params;
    const owner = { kind: 'project' as const, id };
    const refused = await postHelp(event, { side, owner });
    if (refused) return refused;
    redirect(303, pathOf(owner));
  },
};
