// Whom an organisation does not want to be proposed: taken out of the candidates, before anything is ranked.
import { z } from 'zod';
import type { Db } from '#lib/platform/server/database.ts';
import { readOne } from '#lib/platform/server/results.ts';
import type { Party } from '../../party.ts';

export interface Exclusions {
  /** Ids of single projects and organisations. */
  parties: ReadonlySet<string>;
  /** Ids of organisations of which nothing is wanted, neither they nor their projects. */
  houses: ReadonlySet<string>;
}

const Ids = z
  .uuid()
  .array()
  .transform((ids) => new Set(ids));
const ExclusionsRow = z.object({ parties: Ids, houses: Ids });

/** What counts for those who belong to no organisation. */
export const nobodySetAside: Exclusions = { parties: new Set(), houses: new Set() };

/** What counts for this project and this reader: nothing, unless she belongs to its organisation. */
export async function readExclusions(db: Db, projectId: string): Promise<Exclusions> {
  const found = await readOne(ExclusionsRow, db.rpc('list_match_exclusions', { p_project_id: projectId }));
  return found ?? nobodySetAside;
}

export const isSetAside = (party: Pick<Party, 'id' | 'organisation'>, { parties, houses }: Exclusions) =>
  parties.has(party.id) || Boolean(party.organisation && houses.has(party.organisation.id));
