// What a person sends of a match: what her organisation thinks of it, or that she takes that back.
import { z } from 'zod';
import { oneLine } from '#lib/platform/text.ts';
import { PartyRef } from '../matching.ts';
import { noteLength, unsuitableReasons } from './found.ts';

/** From where it was sent, and where it leads back to. */
const Back = z.enum(['start', 'list', 'answers']).catch('list');
export type Back = z.output<typeof Back>;

const note = oneLine({ minimum: 0, maximum: noteLength }).optional().default('');

/** Without a reason it is interesting. */
export const MatchAnswerInput = z.object({
  organisation: z.uuid(),
  ours: PartyRef,
  theirs: PartyRef,
  reason: z.enum(unsuitableReasons).optional(),
  note,
  back: Back,
});
export type MatchAnswerInput = z.output<typeof MatchAnswerInput>;

export const ExclusionInput = z.object({ organisation: z.uuid(), excluded: z.uuid(), back: Back });
export const AnswerChoice = z.object({ answer: z.uuid(), back: Back });

/** What was done a moment ago, as the address says it. */
export const Done = z
  .union([
    z.object({ answered: z.uuid() }),
    z.object({ excluded: z.uuid(), of: z.uuid() }),
    z.object({ done: z.literal('undone') }),
  ])
  .nullable()
  .catch(null);
export type Done = z.output<typeof Done>;

export const readDone = (url: URL): Done => Done.parse(Object.fromEntries(url.searchParams));
