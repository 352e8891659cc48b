import { z } from 'zod';

/**
 * A moment as the database tells it, in ISO 8601. The embedded one writes `2026-11-13 18:20:00+00`, which not every
 * browser reads; microseconds stay, since lists are continued from them.
 */
export const Moment = z
  .string()
  .transform((text) => text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'))
  .pipe(z.iso.datetime({ offset: true }));
