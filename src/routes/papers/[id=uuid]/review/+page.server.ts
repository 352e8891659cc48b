import { error, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { readLocale } from '#lib/account/server/accounts.ts';
import { requireAccount } from '#lib/account/server/recognise.ts';
import { keepState, listStates, readDraftState } from '#lib/paper/server/history/states.ts';
import { createInvitation, withdrawInvitation } from '#lib/paper/server/invitations.ts';
import { sendInvitation } from '#lib/paper/server/mails.ts';
import { listMembers, readPaper } from '#lib/paper/server/papers.ts';
import {
  answerReview,
  askForReview,
  endReview,
  listInvitedReviewers,
  readOpenReview,
} from '#lib/paper/server/review.ts';
import { readSummary } from '#lib/paper/server/summaries.ts';
import { tellOwnersOfAnswer, tellReviewers } from '#lib/paper/server/version-mails.ts';
import { isApproved, judgeAnswer, ReviewAnswer, ReviewRequest } from '#lib/paper/version.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { localizeHref } from '#lib/platform/localize.ts';
import { openServiceDb } from '#lib/platform/server/database.ts';
import { reportFault } from '#lib/platform/server/fault.ts';
import { readForm } from '#lib/platform/server/form.ts';
import { countTry } from '#lib/platform/server/limits.ts';

/** For members: who was asked, what they answered, and the text that it is about. */
export async function load({ locals, params, url }) {
  const account = requireAccount({ locals, url });
  const { db } = locals;
  const paper = await readPaper(db, getLocale(), account.id, params.id);
  if (!paper) error(404);
  const isOwner = paper.role === 'owner';
  const [review, state, summary, members, states] = await Promise.all([
    readOpenReview(db, paper.id),
    readDraftState(db, paper.id),
    readSummary(db, paper.id),
    isOwner ? listMembers(db, paper.id) : [],
    listStates(db, paper.id),
  ]);
  const invited = review && isOwner ? await listInvitedReviewers(db, review.id) : [];
  const textHash = state?.textHash ?? '';
  // the state that was kept when the review was asked for, to compare with
  const asked =
    review && states.find(({ kind, madeAt }) => kind === 'named' && isSoonAfter(review.askedAt, madeAt));
  return {
    paper,
    isOwner,
    textHash,
    text: state?.body ?? null,
    summary,
    review: review && {
      ...review,
      reviewers: review.reviewers.map((each) => ({ ...each, standing: judgeAnswer(each, textHash) })),
    },
    invited,
    // only owners see who was invited and has not come yet
    isApproved: isOwner && review !== null && isApproved(review, invited.length, textHash),
    own: review?.reviewers.find(({ accountId }) => accountId === account.id) ?? null,
    others: members.filter(({ accountId }) => accountId !== account.id),
    compareFrom: asked?.key ?? null,
  };
}

const isSoonAfter = (asked: string, madeAt: string | null) =>
  madeAt !== null && Math.abs(Date.parse(madeAt) - Date.parse(asked)) < 60_000;

export const actions = {
  ask: async (event) => {
    const { locals, params, url } = event;
    const form = await readForm(event.request, ReviewRequest, { lists: ['reviewers'] });
    if (!form.ok) return form.failure;
    const { account, db } = locals;
    const paper = account && (await readPaper(db, getLocale(), account.id, params.id));
    if (!account || paper?.role !== 'owner') return form.refuse({ message: m.paper_not_allowed() }, 403);
    const { email, reviewers } = form.data;
    if (reviewers.length === 0 && !email)
      return form.refuse({ errors: { reviewers: m.version_review_nobody() } });
    const minutes = await countTry(event, 'invitation', account.id);
    if (minutes) return form.refuse({ message: m.form_too_many({ minutes }) }, 429);

    const role = 'reader' as const;
    const guest = email ? await createInvitation(db, account.id, paper.id, { email, role }) : null;
    if (guest && guest.kind !== 'invited')
      return form.refuse({ errors: { email: m.paper_invited_already() } }, 409);
    const asked = await askForReview(db, paper.id, form.data, guest ? [guest.id] : []);
    if (asked.kind !== 'asked') {
      if (guest) await withdrawInvitation(db, paper.id, guest.id);
      if (asked.kind === 'nobody') return form.refuse({ errors: { reviewers: m.version_review_nobody() } });
      const message = asked.kind === 'forbidden' ? m.paper_not_allowed() : m.version_review_already();
      return form.refuse({ message }, asked.kind === 'forbidden' ? 403 : 409);
    }
    const state = await readDraftState(db, paper.id);
    if (state) await keepState(db, account.id, paper.id, state, m.version_state_for_review());
    const about = { paperId: paper.id, title: paper.title, name: account.name };
    await tellReviewers(url.origin, reviewers, about);
    if (guest && email) {
      try {
        // the service: whether the guest has an account is for her mail alone
        const locale = await readLocale(openServiceDb(), email, getLocale());
        const mail = { invitation: { email, role }, paperTitle: paper.title, inviterName: account.name };
        await sendInvitation({ ...mail, token: guest.token, locale, origin: url.origin });
      } catch (fault) {
        await withdrawInvitation(db, paper.id, guest.id);
        // a review that nobody was asked for would wait for ever
        if (reviewers.length === 0) await endReview(db, paper.id);
        reportFault(fault, 'an invitation to review could not be sent');
        return form.refuse({ message: m.paper_invite_failed() }, 503);
      }
    }
    redirect(303, localizeHref(`/papers/${paper.id}/review`));
  },

  answer: async (event) => {
    const { locals, params, url } = event;
    const form = await readForm(event.request, ReviewAnswer);
    if (!form.ok) return form.failure;
    const { account, db } = locals;
    const paper = account && (await readPaper(db, getLocale(), account.id, params.id));
    if (!account || !paper) return form.refuse({ message: m.paper_not_allowed() }, 403);
    const { answer, word } = form.data;
    if (answer === 'changes' && !word)
      return form.refuse({ errors: { word: m.version_review_word_missing() } });
    const minutes = await countTry(event, 'review answer', account.id);
    if (minutes) return form.refuse({ message: m.form_too_many({ minutes }) }, 429);
    if (!(await answerReview(db, paper.id, form.data)))
      return form.refuse({ message: m.version_review_over() }, 409);
    const about = { paperId: paper.id, title: paper.title, name: account.name };
    await tellOwnersOfAnswer(url.origin, about, answer);
    redirect(303, `${localizeHref(`/papers/${paper.id}/review`)}?answered`);
  },

  end: async ({ request, locals, params }) => {
    const form = await readForm(request, z.object({}));
    if (!form.ok) return form.failure;
    if (!(await endReview(locals.db, params.id))) return form.refuse({ message: m.paper_not_allowed() }, 403);
    redirect(303, localizeHref(`/papers/${params.id}`));
  },
};
