import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { listAreas } from '#lib/area/server/areas.ts';
import { listShownCooperations } from '#lib/matching/server/cooperations.ts';
import { nobodySetAside } from '#lib/matching/server/found/exclusions.ts';
import { findMatches } from '#lib/matching/server/matches.ts';
import { listMentions } from '#lib/paper/server/mentions.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { localizeHref } from '#lib/platform/localize.ts';
import { renderMarkdown } from '#lib/platform/server/markdown.ts';
import { listHelps, toOwner } from '#lib/project/server/helps.ts';
import { deleteDraft, mayEditProject, readProject, setProjectStatus } from '#lib/project/server/projects.ts';
import { listTopics } from '#lib/project/server/topics.ts';
import { toParticipation } from '#lib/project/server/talk/participation.ts';
import { readToday } from '#lib/project/standing.ts';
import { loadTalk, talkActions } from './talk.server.ts';

export async function load({ locals, params, url }) {
  const { db, account } = locals;
  const locale = getLocale();
  const [project, mayEdit, areas, topics, helps, matches, talk, mentions, cooperations] = await Promise.all([
    readProject(db, locale, params.id),
    account !== null && mayEditProject(db, params.id),
    listAreas(db, locale),
    listTopics(db, locale),
    listHelps(db, { kind: 'project', id: params.id }),
    findMatches(db, locale, params.id, account ? undefined : nobodySetAside),
    loadTalk({ locals, params, url }),
    listMentions(db, 'project', params.id),
    listShownCooperations(db, 'project', params.id),
  ]);
  if (!project) error(404);
  const { description, ...rest } = project;
  const { ties, ...said } = talk;
  const own = topics.filter(({ id }) => project.topics.includes(id));
  return {
    project: rest,
    /** Safe HTML */
    description: renderMarkdown(description),
    mayEdit,
    areas,
    topics: own,
    helps,
    matches,
    mentions,
    cooperations,
    owner: toOwner(project),
    today: readToday(),
    talk: { ...said, participation: toParticipation(project, ties) },
  };
}

const refuse = () => fail(403, { message: m.project_not_allowed() });

/** Pressed twice it is done once; and what somebody else made of the project meanwhile is told. */
async function changeStatus(
  { locals: { db }, params: { id } }: RequestEvent<{ id: string }>,
  status: 'published' | 'draft' | 'archived',
) {
  if ((await setProjectStatus(db, id, status)) === 'done') return;
  const [project, mayEdit] = await Promise.all([readProject(db, getLocale(), id), mayEditProject(db, id)]);
  if (!project || !mayEdit) return refuse();
  if (project.status !== status) return fail(409, { message: m.project_changed() });
}

/** RLS decides on each: a row that this person may not change is not changed, and she is told. */
export const actions = {
  ...talkActions,
  publish: (event) => changeStatus(event, 'published'),
  unpublish: (event) => changeStatus(event, 'draft'),
  archive: (event) => changeStatus(event, 'archived'),
  delete: async ({ locals, params }) => {
    if ((await deleteDraft(locals.db, params.id)) !== 'done') return refuse();
    redirect(303, localizeHref('/account'));
  },
};
