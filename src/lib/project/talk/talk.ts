// Talk around a project: what people send.
import { z } from 'zod';
import { manyLines } from '#lib/platform/text.ts';
import { commentLimit, hidingReasonLimit, reportReasons, reportTextLimit } from './words.ts';

export const CommentInput = z.object({ body: manyLines({ minimum: 1, maximum: commentLimit }) });

export const ReportInput = z.object({
  reason: z.enum(reportReasons),
  text: manyLines({ minimum: 0, maximum: reportTextLimit }).optional(),
});

/** What a coordinator decides about: the comment where there is one, else the project. */
const subject = {
  project: z.uuid(),
  comment: z.preprocess((value) => (value === '' ? undefined : value), z.uuid().optional()),
};

export const Dismissal = z.object(subject);
export const Hiding = z.object({
  ...subject,
  reason: manyLines({ minimum: 3, maximum: hidingReasonLimit }),
});

/** Where a page of comments begins or ends, as it stands in the address; what does not fit does not count. */
export const CommentPlace = z.object({
  from: z.uuid().optional().catch(undefined),
  until: z.uuid().optional().catch(undefined),
});
