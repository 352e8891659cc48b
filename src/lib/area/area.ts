// The areas (Bereiche) that everything belongs to.
import { z } from 'zod';

export const AreaId = z.enum(['ecosystem', 'administration']);

export interface Area {
  id: z.output<typeof AreaId>;
  name: string;
}
