import { error, redirect } from '@sveltejs/kit';
import { requireAccount } from '#lib/account/server/recognise.ts';
import { readPaper } from '#lib/paper/server/papers.ts';
import { countOpenSuggestions } from '#lib/paper/server/suggestions.ts';
import { tellForks } from '#lib/paper/server/reuse-mails.ts';
import { listInvitedReviewers, readOpenReview } from '#lib/paper/server/review.ts';
import { readSummary, saveSummary } from '#lib/paper/server/summaries.ts';
import { keepVersionLetters, readDraftState } from '#lib/paper/server/history/states.ts';
import { listPaperAuthors, listVersions, publishVersion } from '#lib/paper/server/versions.ts';
import { listWithdrawals } from '#lib/paper/server/withdrawals.ts';
import { isEmpty, listEmptySections } from '#lib/paper/letters.ts';
import { tableLimits } from '#lib/paper/text-parts.ts';
import { isApproved, PublishInput } from '#lib/paper/version.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { localizeHref } from '#lib/platform/localize.ts';
import { openServiceDb, type Db } from '#lib/platform/server/database.ts';
import { reportFault } from '#lib/platform/server/fault.ts';
import { readForm } from '#lib/platform/server/form.ts';

/** What would be published now, for the owner to look at before she does. */
export async function load({ locals, params, url }) {
  const account = requireAccount({ locals, url });
  const { db } = locals;
  const paper = await readPaper(db, getLocale(), account.id, params.id);
  if (paper?.role !== 'owner') error(404);
  const [[state, authors], number, summary, review, open] = await Promise.all([
    readAuthored(db, paper.id),
    readNextNumber(db, paper.id),
    readSummary(db, paper.id),
    readOpenReview(db, paper.id),
    countOpenSuggestions(db, paper.id),
  ]);
  const text = state?.body ?? null;
  const invited = review ? await listInvitedReviewers(db, review.id) : [];
  const problem = !text
    ? m.paper_publish_invalid(tableLimits)
    : isEmpty(text)
      ? m.paper_publish_empty()
      : null;
  const gaps = text ? listEmptySections(text) : [];
  const waits = review !== null && !isApproved(review, invited.length, state?.textHash ?? '');
  return {
    paper,
    text,
    authors,
    problem,
    gaps,
    summary,
    open,
    waits,
    approvals: review && !waits ? review.reviewers.length : 0,
    // alone one publishes as one likes; several must have agreed
    asksAgreement: !review && authors.length > 1,
    number,
  };
}

async function readNextNumber(db: Db, paperId: string): Promise<number> {
  const [versions, withdrawn] = await Promise.all([
    listVersions(db, getLocale(), paperId),
    listWithdrawals(db, paperId),
  ]);
  return Math.max(0, ...[...versions, ...withdrawn].map(({ number }) => number)) + 1;
}

async function readAuthored(db: Db, paperId: string) {
  const state = await readDraftState(db, paperId);
  return [state, await listPaperAuthors(db, paperId, state)] as const;
}

/** Where several wrote and nobody was asked to review, the owner says that all agree. */
async function needsAgreement(db: Db, paperId: string): Promise<boolean> {
  const [review, [, authors]] = await Promise.all([readOpenReview(db, paperId), readAuthored(db, paperId)]);
  return !review && authors.length > 1;
}

/** What the owner has to confirm and has not, by the box for it; null when nothing is missing. */
async function findUnconfirmed(
  db: Db,
  paperId: string,
  { agreed, without }: { agreed?: string | undefined; without?: string | undefined },
): Promise<Record<string, string> | null> {
  const [lacksAgreement, open] = await Promise.all([
    !agreed && needsAgreement(db, paperId),
    without ? 0 : countOpenSuggestions(db, paperId),
  ]);
  if (!lacksAgreement && open === 0) return null;
  return {
    ...(open > 0 && { without: m.suggestion_publish_unconfirmed() }),
    ...(lacksAgreement && { agreed: m.version_agree_missing() }),
  };
}

export const actions = {
  default: async ({ request, locals, params, url }) => {
    const form = await readForm(request, PublishInput);
    if (!form.ok) return form.failure;
    const { account, db } = locals;
    const paper = account && (await readPaper(db, getLocale(), account.id, params.id));
    if (!paper) return form.refuse({ message: m.paper_not_allowed() }, 403);
    const { intent, number, agreed, without, ...summary } = form.data;
    if (intent === 'keep') {
      const kept = await saveSummary(db, paper.id, summary);
      return kept === 'done' ? { kept: true } : form.refuse({ message: m.paper_not_allowed() }, 403);
    }
    const errors = await findUnconfirmed(db, paper.id, { agreed, without });
    if (errors) return form.refuse({ errors });
    const outcome = await publishVersion(db, paper.id, paper.title, summary, number);
    switch (outcome.kind) {
      case 'published':
        // the version stands already: what fails now is for the log
        await keepVersionLetters(openServiceDb(), paper.id, outcome.number, outcome.authorship).catch(
          (fault: unknown) => reportFault(fault, 'whose letters a version is made of was not kept'),
        );
        await tellForks(openServiceDb(), { paper, number: outcome.number, origin: url.origin });
        return redirect(303, localizeHref(`/papers/${paper.id}/versions/${outcome.number}`));
      case 'published before':
        return form.refuse({ message: m.version_published_before({ number: number ?? '' }) }, 409);
      case 'empty':
        return form.refuse({ message: m.paper_publish_empty() });
      case 'invalid':
        return form.refuse({ message: m.paper_publish_invalid(tableLimits) });
      case 'foreign image':
        return form.refuse({ message: m.file_publish_foreign() });
      case 'not approved':
        return form.refuse({ message: m.version_publish_waits() }, 409);
      case 'forbidden':
        return form.refuse({ message: m.paper_not_allowed() }, 403);
    }
  },
};
