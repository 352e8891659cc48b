// What the address of the list of projects holds. What does not fit does not count: an address never faults.
import { z } from 'zod';
import { AreaId } from '#lib/area/area.ts';
import { organisationKinds } from '#lib/organisation/kinds.ts';
import { Ags, StateId } from '#lib/organisation/municipality.ts';
import { oneLine } from '#lib/platform/text.ts';
import { Moment } from '#lib/platform/time.ts';
import { helpKinds, projectKinds, projectStages } from './kinds.ts';
import { projectSorts, type ProjectFilter, type ProjectSort } from './query.ts';

const orNothing = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional()).catch(undefined);

const words = orNothing(oneLine({ minimum: 1, maximum: 120 }));

/** Where a page begins: rank, time and id of the last project seen. */
const After = z
  .string()
  .regex(/^-?\d{1,9}_[12][0-9T:.+-]{15,40}_[0-9a-f-]{36}$/)
  .transform((text) => {
    const [rank = '', at = '', id = ''] = text.split('_');
    return { rank: Number(rank), at, id };
  })
  .pipe(z.object({ rank: z.int(), at: Moment, id: z.uuid() }));
export type After = z.output<typeof After>;

/** Municipalities (8 digits), districts (5), states without a place (2), or what is nowhere. */
const places = /^(none|(\d{8}|\d{5}|\d{2})(,(\d{8}|\d{5}|\d{2})){0,79})$/;

const Fields = z.object({
  q: words,
  area: orNothing(AreaId),
  kind: orNothing(z.enum(projectKinds)),
  topic: orNothing(z.string().regex(/^[a-z][a-z-]{2,40}$/)),
  stage: orNothing(z.enum(projectStages)),
  state: orNothing(StateId),
  by: orNothing(z.enum(organisationKinds)),
  seeks: orNothing(z.enum(helpKinds)),
  gives: orNothing(z.enum(helpKinds)),
  coop: orNothing(z.literal('1')),
  place: orNothing(z.string().regex(places)),
  near: words,
  at: orNothing(Ags),
  sort: orNothing(z.enum(projectSorts)),
  after: orNothing(After),
});

export interface ProjectQuery {
  filter: ProjectFilter;
  after: After | undefined;
}

export function readProjectQuery(parameters: URLSearchParams): ProjectQuery {
  const { after, ...filter } = Fields.parse(Object.fromEntries(parameters));
  return { filter, after };
}

/** The order that was asked for, if it can be had; else the one that fits the question. */
export function chooseSort({ sort, q }: ProjectFilter, hasPlace: boolean): ProjectSort {
  if (sort && sort !== 'nearest' && (sort !== 'relevant' || q)) return sort;
  if (hasPlace) return 'nearest';
  return q ? 'relevant' : 'newest';
}
