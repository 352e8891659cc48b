// What the page of a project loads and does about the talk around it.
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { localizeHref } from '#lib/platform/localize.ts';
import { openServiceDb } from '#lib/platform/server/database.ts';
import { reportFault } from '#lib/platform/server/fault.ts';
import { readForm } from '#lib/platform/server/form.ts';
import { countTry } from '#lib/platform/server/limits.ts';
import { openOnce } from '#lib/platform/server/once.ts';
import { readProject } from '#lib/project/server/projects.ts';
import { createComment, listComments } from '#lib/project/server/talk/comments.ts';
import { tellFollowers } from '#lib/project/server/talk/mails.ts';
import { readTies, tie, untie } from '#lib/project/server/talk/participation.ts';
import { CommentInput, CommentPlace } from '#lib/project/talk/talk.ts';

type Event = RequestEvent<{ id: string }>;

/** What `Talk.svelte` shows, and how this person is tied to the project. */
export async function loadTalk({ locals, params, url }: Pick<Event, 'locals' | 'params' | 'url'>) {
  const { db, account } = locals;
  const place = CommentPlace.parse(Object.fromEntries(url.searchParams));
  const [ties, comments] = await Promise.all([
    readTies(db, account?.id ?? null, params.id),
    listComments(db, params.id, place),
  ]);
  return {
    ties,
    comments,
    name: account?.name ?? null,
    signIn: findSignIn(params.id, 'comments'),
  };
}

const findProject = (id: string) => localizeHref(`/projects/${id}`, { locale: getLocale() });

/** The way to sign in and back to this part of the page. */
function findSignIn(id: string, part: string): string {
  const back = encodeURIComponent(`${findProject(id)}#${part}`);
  return `${localizeHref('/sign-in', { locale: getLocale() })}?back=${back}`;
}

/** An action that ties who asks to the project, or unties her; who is not signed in is asked to, and comes back. */
function change(act: typeof tie, ties: Parameters<typeof tie>[1]) {
  return async ({ locals, params }: Event) => {
    if (!locals.account) redirect(303, findSignIn(params.id, 'participation'));
    const outcome = await act(locals.db, ties, locals.account.id, params.id);
    if (outcome !== 'done') return fail(403, { message: m.talk_not_allowed() });
    redirect(303, `${findProject(params.id)}#participation`);
  };
}

async function comment(event: Event) {
  const { locals, params, url } = event;
  const form = await readForm(event.request, CommentInput);
  if (!form.ok) return form.failure;
  const { account } = locals;
  if (!account) return form.refuse({ message: m.form_signed_out() }, 401);
  const goOn = (id: string) => redirect(303, `${findProject(params.id)}?until=${id}#comment-${id}`);
  const once = await openOnce(locals, form.id, goOn);
  const project = await readProject(locals.db, getLocale(), params.id);
  if (!project) return form.refuse({ message: m.talk_not_allowed() }, 403);
  const minutes = await countTry(event, 'comment', account.id);
  if (minutes) return form.refuse({ message: m.form_too_many({ minutes }) }, 429);
  const id = await once((db) => createComment(db, account.id, params.id, form.data.body));
  if (!id) return form.refuse({ message: m.talk_not_allowed() }, 403);
  // the service alone knows addresses; a mail that fails takes no comment back
  const news = { id, authorName: account.name, project, origin: url.origin };
  await tellFollowers(openServiceDb(), news).catch((fault) => reportFault(fault, 'followers were not told'));
  return goOn(id);
}

export const talkActions = {
  support: change(tie, 'supports'),
  unsupport: change(untie, 'supports'),
  follow: change(tie, 'follows'),
  unfollow: change(untie, 'follows'),
  comment,
};
