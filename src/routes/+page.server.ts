import { listOwnPapers } from '#lib/paper/server/papers.ts';
import { listNewestVersions } from '#lib/paper/server/versions.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { OpenHelp } from '#lib/project/help.ts';
import { clusterPlaces } from '#lib/project/map.ts';
import { findProjects, mapProjects } from '#lib/project/server/find.ts';
import { listOpenNeeds } from '#lib/project/server/helps.ts';
import { listOwnProjects } from '#lib/project/server/projects.ts';

/** What a person left unfinished: her drafts and her papers, a few of each. */
async function readUnfinished({ db, account }: App.Locals) {
  if (!account) return null;
  const [projects, papers] = await Promise.all([
    listOwnProjects(db, getLocale(), account.id),
    listOwnPapers(db, getLocale(), account.id),
  ]);
  const drafts = projects.filter(({ status }) => status === 'draft');
  return {
    drafts: drafts.slice(0, 3).map(({ id, title }) => ({ id, title })),
    papers: papers.slice(0, 3).map(({ id, title }) => ({ id, title })),
  };
}

/** The newest of each project or organisation, so that nobody fills the page alone. */
function oneEach(helps: OpenHelp[]): OpenHelp[] {
  const owners = helps.map(({ project, organisation }) => project?.id ?? organisation?.id);
  return helps.filter((_, at) => owners.indexOf(owners[at]) === at);
}

export async function load({ locals }) {
  const { db } = locals;
  const [projects, helps, versions, places, unfinished] = await Promise.all([
    findProjects(db, {}, { limit: 3 }),
    listOpenNeeds(db, { limit: 12 }),
    listNewestVersions(db, getLocale(), { limit: 3 }),
    mapProjects(db, {}),
    readUnfinished(locals),
  ]);
  return {
    projects: projects.items,
    helps: oneEach(helps.items).slice(0, 3),
    versions: versions.items,
    count: places.reduce((sum, { count }) => sum + count, 0),
    dots: clusterPlaces(places).map(({ x, y, count }) => ({ x, y, count })),
    unfinished,
  };
}
