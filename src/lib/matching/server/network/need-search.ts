// Looks beside the pages for which needs anybody is found at all, and for which nobody. As everybody sees them, so that
// nobody is found who is to be seen by some alone.
import { z } from 'zod';
import type { Db } from '#lib/platform/server/database.ts';
import { readOne, write } from '#lib/platform/server/results.ts';
import { findServed } from '../../network/served.ts';
import { readCandidates, readOrganisationCandidates } from '../candidates.ts';

const Claim = z.object({
  project: z.uuid().nullable(),
  organisation: z.uuid().nullable(),
  needs: z.object({ entry: z.number().int(), id: z.uuid() }).array(),
});
type Claim = z.output<typeof Claim>;

interface Databases {
  service: Db;
  everyone: Db;
}

const readParties = ({ everyone }: Databases, { project, organisation }: Claim) => {
  if (project) return readCandidates(everyone, 'de', project);
  return organisation ? readOrganisationCandidates(everyone, 'de', organisation) : null;
};

/** Looks for the needs of one project or organisation that are due; false when none is. */
export async function searchNeeds(databases: Databases): Promise<boolean> {
  const { service } = databases;
  const claim = await readOne(Claim.nullable(), service.rpc('claim_need_search'));
  if (!claim) return false;
  const found = await readParties(databases, claim);
  const served = found ? findServed(found.self, found.others, found.engine) : new Set();
  const asked = new Set(found?.self.needs.map(({ id }) => id));
  // of more needs than are compared nothing is known
  const known = claim.needs.filter(({ id }) => asked.has(id));
  const entries = (needs: Claim['needs']) => needs.map(({ entry }) => entry);
  await write(
    service.rpc('save_need_search', {
      p_entries: entries(claim.needs),
      p_served: entries(known.filter(({ id }) => served.has(id))),
      p_unserved: entries(known.filter(({ id }) => !served.has(id))),
    }),
  );
  return true;
}
