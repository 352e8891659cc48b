// Talk about a paper's text: what people send.
import { z } from 'zod';
import { manyLines } from '#lib/platform/text.ts';
import { remarkLimit, threadFilters } from './words.ts';

const body = manyLines({ minimum: 1, maximum: remarkLimit });

/** More letters than anybody chooses are still only so many runs of ids. */
const maxRanges = 5000;
const natural = z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER);
const Range = z.tuple([natural, natural, natural.min(1)]);

/** Letters by their Yjs ids, as JSON in a field. */
const Ranges = z
  .string()
  .max(200_000)
  .transform((text, context) => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'no JSON' });
      return z.NEVER;
    }
  })
  .pipe(z.array(Range).min(1).max(maxRanges));

/** A remark on letters that were chosen in the editor; `words` is what they said. */
export const NewThread = z.object({ body, ranges: Ranges, words: z.string().max(100_000).default('') });

export const Reply = z.object({ body, thread: z.uuid() });
export const RemarkChange = z.object({ body, remark: z.uuid() });
export const RemarkChoice = z.object({ remark: z.uuid() });
export const ThreadChoice = z.object({ thread: z.uuid() });

/** What the address of the list holds; what does not fit does not count. */
export const ThreadChoices = z.object({ show: z.enum(threadFilters).catch('open') });
