// From the acceptance to a cooperation: what two sides say to each other, and what they agree upon.
import { z } from 'zod';
import { manyLines } from '#lib/platform/text.ts';
import { agreementLimits, talkLimit } from './limits.ts';
import type { IntroductionSide } from './matching.ts';

const Ticked = z
  .literal('on')
  .optional()
  .catch(undefined)
  .transform((box) => box === 'on');

export const TalkInput = z.object({ body: manyLines({ minimum: 1, maximum: talkLimit }) });
export const TalkChange = TalkInput.extend({ message: z.uuid() });
export const TalkWithdrawal = z.object({ message: z.uuid() });

/** What the address holds: which messages of a long talk are shown. */
export const TalkPlace = z.object({ before: z.uuid().optional().catch(undefined) });

const Day = z.iso.date().refine((day) => day >= '2000-01-01' && day < '2100-01-01');

export const ProposalInput = z.object({
  agreement: manyLines({ minimum: agreementLimits.shortest, maximum: agreementLimits.longest }),
  /** From when on; nothing where that is open. */
  starts: z.preprocess((value) => (value === '' ? undefined : value), Day.optional()),
  shows: Ticked,
});
export type ProposalInput = z.output<typeof ProposalInput>;

export const CooperationRef = z.object({ cooperation: z.uuid() });
export const CooperationAnswer = CooperationRef.extend({ shows: Ticked });

export const TeachingInput = z.object({ teaches: Ticked });

export type SideName = 'from' | 'to';

export interface TalkMessage {
  id: string;
  side: SideName;
  isOwn: boolean;
  /** Of the two who exchanged their names, while they do; null for others of their organisations. */
  authorName: string | null;
  /** Null where it was taken back. */
  body: string | null;
  /** In ISO 8601. */
  createdAt: string;
  editedAt: string | null;
  mayEdit: boolean;
}

export interface TalkPage {
  /** The oldest first. */
  messages: TalkMessage[];
  /** The message before which there are others. */
  before: string | null;
}

export const CooperationState = z.enum(['proposed', 'confirmed', 'not_yet', 'withdrawn', 'ended']);
export type CooperationState = z.output<typeof CooperationState>;

export interface Cooperation {
  id: string;
  /** Null when the introduction is gone, with one of its people. */
  introductionId: string | null;
  /** The side for which the reader speaks. */
  side: SideName;
  isOurProposal: boolean;
  mayConfirm: boolean;
  agreement: string;
  /** ISO date. */
  startsOn: string | null;
  state: CooperationState;
  /** Whether it can be shown at all: where a person asked for herself it cannot. */
  isShowable: boolean;
  weShow: boolean;
  theyShow: boolean;
  from: IntroductionSide;
  to: IntroductionSide;
  /** In ISO 8601. */
  createdAt: string;
  confirmedAt: string | null;
  closedAt: string | null;
}

/** What everybody sees of a cooperation, on the page of one of its sides. */
export interface ShownCooperation {
  id: string;
  /** In ISO 8601. */
  confirmedAt: string;
  /** The project of an organisation that cooperates, on the organisation's page. */
  own: { id: string; title: string } | null;
  other: { type: 'project' | 'organisation'; id: string; title: string };
}
