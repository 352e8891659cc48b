import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { requireAccount } from '#lib/account/server/recognise.ts';
import { IntroductionAnswer } from '#lib/matching/matching.ts';
import {
  answerIntroduction,
  readContacts,
  readIntroduction,
  withdrawIntroduction,
  type ChangeOutcome,
} from '#lib/matching/server/introductions.ts';
import { sendIntroductionMails } from '#lib/matching/server/mails.ts';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/platform/localize.ts';
import { readForm } from '#lib/platform/server/form.ts';

export async function load({ locals, params, url }) {
  const account = requireAccount({ locals, url });
  const introduction = await readIntroduction(locals.db, params.id);
  if (!introduction) error(404);
  // the database tells them after acceptance alone; no need to ask before
  const contacts = introduction.state === 'accepted' ? await readContacts(locals.db, params.id) : [];
  return { introduction, contacts, email: account.email };
}

const refusals: Record<Exclude<ChangeOutcome, 'done'>, { message: () => string; status: number }> = {
  gone: { message: m.introduction_gone, status: 409 },
  forbidden: { message: m.introduction_not_allowed, status: 403 },
};

type Event = RequestEvent<{ id: string }>;

async function answer({ request, locals, params, url }: Event, accept: boolean) {
  const form = await readForm(request, IntroductionAnswer);
  if (!form.ok) return form.failure;
  if (!locals.account) return form.refuse({ message: m.form_signed_out() }, 401);
  const outcome = await answerIntroduction(locals.db, params.id, { accept, answer: form.data.answer });
  if (outcome !== 'done') {
    const { message, status } = refusals[outcome];
    return form.refuse({ message: message() }, status);
  }
  const introduction = await readIntroduction(locals.db, params.id);
  if (introduction) await sendIntroductionMails(accept ? 'accepted' : 'declined', introduction, url.origin);
  redirect(303, localizeHref(`/introductions/${params.id}`));
}

/** Which form an answer belongs to goes with it, so that the page shows its words at the right one. */
export const actions = {
  accept: async (event) => {
    const refused = await answer(event, true);
    return fail(refused.status, { ...refused.data, form: 'accept' });
  },
  decline: async (event) => {
    const refused = await answer(event, false);
    return fail(refused.status, { ...refused.data, form: 'decline' });
  },
  withdraw: async ({ locals, params }) => {
    const outcome = await withdrawIntroduction(locals.db, params.id);
    if (outcome !== 'done') {
      const { message, status } = refusals[outcome];
      return fail(status, { message: message() });
    }
    redirect(303, localizeHref(`/introductions/${params.id}`));
  },
};
