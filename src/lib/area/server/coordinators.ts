// Who coordinates an area.
import { z } from 'zod';
import type { Db } from '#lib/platform/server/database.ts';
import { readOne, readRows, writeRow, type WriteOutcome } from '#lib/platform/server/results.ts';
import { AreaId } from '../area.ts';

const Coordinator = z.object({ account_id: z.uuid(), profiles: z.object({ name: z.string() }) });

/** The coordinators of an area who agreed to be shown, by name. */
export async function listCoordinators(
  db: Db,
  area: z.output<typeof AreaId>,
): Promise<{ id: string; name: string }[]> {
  const shown = db.from('area_coordinators').select('account_id, profiles(name)').eq('area_id', area);
  const rows = await readRows(Coordinator, shown.eq('shown', true).limit(50));
  return rows
    .map(({ account_id: id, profiles }) => ({ id, name: profiles.name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'de'));
}

const Coordination = z.object({ area_id: AreaId, shown: z.boolean() });

export interface Coordination {
  area: z.output<typeof AreaId>;
  shown: boolean;
}

/** The areas that a person coordinates; none for most. */
export async function listCoordinations(db: Db, accountId: string): Promise<Coordination[]> {
  const own = db.from('area_coordinators').select('area_id, shown').eq('account_id', accountId);
  const rows = await readRows(Coordination, own.order('area_id').limit(10));
  return rows.map(({ area_id: area, shown }) => ({ area, shown }));
}

/** Shows a coordinator on the pages of her areas, or no longer. */
export async function showCoordinator(db: Db, accountId: string, shown: boolean): Promise<WriteOutcome> {
  const own = db.from('area_coordinators').update({ shown }).eq('account_id', accountId);
  return writeRow(own.select('account_id'));
}

/** Makes a person with this verified address a coordinator; false when there is none. For the service, in a command. */
export async function makeCoordinator(
  db: Db,
  email: string,
  area: z.output<typeof AreaId>,
): Promise<boolean> {
  const made = db.rpc('make_coordinator', { p_email: email, p_area_id: area });
  return (await readOne(z.boolean(), made)) ?? false;
}
