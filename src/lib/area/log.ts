// What coordinators read of who changed what.
import { z } from 'zod';

/** What the sentences need beside names; anything else a line may hold is not told. */
export const LogDetails = z.object({
  role: z.string().optional(),
  before: z.string().optional(),
  number: z.number().optional(),
  fields: z.array(z.string()).optional(),
});

export interface LogEntry {
  id: string;
  /** ISO 8601 */
  at: string;
  action: string;
  /** null: the service, or an account that is gone */
  actor: string | null;
  /** What it is about; the name is null where it is not (or no longer) public. */
  subject: { kind: string; id: string; name: string | null };
  details: z.output<typeof LogDetails>;
}
