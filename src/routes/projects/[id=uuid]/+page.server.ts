import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import { getLocale, localizeHref } from '#lib/paraglide/runtime.js';
import { deleteDraft, mayEditProject, readProject, setProjectStatus } from '#lib/project/server/projects.ts';
import { loadTalk, talkActions } from './talk.server.ts';

export async function load({ locals, params, url }) {
  const [project, mayEdit] = await Promise.all([
    readProject(locals.db, getLocale(), params.id),
    mayEditProject(locals.db, params.id),
  ]);
  if (!project) error(404);
  return { project, mayEdit, talk: await loadTalk({ locals, params, url }) };
}

const refuse = () => fail(403, { message: m.project_not_allowed() });

/** RLS decides on each: a row that this person may not change is not changed, and she is told. */
export const actions = {
  ...talkActions,
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
