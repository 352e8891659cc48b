// municipalities, area_coordinators
import { randomInt } from 'node:crypto';
import { put, putPerson, type Row } from '../put.ts';
import type { Role, Side, World } from '../policy-world.ts';
import { everyoneReads, type Entry, type Kind } from './entry.ts';

const aTown = () => ({
  ags: `16${randomInt(1e6).toString().padStart(6, '0')}`,
  name: 'Town',
  population: 9000,
});

const municipalities: Kind = {
  what: 'a municipality of the register',
  key: ['ags'],
  put: async (world) => {
    const row = aTown();
    await put(world.service, 'municipalities', row);
    return row;
  },
  draft: async () => aTown(),
  change: () => ({ population: randomInt(1, 1e6) }),
  may: everyoneReads,
};

/** Nobody makes herself a coordinator, so the row of a person is put there once and tried by all operations. */
async function aCoordinator(world: World, role: Role, side: Side, shown: boolean): Promise<Row> {
  const account_id = shown ? await putPerson(world.service) : await world.person(role, side);
  const row = { area_id: 'ecosystem', account_id };
  const { error } = await world.service.from('area_coordinators').upsert({ ...row, shown });
  if (error) throw new Error(error.message);
  return row;
}

/** `shown` alone is a person's own to set (organisations.test.ts tries it); with a date nobody may. */
const change = () => ({ shown: true, created_at: new Date(randomInt(1e12)).toISOString() });

const coordinators: Kind = {
  what: 'a coordinator who is not shown',
  key: ['area_id', 'account_id'],
  put: (world, role, side) => aCoordinator(world, role, side, false),
  draft: async (world, role, side) => ({
    area_id: 'administration',
    account_id: await world.person(role, side),
  }),
  change,
  may: `
                        select  insert  update  delete
  anonymous             none    none    none    none
  stranger              own     none    none    none
  reader                own     none    none    none
  commenter             own     none    none    none
  suggester             own     none    none    none
  editor                own     none    none    none
  owner                 own     none    none    none
  member                own     none    none    none
  organisation editor   own     none    none    none
  organisation owner    own     none    none    none
  coordinator           own     none    none    none
  service               all     all     all     all`,
};

const shownCoordinators: Kind = {
  ...coordinators,
  what: 'a coordinator who is shown',
  put: (world, role, side) => aCoordinator(world, role, side, true),
  may: municipalities.may,
};

export const registerTables: Record<string, Entry> = {
  municipalities: { kinds: [municipalities], columns: { see: 'all', give: '', set: '' } },
  area_coordinators: {
    kinds: [coordinators, shownCoordinators],
    columns: { see: 'all', give: '', set: 'shown' },
  },
};
