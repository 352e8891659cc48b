// What a version says of itself, and how it comes about: review, cosignatures, withdrawal.
import { z } from 'zod';
import { Email } from '#lib/account/account.ts';
import { manyLines, oneLine } from '#lib/platform/text.ts';
import { versionLimits } from './version-limits.ts';

const orNothing = (maximum: number) =>
  z
    .string()
    .default('')
    .pipe(manyLines({ minimum: 0, maximum }))
    .transform((text) => text || null);

/** Keywords are typed into one field, with commas between; the same word counts once. */
const Keywords = z
  .string()
  .default('')
  .transform((text) => [
    ...new Map(
      text
        .split(/[,;\n]/)
        .map((word) => word.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim())
        .filter(Boolean)
        .map((word) => [word.toLowerCase(), word]),
    ).values(),
  ])
  .pipe(z.array(z.string().max(versionLimits.keyword)).max(versionLimits.keywords));

export const SummaryInput = z.object({
  abstract_de: orNothing(versionLimits.abstract),
  abstract_en: orNothing(versionLimits.abstract),
  abstract_simple: orNothing(versionLimits.simple),
  keywords: Keywords,
});

/** Abstract in up to three languages, and keywords. */
export type Summary = z.output<typeof SummaryInput>;

export const noSummary: Summary = {
  abstract_de: null,
  abstract_en: null,
  abstract_simple: null,
  keywords: [],
};

export const PublishInput = SummaryInput.extend({
  intent: z.enum(['publish', 'keep']).catch('publish'),
  /** Of the version that was announced; a double click does not make two. */
  number: z.coerce.number().int().positive().optional().catch(undefined),
  /** That all who wrote agree; asked where several did and nobody reviewed. */
  agreed: z.literal('on').optional().catch(undefined),
  /** That open suggestions may stay out. */
  without: z.literal('on').optional().catch(undefined),
});

export const ReviewRequest = z.object({
  note: orNothing(versionLimits.note),
  reviewers: z.array(z.uuid()).max(50),
  /** Somebody from outside, who is invited to read along. */
  email: z.preprocess((value) => (value === '' || value === undefined ? null : value), Email.nullable()),
});

const AnswerKind = z.enum(['approved', 'changes']);

export const ReviewAnswer = z.object({
  review: z.uuid(),
  /** The text that she read: see `hashText`. */
  text: z.string().regex(/^[0-9a-f]{64}$/),
  answer: AnswerKind,
  word: orNothing(versionLimits.word),
});

export interface Reviewer {
  accountId: string;
  name: string;
  answer: z.output<typeof AnswerKind> | null;
  word: string | null;
  textHash: string | null;
  /** ISO 8601 */
  answeredAt: string | null;
}

export interface Review {
  id: string;
  askedAt: string;
  askedBy: string | null;
  note: string | null;
  reviewers: Reviewer[];
}

/** `earlier`: approved, but of a text that has changed since. */
export type Standing = 'waiting' | 'changes' | 'earlier' | 'approved';

/** What a reviewer's answer means for the text with this hash. Somebody's wish for changes stands until she answers anew. */
export function judgeAnswer({ answer, textHash }: Reviewer, present: string): Standing {
  if (answer === null) return 'waiting';
  if (answer === 'changes') return 'changes';
  return textHash === present ? 'approved' : 'earlier';
}

/** Whether everybody asked approves of the text with this hash; people invited who have not come yet are still asked. */
export function isApproved({ reviewers }: Review, invited: number, present: string): boolean {
  return (
    invited === 0 &&
    reviewers.length > 0 &&
    reviewers.every((each) => judgeAnswer(each, present) === 'approved')
  );
}

export const WithdrawalInput = z.object({
  reason: manyLines({ minimum: 10, maximum: versionLimits.reason }),
});

/** What is still said of a version that was withdrawn. */
export interface Withdrawal {
  paperId: string;
  number: number;
  title: string;
  publishedAt: string;
  withdrawnAt: string;
  reason: string;
  hash: string;
}

export const StateInput = z.object({ name: oneLine({ minimum: 1, maximum: versionLimits.stateName }) });
