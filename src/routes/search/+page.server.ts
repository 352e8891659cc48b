import { listOrganisations } from '#lib/organisation/server/organisations.ts';
import { searchVersions } from '#lib/paper/server/versions.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { findProjects } from '#lib/project/server/find.ts';
import { SearchText } from '#lib/search/search.ts';

/** How many of each kind stand on the page. */
const few = 6;

export async function load({ locals: { db }, url }) {
  const text = SearchText.parse(url.searchParams.get('q'));
  if (!text) return { text };
  const [projects, papers, organisations] = await Promise.all([
    findProjects(db, { q: text }, { sort: 'relevant', limit: few }),
    searchVersions(db, getLocale(), { q: text }),
    listOrganisations(db, { q: text }, few),
  ]);
  return { text, projects, papers: { ...papers, items: papers.items.slice(0, few) }, organisations };
}
