import { requireAccount } from '#lib/account/server/recognise.ts';
import { listCoordinations } from '#lib/area/server/coordinators.ts';
import { countOpenIntroductions } from '#lib/matching/server/introductions.ts';
import { listOwnOrganisations } from '#lib/organisation/server/organisations.ts';
import { listOwnPapers } from '#lib/paper/server/papers.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { listOwnProjects } from '#lib/project/server/projects.ts';

export async function load({ locals, url }) {
  const account = requireAccount({ locals, url });
  const locale = getLocale();
  const [projects, papers, organisations, coordinations, openIntroductions] = await Promise.all([
    listOwnProjects(locals.db, locale, account.id),
    listOwnPapers(locals.db, locale, account.id),
    listOwnOrganisations(locals.db, account.id),
    listCoordinations(locals.db, account.id),
    countOpenIntroductions(locals.db),
  ]);
  const isCoordinator = coordinations.length > 0;
  const { email, name } = account;
  return { email, name, projects, papers, organisations, isCoordinator, openIntroductions };
}
