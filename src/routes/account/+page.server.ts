import { requireAccount } from '#lib/account/server/recognise.ts';
import { listCoordinations } from '#lib/area/server/coordinators.ts';
import { listOwnOrganisations } from '#lib/organisation/server/organisations.ts';
import { listOwnPapers } from '#lib/paper/server/papers.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { listAsked } from '#lib/project/server/partners.ts';
import { listOwnProjects } from '#lib/project/server/projects.ts';

export async function load({ locals, url }) {
  const account = requireAccount({ locals, url });
  const locale = getLocale();
  const [projects, papers, organisations, coordinations] = await Promise.all([
    listOwnProjects(locals.db, locale, account.id),
    listOwnPapers(locals.db, locale, account.id),
    listOwnOrganisations(locals.db, account.id),
    listCoordinations(locals.db, account.id),
  ]);
  const asked = await listAsked(locals.db, organisations);
  const isCoordinator = coordinations.length > 0;
  return { email: account.email, name: account.name, projects, papers, organisations, asked, isCoordinator };
}
