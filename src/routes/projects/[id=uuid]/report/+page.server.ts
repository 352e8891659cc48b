import { error } from '@sveltejs/kit';
import { z } from 'zod';
import { requireAccount } from '#lib/account/server/recognise.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { readForm } from '#lib/platform/server/form.ts';
import { countTry } from '#lib/platform/server/limits.ts';
import { mayEditProject, readProject } from '#lib/project/server/projects.ts';
import { createReport, readReportable } from '#lib/project/server/talk/reports.ts';
import { ReportInput } from '#lib/project/talk/talk.ts';

/** The comment that is reported; nothing for the project itself. */
function readCommentId(url: URL): string | undefined {
  const given = url.searchParams.get('comment');
  if (given === null) return undefined;
  const id = z.uuid().safeParse(given);
  return id.success ? id.data : error(404);
}

export async function load({ locals, params, url }) {
  const account = requireAccount({ locals, url });
  const commentId = readCommentId(url);
  const project = await readProject(locals.db, getLocale(), params.id);
  if (!project) error(404);
  const { id, title, summary } = project;
  if (!commentId) {
    if (await mayEditProject(locals.db, id)) error(403);
    return { project: { id, title }, text: summary, isComment: false };
  }
  const text = await readReportable(locals.db, account.id, id, commentId);
  if (text === null) error(404);
  return { project: { id, title }, text, isComment: true };
}

export const actions = {
  default: async (event) => {
    const { locals, params, url } = event;
    const form = await readForm(event.request, ReportInput);
    if (!form.ok) return form.failure;
    if (!locals.account) return form.refuse({ message: m.form_signed_out() }, 401);
    const minutes = await countTry(event, 'report', locals.account.id);
    if (minutes) return form.refuse({ message: m.form_too_many({ minutes }) }, 429);
    const subject = { project: params.id, comment: readCommentId(url) };
    const outcome = await createReport(locals.db, locals.account.id, subject, form.data);
    if (outcome === 'already there') return form.refuse({ message: m.talk_report_already() }, 409);
    if (outcome === 'forbidden') return form.refuse({ message: m.talk_report_refused() }, 403);
    return { sent: true };
  },
};
