// What the addresses of the coordinator's view hold. What makes no sense does not count.
import { z } from 'zod';
import { AreaId } from '#lib/area/area.ts';
import { usualPeriod, type Period } from './network.ts';

export const NetworkQuery = z.object({
  // an area that one may not see is refused by the page, not passed over
  area: AreaId.nullable().catch(null),
  period: z.enum(['30', '90', 'year', 'all'] satisfies Period[]).catch(usualPeriod),
  topic: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/)
    .nullable()
    .catch(null),
});
export type NetworkQuery = z.output<typeof NetworkQuery>;

export const readNetworkQuery = ({ searchParams }: URL): NetworkQuery =>
  NetworkQuery.parse({
    area: searchParams.get('area') || null,
    period: searchParams.get('period') ?? undefined,
    topic: searchParams.get('topic'),
  });
