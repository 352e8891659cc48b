import { error, redirect } from '@sveltejs/kit';
import { requireAccount } from '#lib/account/server/recognise.ts';
import { listAreas } from '#lib/area/server/areas.ts';
import { listOwnOrganisations } from '#lib/organisation/server/organisations.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { localizeHref } from '#lib/platform/localize.ts';
import { postProject } from '#lib/project/server/posting.ts';
import { mayEditProject, readProject } from '#lib/project/server/projects.ts';
import { listTopics } from '#lib/project/server/topics.ts';

export async function load({ locals, params, url }) {
  const account = requireAccount({ locals, url });
  const [project, mayEdit, areas, topics, organisations] = await Promise.all([
    readProject(locals.db, getLocale(), params.id),
    mayEditProject(locals.db, params.id),
    listAreas(locals.db, getLocale()),
    listTopics(locals.db, getLocale()),
    listOwnOrganisations(locals.db, account.id),
  ]);
  if (!project) error(404);
  if (!mayEdit) error(403);
  return { project, areas, topics, organisations };
}

export const actions = {
  default: async (event) => {
    const posted = await postProject(event, event.params.id);
    if (typeof posted !== 'string') return posted;
    redirect(303, localizeHref(`/projects/${posted}`));
  },
};
