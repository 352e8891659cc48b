import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { requireAccount } from '#lib/account/server/recognise.ts';
import { TalkPlace } from '#lib/matching/cooperation.ts';
import { IntroductionAnswer } from '#lib/matching/matching.ts';
import { readCooperationOf } from '#lib/matching/server/cooperations.ts';
import {
  answerIntroduction,
  readContacts,
  readIntroduction,
  withdrawIntroduction,
  type ChangeOutcome,
} from '#lib/matching/server/introductions.ts';
import { sendIntroductionMails } from '#lib/matching/server/mails.ts';
import { noteRead, readTalk } from '#lib/matching/server/talk.ts';
import { listSteps } from '#lib/matching/steps.ts';
import { m } from '#lib/paraglide/messages.js';
import { localizeHref } from '#lib/platform/localize.ts';
import { readForm } from '#lib/platform/server/form.ts';
import { cooperationActions } from '../cooperation.server.ts';
import { talkActions } from '../talk.server.ts';

export async function load({ locals, params, url }) {
  const account = requireAccount({ locals, url });
  const introduction = await readIntroduction(locals.db, params.id);
  if (!introduction) error(404);
  const { before } = TalkPlace.parse(Object.fromEntries(url.searchParams));
  const isExchanging = introduction.state === 'accepted';
  // the database tells each after acceptance alone, and to its sides; no need to ask before
  const wasAccepted = introduction.side !== null && (isExchanging || introduction.state === 'withdrawn');
  const [contacts, talk, cooperation] = await Promise.all([
    isExchanging ? readContacts(locals.db, params.id) : [],
    wasAccepted ? readTalk(locals.db, params.id, before) : { messages: [], before: null },
    wasAccepted ? readCooperationOf(locals.db, params.id) : null,
  ]);
  const newest = before ? undefined : talk.messages.at(-1);
  if (introduction.hasNews && newest) await noteRead(locals.db, params.id, newest.id);
  return {
    introduction,
    contacts,
    email: account.email,
    talk,
    isEarlier: before !== undefined,
    cooperation,
    steps: listSteps(introduction, cooperation, {
      isTalking: talk.messages.length > 0,
      since: talk.before ? null : (talk.messages[0]?.createdAt ?? null),
    }),
  };
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
  ...talkActions,
  ...cooperationActions,
  accept: async (event) => {
    const refused = await answer(event, true);
    return fail(refused.status, { ...refused.data, form: 'accept' });
  },
  decline: async (event) => {
    const refused = await answer(event, false);
    return fail(refused.status, { ...refused.data, form: 'decline' });
  },
  withdraw: async ({ locals, params }) => {
    if (!locals.account) return fail(401, { message: m.form_signed_out() });
    const outcome = await withdrawIntroduction(locals.db, params.id);
    if (outcome !== 'done') {
      const { message, status } = refusals[outcome];
      return fail(status, { message: message() });
    }
    redirect(303, localizeHref(`/introductions/${params.id}`));
  },
};
