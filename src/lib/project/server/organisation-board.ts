// What the page of an organisation tells of the room project: what it needs and offers, and where it takes part.
import { maySpeakFor } from '#lib/organisation/server/members.ts';
import type { Db } from '#lib/platform/server/database.ts';
import { readToday } from '../standing.ts';
import { listHelps, toOrganisationOwner } from './helps.ts';
import { listParticipations } from './partners.ts';

/** @param accountId who looks; null for anyone */
export async function readBoard(
  db: Db,
  accountId: string | null,
  organisation: { id: string; name: string },
) {
  const [helps, participations, mayEdit] = await Promise.all([
    listHelps(db, { kind: 'organisation', id: organisation.id }),
    listParticipations(db, organisation.id),
    accountId ? maySpeakFor(db, accountId, organisation.id) : false,
  ]);
  return { ...helps, participations, mayEdit, owner: toOrganisationOwner(organisation), today: readToday() };
}

export type Board = Awaited<ReturnType<typeof readBoard>>;
