// Reasons as they are kept with an introduction: what two read of each other on that day.
import { z } from 'zod';
import { helpKinds, projectStages } from '#lib/project/kinds.ts';
import type { Reason } from './reason.ts';

const Quote = z.object({
  text: z.string().max(600),
  marks: z.array(z.tuple([z.number().int().min(0), z.number().int().min(0)])).max(100),
  cutBefore: z.boolean(),
  cutAfter: z.boolean(),
});
const HelpKind = z.enum(helpKinds);
const fit = { need: Quote, offer: Quote, need_kind: HelpKind, offer_kind: HelpKind };

/** A reason as it was kept with an introduction. */
export const KeptReason: z.ZodType<Reason> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('they help'), ...fit }),
  z.object({ kind: z.literal('we help'), ...fit }),
  z.object({ kind: z.literal('same matter'), ours: Quote, theirs: Quote }),
  z.object({ kind: z.literal('topics'), topics: z.array(z.object({ id: z.string(), name: z.string() })) }),
  z.object({ kind: z.literal('near'), km: z.number() }),
  z.object({ kind: z.literal('size class'), sizeClass: z.number().int() }),
  z.object({ kind: z.literal('stage'), stage: z.enum(projectStages) }),
  z.object({ kind: z.literal('answer'), need: Quote, need_kind: HelpKind }),
]);
