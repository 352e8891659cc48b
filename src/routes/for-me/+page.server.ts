import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { requireAccount } from '#lib/account/server/recognise.ts';
import {
  AnswerChoice,
  ExclusionInput,
  MatchAnswerInput,
  readDone,
  type Back,
} from '#lib/matching/found/answer.ts';
import { foundOnPage, mostFoundOnPage } from '#lib/matching/found/found.ts';
import {
  admitOrganisation,
  answerMatch,
  excludeOrganisation,
  listAnswers,
  recallDone,
  withdrawAnswer,
} from '#lib/matching/server/found/answers.ts';
import { listFound, visitFound } from '#lib/matching/server/found/found.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { localizeHref } from '#lib/platform/localize.ts';
import { readForm } from '#lib/platform/server/form.ts';
import { countTry } from '#lib/platform/server/limits.ts';

export async function load({ locals, url }) {
  requireAccount({ locals, url });
  const wantsAll = url.searchParams.has('all');
  // first: what was new at this visit is told by it
  await visitFound(locals.db);
  const [found, remembered, done] = await Promise.all([
    listFound(locals.db, getLocale(), { limit: wantsAll ? mostFoundOnPage : foundOnPage }),
    listAnswers(locals.db, 'interesting'),
    recallDone(locals.db, readDone(url)),
  ]);
  return { found, remembered, done };
}

const pages: Record<Back, string> = { start: '/', list: '/for-me', answers: '/for-me/answers' };

/** Back to where it was clicked, with what is to be said about it. */
function leadBack(back: Back, done: Record<string, string>): never {
  redirect(303, `${localizeHref(pages[back])}?${new URLSearchParams(done)}#done`);
}

/** Why a person may not answer now; null when she may. */
async function refuse(event: Pick<RequestEvent, 'locals' | 'getClientAddress' | 'setHeaders'>) {
  const { account } = event.locals;
  if (!account) return fail(401, { message: m.form_signed_out() });
  const minutes = await countTry(event, 'match answer', account.id);
  return minutes ? fail(429, { message: m.form_too_many({ minutes }) }) : null;
}

const forbid = () => fail(403, { message: m.forme_forbidden() });

/** RLS decides on each: who does not speak for the organisation changes nothing, and is told. */
export const actions = {
  answer: async (event) => {
    const form = await readForm(event.request, MatchAnswerInput);
    if (!form.ok) return fail(400, { message: m.form_invalid() });
    const refused = await refuse(event);
    if (refused) return refused;
    const outcome = await answerMatch(event.locals.db, form.data);
    if (outcome.kind === 'gone') return fail(410, { message: m.forme_gone() });
    if (outcome.kind === 'forbidden') return forbid();
    leadBack(form.data.back, { answered: outcome.id });
  },
  exclude: async (event) => {
    const form = await readForm(event.request, ExclusionInput);
    if (!form.ok) return fail(400, { message: m.form_invalid() });
    const refused = await refuse(event);
    if (refused) return refused;
    const { organisation, excluded, back } = form.data;
    if ((await excludeOrganisation(event.locals.db, form.data)) !== 'done') return forbid();
    leadBack(back, { excluded, of: organisation });
  },
  undo: async (event) => {
    const form = await readForm(event.request, AnswerChoice);
    if (!form.ok) return fail(400, { message: m.form_invalid() });
    const refused = await refuse(event);
    if (refused) return refused;
    if ((await withdrawAnswer(event.locals.db, form.data.answer)) !== 'done') return forbid();
    leadBack(form.data.back, { done: 'undone' });
  },
  admit: async (event) => {
    const form = await readForm(event.request, ExclusionInput);
    if (!form.ok) return fail(400, { message: m.form_invalid() });
    const refused = await refuse(event);
    if (refused) return refused;
    if ((await admitOrganisation(event.locals.db, form.data)) !== 'done') return forbid();
    leadBack(form.data.back, { done: 'undone' });
  },
};
