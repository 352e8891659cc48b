// audit_log
import { randomUUID } from 'node:crypto';
import type { World } from '../policy-world.ts';
import { put } from '../put.ts';
import type { Entry, Kind } from './entry.ts';

/** Other tables of the matrix make everybody a coordinator of something; here only the coordinator is one. */
export async function endCoordinations(world: World): Promise<void> {
  const coordinator = await world.person('coordinator', 'own');
  await world.service.from('area_coordinators').delete().neq('account_id', coordinator);
}

/** Something that was noted. */
export const aLine = () => ({
  id: randomUUID(),
  action: 'role_changed',
  subject_kind: 'organisation',
  subject_id: randomUUID(),
});

/** Not even the service changes what was noted; old lines it may delete. */
const log: Kind = {
  what: 'a line of the log',
  key: ['id'],
  put: async (world) => {
    await endCoordinations(world);
    const row = aLine();
    await put(world.service, 'audit_log', row);
    return row;
  },
  draft: async () => aLine(),
  change: () => ({ subject_id: randomUUID() }),
  may: `
                        select  insert  update  delete
  anonymous             none    none    none    none
  stranger              none    none    none    none
  reader                none    none    none    none
  commenter             none    none    none    none
  suggester             none    none    none    none
  editor                none    none    none    none
  owner                 none    none    none    none
  member                none    none    none    none
  organisation editor   none    none    none    none
  organisation owner    none    none    none    none
  coordinator           all     none    none    none
  service               all     all     none    all`,
};

export const logTables: Record<string, Entry> = {
  audit_log: { kinds: [log], columns: { see: 'all', give: '', set: '' } },
};
