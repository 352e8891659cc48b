// Reads the address of the library. What does not fit does not count: an address never faults.
import { z } from 'zod';
import { AreaId } from '#lib/area/area.ts';
import { oneLine } from '#lib/platform/text.ts';
import { Moment } from '#lib/platform/time.ts';
import { paperKinds } from '../kinds.ts';
import { librarySorts, sizeClasses, type LibraryFilter } from './query.ts';

const orNothing = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional()).catch(undefined);

export const TopicId = z.string().regex(/^[a-z][a-z-]{2,40}$/);

/** Where a page begins: rank, time and id of the last paper seen. */
const After = z
  .string()
  .regex(/^\d{1,9}_[12][0-9T:.+-]{15,40}_[0-9a-f-]{36}$/)
  .transform((text) => {
    const [rank = '', at = '', id = ''] = text.split('_');
    return { rank: Number(rank), at, id };
  })
  .pipe(z.object({ rank: z.int(), at: Moment, id: z.uuid() }));
export type After = z.output<typeof After>;

const Fields = z.object({
  q: orNothing(oneLine({ minimum: 1, maximum: 160 })),
  area: orNothing(AreaId),
  topic: orNothing(TopicId),
  kind: orNothing(z.enum(paperKinds)),
  size: orNothing(z.enum(sizeClasses)),
  organisation: orNothing(z.uuid()),
  sort: orNothing(z.enum(librarySorts)),
  after: orNothing(After),
});

export function readLibraryQuery(parameters: URLSearchParams): {
  filter: LibraryFilter;
  after: After | undefined;
} {
  const { after, ...filter } = Fields.parse(Object.fromEntries(parameters));
  return { filter, after };
}

/** What kind of text a paper is and what it is about, as its people choose. */
export const ClassificationInput = z.object({
  kind: z.preprocess((value) => (value === '' ? null : value), z.enum(paperKinds).nullable()).default(null),
  topics: z.array(TopicId).max(5),
});
