// Asking others to read a draft before it is published, and what they answer.
import { z } from 'zod';
import type { Db } from '#lib/platform/server/database.ts';
import { DatabaseError, readOne, readRows } from '#lib/platform/server/results.ts';
import { Moment } from '#lib/platform/time.ts';
import type { Review, ReviewAnswer, ReviewRequest } from '../version.ts';

const Person = z.object({ name: z.string() }).nullable();

const ReviewRow = z.object({
  id: z.uuid(),
  asked_at: Moment,
  note: z.string().nullable(),
  asker: Person,
  paper_reviewers: z.array(
    z.object({
      account_id: z.uuid(),
      answer: z.enum(['approved', 'changes']).nullable(),
      word: z.string().nullable(),
      text_hash: z.string().nullable(),
      answered_at: Moment.nullable(),
      profiles: Person,
    }),
  ),
});
const columns = `id, asked_at, note, asker:profiles!paper_reviews_asked_by_fkey(name),
  paper_reviewers(account_id, answer, word, text_hash, answered_at, profiles(name))`;

/** The review that is open, as members see it; null when none is. */
export async function readOpenReview(db: Db, paperId: string): Promise<Review | null> {
  const open = db.from('paper_reviews').select(columns).eq('paper_id', paperId).is('closed_at', null);
  const row = await readOne(ReviewRow, open.maybeSingle());
  if (!row) return null;
  const reviewers = row.paper_reviewers.map((each) => ({
    accountId: each.account_id,
    name: each.profiles?.name ?? '',
    answer: each.answer,
    word: each.word,
    textHash: each.text_hash,
    answeredAt: each.answered_at,
  }));
  reviewers.sort((left, right) => left.name.localeCompare(right.name));
  return { id: row.id, askedAt: row.asked_at, askedBy: row.asker?.name ?? null, note: row.note, reviewers };
}

const Guest = z.object({ email: z.string() });

/** People invited to review who have not come yet; for owners alone, nobody else sees invitations. */
export async function listInvitedReviewers(db: Db, reviewId: string): Promise<string[]> {
  const open = db.from('invitations').select('email').eq('review_id', reviewId);
  const rows = await readRows(Guest, open.gt('expires_at', new Date().toISOString()).limit(50));
  return rows.map(({ email }) => email);
}

export type AskOutcome = { kind: 'asked'; id: string } | { kind: 'forbidden' | 'already open' | 'nobody' };

/** @param invitations ids of open invitations whose guests are to review */
export async function askForReview(
  db: Db,
  paperId: string,
  { note, reviewers }: z.output<typeof ReviewRequest>,
  invitations: string[],
): Promise<AskOutcome> {
  const request = { p_paper_id: paperId, p_note: note, p_reviewers: reviewers, p_invitations: invitations };
  try {
    const id = await readOne(z.uuid(), db.rpc('ask_for_paper_review', request));
    return id ? { kind: 'asked', id } : { kind: 'forbidden' };
  } catch (error) {
    if (error instanceof DatabaseError && error.code === '23505') return { kind: 'already open' };
    if (error instanceof DatabaseError && error.code === '22023') return { kind: 'nobody' };
    throw error;
  }
}

/** False for who was not asked, and when the review has ended meanwhile. */
export async function answerReview(
  db: Db,
  paperId: string,
  given: z.output<typeof ReviewAnswer>,
): Promise<boolean> {
  const answer = {
    p_paper_id: paperId,
    p_review_id: given.review,
    p_answer: given.answer,
    p_word: given.word,
    p_text_hash: given.text,
  };
  return (await readOne(z.boolean(), db.rpc('answer_paper_review', answer))) ?? false;
}

export async function endReview(db: Db, paperId: string): Promise<boolean> {
  return (await readOne(z.boolean(), db.rpc('end_paper_review', { p_paper_id: paperId }))) ?? false;
}
