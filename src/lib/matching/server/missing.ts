// The missing piece of a project, out of the same candidates as its matches.
import type { Db } from '#lib/platform/server/database.ts';
import { findMissing, type Missing } from '../missing/missing.ts';
import type { Party } from '../party.ts';
import { readCandidates } from './candidates.ts';

/** What the needs of a project leave open, and who together meets them; null where this person sees no such project. */
export async function readMissing(
  db: Db,
  locale: 'de' | 'en',
  projectId: string,
): Promise<(Missing & { self: Party }) | null> {
  const found = await readCandidates(db, locale, projectId);
  return found && { self: found.self, ...findMissing(found.self, found.others, found.engine) };
}
