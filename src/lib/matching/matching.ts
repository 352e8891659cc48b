// This need fits that offer, because… Words of the Kontaktanfrage, by which two who fit get in touch.
import { z } from 'zod';
import { manyLines } from '#lib/platform/text.ts';
import { introductionLimits } from './limits.ts';
import type { Reason } from './reason.ts';

/** A project or an organisation in an address, such as `project:0198…`. */
export const PartyRef = z
  .string()
  .regex(/^(project|organisation):/)
  .transform((text) => {
    const [type, id] = text.split(':');
    return { type, id };
  })
  .pipe(z.object({ type: z.enum(['project', 'organisation']), id: z.uuid() }));
export type PartyRef = z.output<typeof PartyRef>;

/** For whom one asks: for a project or organisation, or, with `me`, for oneself. */
export const Asker = z.union([z.literal('me').transform(() => null), PartyRef]);

/** What the address of the form holds; what makes no sense does not count. */
export const IntroductionAddress = z.object({
  to: PartyRef.nullable().catch(null),
  from: z.string().max(60).catch(''),
  need: z.uuid().nullable().catch(null),
});

export const IntroductionInput = z.object({
  from: Asker,
  message: manyLines({ minimum: introductionLimits.shortest, maximum: introductionLimits.message }),
});

export const IntroductionAnswer = z.object({
  answer: manyLines({ minimum: 0, maximum: introductionLimits.answer }).optional().default(''),
});

export const IntroductionState = z.enum(['asked', 'accepted', 'declined', 'withdrawn']);
export type IntroductionState = z.output<typeof IntroductionState>;

/** A side of an introduction; both null for a person who asks for herself. */
export interface IntroductionSide {
  ref: PartyRef | null;
  title: string | null;
}

export interface Introduction {
  id: string;
  /** Whether it came to this person's side. */
  isIncoming: boolean;
  mayAnswer: boolean;
  mayWithdraw: boolean;
  state: IntroductionState;
  message: string;
  /** As the asking side heard them. */
  reasons: Reason[];
  answer: string;
  from: IntroductionSide;
  to: IntroductionSide;
  /** For which this person speaks now; null for who has left the organisation since. */
  side: 'from' | 'to' | null;
  /** Whether a message waits to be read, or a proposal to be answered. */
  hasNews: boolean;
  /** Whether there is something to learn from, and she may say so for her side. */
  mayTeach: boolean;
  teaches: boolean;
  /** In ISO 8601. */
  createdAt: string;
  changedAt: string;
}

/** The two people of an accepted introduction. */
export interface Contact {
  side: 'from' | 'to';
  name: string;
  email: string;
}
