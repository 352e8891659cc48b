// Looks for the matches of one organisation: its own, and those of its open projects. As everybody sees them, so that
// nothing is found that only some may see.
import { z } from 'zod';
import type { Db } from '#lib/platform/server/database.ts';
import { readOne } from '#lib/platform/server/results.ts';
import { rankMatches } from '../../rank.ts';
import type { Match } from '../../reason.ts';
import { readOrganisationCandidates } from '../candidates.ts';
import { findMatches } from '../matches.ts';
import { isSetAside, type Exclusions } from './exclusions.ts';
import { mergeFound, toFound, type Found } from './grounds.ts';

const Search = z.object({
  organisation: z.uuid(),
  /** The end of the claim, to the microsecond: as the database wrote it. */
  until: z.string(),
  projects: z.uuid().array(),
  answered: z.object({ ours: z.uuid(), theirs: z.uuid() }).array(),
  houses: z.uuid().array(),
});
type Search = z.output<typeof Search>;

/** What this process may look for now, or null. */
export const claimSearch = (service: Db): Promise<Search | null> =>
  readOne(Search, service.rpc('claim_match_search'));

/** What was answered is out of the list, whatever the answer: it stands where the answers stand. */
const readSetAside = ({ answered, houses }: Search, asker: string): Exclusions => ({
  parties: new Set(answered.filter(({ ours }) => ours === asker).map(({ theirs }) => theirs)),
  houses: new Set(houses),
});

/** Looks, and writes what was found; how many that are. */
export async function search(everyone: Db, service: Db, claimed: Search): Promise<number> {
  const lists: Found[][] = [];
  // one after the other: pages come first, and nobody waits for this
  for (const project of claimed.projects) {
    const matches = await findMatches(everyone, 'de', project, readSetAside(claimed, project));
    lists.push((matches?.partners ?? []).map((match) => toFound(project, match)));
  }
  const own = await findOrganisationPartners(everyone, claimed);
  lists.push(own.map((match) => toFound(claimed.organisation, match)));
  const given = {
    p_organisation_id: claimed.organisation,
    p_until: claimed.until,
    p_matches: mergeFound(lists),
  };
  return (await readOne(z.number(), service.rpc('save_found_matches', given))) ?? 0;
}

/** Who fits what the organisation itself looks for and gives, beside any project. */
async function findOrganisationPartners(db: Db, claimed: Search): Promise<Match[]> {
  const found = await readOrganisationCandidates(db, 'de', claimed.organisation);
  if (!found) return [];
  const setAside = readSetAside(claimed, claimed.organisation);
  const others = found.others.filter((party) => !isSetAside(party, setAside));
  return rankMatches(found.self, others, { engine: found.engine }).partners;
}
