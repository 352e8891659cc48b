// What is counted for coordinators. The database counts: nobody's answer, question or list comes out of it.
import { z } from 'zod';
import type { Db } from '#lib/platform/server/database.ts';
import { readOne } from '#lib/platform/server/results.ts';
import { unsuitableReasons } from '../../found/found.ts';
import { periods, type Exposure, type Period } from '../../network/network.ts';
import type { Scope } from './lists.ts';

const count = z.number().int();

const Steps = z.object({
  proposed: count,
  interesting: count,
  asked: count,
  accepted: count,
  agreed: count,
  /** Answers "not for us", by their reasons. */
  refused: z.partialRecord(z.enum(unsuitableReasons), count),
  /** How often somebody never wants to be proposed another organisation again. */
  excluded: count,
});
export type StepCounts = z.output<typeof Steps>;

/** How many pairs came how far in a period; null for anyone but a coordinator of the area. */
export const countSteps = (db: Db, area: Scope, period: Period): Promise<StepCounts | null> =>
  readOne(Steps, db.rpc('count_network_steps', { p_area_id: area, p_days: periods[period] }));

const Sizes = z.object({ size: count.nullable(), parties: count, shown: count }).array();

/** How often those of each size of place stand in the lists of others; none for anyone but a coordinator of the area. */
export const countExposure = async (db: Db, area: Scope): Promise<Exposure[]> =>
  (await readOne(Sizes, db.rpc('count_network_exposure', { p_area_id: area }))) ?? [];
