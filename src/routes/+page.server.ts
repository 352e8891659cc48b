import { readDone } from '#lib/matching/found/answer.ts';
import { foundOnStart } from '#lib/matching/found/found.ts';
import { recallDone } from '#lib/matching/server/found/answers.ts';
import { listFound } from '#lib/matching/server/found/found.ts';
import { listOwnPapers } from '#lib/paper/server/papers.ts';
import { listNewestVersions } from '#lib/paper/server/versions.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { OpenHelp } from '#lib/project/help.ts';
import { clusterPlaces } from '#lib/project/map.ts';
import { findProjects, mapProjects } from '#lib/project/server/find.ts';
import { listOpenNeeds } from '#lib/project/server/helps.ts';
import { listOwnProjects } from '#lib/project/server/projects.ts';
import type { RequestEvent } from '@sveltejs/kit';

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

/** The best of what was found for the organisations of a person, and what she said of it a moment ago; null for others. */
async function readForMe({ locals, url }: Pick<RequestEvent, 'locals' | 'url'>) {
  if (!locals.account) return null;
  const [{ matches, total, fresh }, done] = await Promise.all([
    // twice as many: what fills the top alone makes room
    listFound(locals.db, getLocale(), { limit: 2 * foundOnStart }),
    recallDone(locals.db, readDone(url)),
  ]);
  if (matches.length === 0 && !done) return null;
  return { found: { matches: matches.slice(0, foundOnStart), total, fresh }, done };
}

/** The newest of each project or organisation, so that nobody fills the page alone. */
function oneEach(helps: OpenHelp[]): OpenHelp[] {
  const owners = helps.map(({ project, organisation }) => project?.id ?? organisation?.id);
  return helps.filter((_, at) => owners.indexOf(owners[at]) === at);
}

export async function load({ locals, url }) {
  const { db } = locals;
  const [projects, helps, versions, places, unfinished, forMe] = await Promise.all([
    findProjects(db, {}, { limit: 3 }),
    listOpenNeeds(db, { limit: 12 }),
    listNewestVersions(db, getLocale(), { limit: 3 }),
    mapProjects(db, {}),
    readUnfinished(locals),
    readForMe({ locals, url }),
  ]);
  return {
    projects: projects.items,
    helps: oneEach(helps.items).slice(0, 3),
    versions: versions.items,
    count: places.reduce((sum, { count }) => sum + count, 0),
    dots: clusterPlaces(places).map(({ x, y, count }) => ({ x, y, count })),
    unfinished,
    forMe,
  };
}
