import { error, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { requireAccount } from '#lib/account/server/recognise.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { localizeHref } from '#lib/platform/localize.ts';
import { readForm } from '#lib/platform/server/form.ts';
import { readProject } from '#lib/project/server/projects.ts';
import { readOwnComment, updateComment, withdrawComment } from '#lib/project/server/talk/comments.ts';
import { CommentInput } from '#lib/project/talk/talk.ts';

export async function load({ locals, params, url }) {
  const account = requireAccount({ locals, url });
  const [project, comment] = await Promise.all([
    readProject(locals.db, getLocale(), params.id),
    readOwnComment(locals.db, account.id, params.id, params.comment),
  ]);
  if (!project || !comment) error(404);
  return { project: { id: project.id, title: project.title }, comment };
}

const findComment = ({ id, comment }: { id: string; comment: string }) =>
  `${localizeHref(`/projects/${id}`)}?until=${comment}#comment-${comment}`;

/** The database decides on each: it knows the author and the minutes. */
export const actions = {
  change: async ({ request, locals, params }) => {
    const form = await readForm(request, CommentInput);
    if (!form.ok) return form.failure;
    if (!locals.account) return form.refuse({ message: m.form_signed_out() }, 401);
    const outcome = await updateComment(locals.db, params.id, params.comment, form.data.body);
    if (outcome !== 'done') return form.refuse({ message: m.talk_change_late() }, 403);
    redirect(303, findComment(params));
  },

  withdraw: async ({ request, locals, params }) => {
    const form = await readForm(request, z.object({}));
    if (!form.ok) return form.failure;
    if (!locals.account) return form.refuse({ message: m.form_signed_out() }, 401);
    if (!(await withdrawComment(locals.db, params.comment))) {
      return form.refuse({ message: m.talk_withdraw_gone() }, 403);
    }
    redirect(303, findComment(params));
  },
};
