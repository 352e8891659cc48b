import { redirect } from '@sveltejs/kit';
import { requireAccount } from '#lib/account/server/recognise.ts';
import { listAreas } from '#lib/area/server/areas.ts';
import { listOwnOrganisations } from '#lib/organisation/server/organisations.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { localizeHref } from '#lib/platform/localize.ts';
import { postProject } from '#lib/project/server/posting.ts';
import { listTopics } from '#lib/project/server/topics.ts';
import { findClearOnes } from '../existing.server.ts';

export async function load({ locals, url }) {
  const account = requireAccount({ locals, url });
  const [areas, topics, organisations] = await Promise.all([
    listAreas(locals.db, getLocale()),
    listTopics(locals.db, getLocale()),
    listOwnOrganisations(locals.db, account.id),
  ]);
  return { areas, topics, organisations };
}

export const actions = {
  default: async (event) => {
    const posted = await postProject(event, null, (accountId, draft) =>
      findClearOnes(event.locals.db, accountId, draft),
    );
    if (typeof posted !== 'string') return posted;
    redirect(303, localizeHref(`/projects/${posted}`));
  },
};
