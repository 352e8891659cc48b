// What the two sides of an introduction do in their talk, and how one of them proposes a cooperation.
import { redirect, type RequestEvent } from '@sveltejs/kit';
import {
  ProposalInput,
  TalkChange,
  TalkInput,
  TalkWithdrawal,
  TeachingInput,
} from '#lib/matching/cooperation.ts';
import {
  aboutIntroduction,
  forgetTold,
  tellOtherSide,
  type News,
} from '#lib/matching/server/cooperation-mails.ts';
import { proposeCooperation } from '#lib/matching/server/cooperations.ts';
import { letTeach, readIntroduction } from '#lib/matching/server/introductions.ts';
import { forgetWeights } from '#lib/matching/server/learning.ts';
import { changeMessage, sayInTalk } from '#lib/matching/server/talk.ts';
import { m } from '#lib/paraglide/messages.js';
import { readForm } from '#lib/platform/server/form.ts';
import { countTry } from '#lib/platform/server/limits.ts';
import { openOnce } from '#lib/platform/server/once.ts';
import { answerAt, refusals } from './cooperation.server.ts';

type Event = RequestEvent<{ id: string }>;

const goTo = ({ url }: Event, part: string) => redirect(303, `${url.pathname}#${part}`);

/** The other side hears of it, from the side of who did it. */
async function tell(news: News, { locals, params, url }: Event): Promise<void> {
  const introduction = await readIntroduction(locals.db, params.id);
  if (!introduction?.side) return;
  const isTold = await tellOtherSide(news, aboutIntroduction(introduction, introduction.side), url.origin);
  if (!isTold && news === 'message') await forgetTold(introduction.id, introduction.side);
}

async function say(event: Event) {
  const form = await readForm(event.request, TalkInput);
  if (!form.ok) return answerAt('say', form.failure);
  const { account } = event.locals;
  if (!account) return answerAt('say', form.refuse({ message: m.form_signed_out() }, 401));
  const once = await openOnce(event.locals, form.id, () => goTo(event, 'talk'));
  const minutes = await countTry(event, 'introduction message', account.id);
  if (minutes) return answerAt('say', form.refuse({ message: m.form_too_many({ minutes }) }, 429));
  const outcome = await once((db) => sayInTalk(db, event.params.id, form.data.body));
  if (outcome === 'gone' || outcome === 'forbidden') {
    const { message, status } = refusals[outcome];
    return answerAt('say', form.refuse({ message: message() }, status));
  }
  if (outcome === 'tell') await tell('message', event);
  return goTo(event, 'talk');
}

async function change(event: Event) {
  const form = await readForm(event.request, TalkChange);
  if (!form.ok) return answerAt('change', form.failure);
  if (!event.locals.account) return answerAt('change', form.refuse({ message: m.form_signed_out() }, 401));
  const { message, body } = form.data;
  if (!(await changeMessage(event.locals.db, event.params.id, message, body))) {
    return answerAt('change', form.refuse({ message: m.cooperation_talk_change_late() }, 403));
  }
  return goTo(event, `message-${message}`);
}

async function retract(event: Event) {
  const form = await readForm(event.request, TalkWithdrawal);
  if (!form.ok) return answerAt('retract', form.failure);
  if (!event.locals.account) return answerAt('retract', form.refuse({ message: m.form_signed_out() }, 401));
  const { message } = form.data;
  if (!(await changeMessage(event.locals.db, event.params.id, message, null))) {
    return answerAt('retract', form.refuse({ message: m.cooperation_not_allowed() }, 403));
  }
  return goTo(event, `message-${message}`);
}

async function propose(event: Event) {
  const form = await readForm(event.request, ProposalInput);
  if (!form.ok) return answerAt('propose', form.failure);
  const { account, db } = event.locals;
  if (!account) return answerAt('propose', form.refuse({ message: m.form_signed_out() }, 401));
  const minutes = await countTry(event, 'cooperation', account.id);
  if (minutes) return answerAt('propose', form.refuse({ message: m.form_too_many({ minutes }) }, 429));
  const outcome = await proposeCooperation(db, event.params.id, form.data);
  if (outcome === 'there already') {
    return answerAt('propose', form.refuse({ message: m.cooperation_there_already() }, 409));
  }
  if (outcome !== 'done') {
    const { message, status } = refusals[outcome];
    return answerAt('propose', form.refuse({ message: message() }, status));
  }
  await tell('proposed', event);
  return goTo(event, 'cooperation');
}

async function teach(event: Event) {
  const form = await readForm(event.request, TeachingInput);
  if (!form.ok) return answerAt('teach', form.failure);
  if (!event.locals.account) return answerAt('teach', form.refuse({ message: m.form_signed_out() }, 401));
  if (!(await letTeach(event.locals.db, event.params.id, form.data.teaches))) {
    return answerAt('teach', form.refuse({ message: m.cooperation_not_allowed() }, 403));
  }
  forgetWeights();
  return goTo(event, 'teach');
}

/** The database decides on each: it knows who speaks for which side, and who wrote what. */
export const talkActions = { say, change, retract, propose, teach };
