// What the installation has learnt from outcomes whose two sides agreed. The weights are made anew from what is
// consented to now; nothing of them is stored.
import { z } from 'zod';
import { openServiceDb } from '#lib/platform/server/database.ts';
import { findHandle } from '#lib/platform/server/handle.ts';
import { readOne, write } from '#lib/platform/server/results.ts';
import { adjustWeights, isLearning, type Outcome, type Weights } from '../learning.ts';
import { partnerWeights } from '../weights.ts';

const Strength = z.number().min(0).max(1);
const Outcomes: z.ZodType<Outcome[]> = z
  .object({
    // parts of an older form, of weights that are no more, are left out
    parts: z.partialRecord(z.enum(Object.keys(partnerWeights) as (keyof Weights)[]), Strength).catch({}),
    cooperated: z.boolean(),
  })
  .array();

export interface Learnt {
  weights: Weights;
  /** How many outcomes both sides have let it use. */
  outcomes: number;
  /** Whether they are enough to have moved the weights. */
  isOn: boolean;
}

/** Milliseconds after which another process has heard of a consent that was given or taken back. */
const freshness = 30_000;

let kept: { weights: Weights; until: number } | undefined;
let reading: Promise<Weights> | undefined;

/** As of now. The service: the rows are nobody's to read, and bear no ids. */
export async function readLearnt(): Promise<Learnt> {
  const outcomes = (await readOne(Outcomes, openServiceDb().rpc('list_match_outcomes'))) ?? [];
  return {
    weights: adjustWeights(partnerWeights, outcomes),
    outcomes: outcomes.length,
    isOn: isLearning(outcomes),
  };
}

/** What partners are weighed by. Nobody waits for newer ones while there are some. */
export async function readWeights(): Promise<Weights> {
  // beside the site, in measurements and tests, nothing was learnt
  if (!findHandle()) return partnerWeights;
  if (kept && kept.until >= Date.now()) return kept.weights;
  reading ??= renew();
  return kept?.weights ?? reading;
}

/** Somebody has just given or taken back her consent: in this process it counts from the next ranking on. */
export function forgetWeights(): void {
  kept = undefined;
  reading = undefined;
}

/** Matching works without what was learnt. What was begun before a consent changed is not kept. */
function renew(): Promise<Weights> {
  const mine: Promise<Weights> = readLearnt()
    .then(({ weights }) => weights)
    .catch((error: unknown) => {
      findHandle()?.log.warn({ error }, 'what was learnt from outcomes could not be read');
      return kept?.weights ?? partnerWeights;
    })
    .then((weights) => {
      if (reading === mine) {
        kept = { weights, until: Date.now() + freshness };
        reading = undefined;
      }
      return weights;
    });
  return mine;
}

/**
 * Keeps with an introduction how strong each part of its score was. The service: these are numbers of the server's own,
 * which nobody who asks may give.
 */
export async function keepParts(id: string, parts: Outcome['parts']): Promise<void> {
  const outcome = await write(openServiceDb().from('introductions').update({ parts }).eq('id', id));
  if (outcome !== 'done') findHandle()?.log.warn({ id, outcome }, 'the parts of a score could not be kept');
}
