// Who acts together. Kinds beside the municipality come with the register of municipalities.
import { z } from 'zod';
import { oneLine } from '#lib/platform/text.ts';

export const OrganisationInput = z.object({
  name: oneLine({ minimum: 2, maximum: 120 }),
  place: oneLine({ minimum: 2, maximum: 120 }),
});

export interface Organisation {
  id: string;
  name: string;
  place: string;
}
