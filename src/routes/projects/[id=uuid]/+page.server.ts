import { error, fail, redirect } from '@sveltejs/kit';
import { findMatches } from '#lib/matching/server/matches.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale, localizeHref } from '#lib/paraglide/runtime.js';
import { deleteDraft, mayEditProject, readProject, setProjectStatus } from '#lib/project/server/projects.ts';

export async function load({ locals, params }) {
  const [project, mayEdit, matches] = await Promise.all([
    readProject(locals.db, getLocale(), params.id),
    mayEditProject(locals.db, params.id),
    findMatches(locals.db, getLocale(), params.id),
  ]);
  if (!project) error(404);
  return { project, mayEdit, matches };
}

const refuse = () => fail(403, { message: m.project_not_allowed() });

/** RLS decides on each: a row that this person may not change is not changed, and she is told. */
export const actions = {
  publish: async ({ locals, params }) => {
    if ((await setProjectStatus(locals.db, params.id, 'published')) !== 'done') return refuse();
  },
  unpublish: async ({ locals, params }) => {
    if ((await setProjectStatus(locals.db, params.id, 'draft')) !== 'done') return refuse();
  },
  delete: async ({ locals, params }) => {
    if ((await deleteDraft(locals.db, params.id)) !== 'done') return refuse();
    redirect(303, localizeHref('/account'));
  },
};
