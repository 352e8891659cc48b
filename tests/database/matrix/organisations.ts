// organisations, organisation_members
import { mark, put, type Row } from '../put.ts';
import type { Role, Side, World } from '../policy-world.ts';
import { organisationReads, type Entry, type Kind } from './entry.ts';
import { ownMembership, shownMembership } from './members.ts';

/** Own is to found one in one's own name; to change one belongs to its owner. */
const organisations: Kind = {
  what: 'an organisation',
  key: ['id'],
  put: async (world, role, side) => ({ id: await world.newOrganisation(side) }),
  draft: async (world, role, side) => ({
    kind: 'civil_society',
    name: mark(),
    place: 'Somewhere',
    created_by: await world.person(role, side),
  }),
  found: ['name'],
  change: () => ({ name: mark() }),
  may: `
                        select  insert  update  delete
  anonymous             all     none    none    none
  stranger              all     own     none    none
  reader                all     own     none    none
  commenter             all     own     none    none
  suggester             all     own     none    none
  editor                all     own     none    none
  owner                 all     own     none    none
  member                all     own     none    none
  organisation editor   all     own     none    none
  organisation owner    all     own     own     none
  coordinator           all     own     none    none
  service               all     all     all     all`,
};

async function aMembership(world: World, role: Role, side: Side): Promise<Row> {
  // outsiders try to let themselves in, insiders try to bring a stranger
  const account_id = await world.person(insiders.includes(role) ? 'stranger' : role, 'own');
  return { organisation_id: world.organisation[side], account_id, role: 'owner' };
}

const insiders: Role[] = ['member', 'organisation editor', 'organisation owner'];

const members: Kind = {
  what: 'the membership of an organisation',
  key: ['organisation_id', 'account_id'],
  put: async (world, role, side) => {
    const row = { ...(await aMembership(world, 'service', side)), role: 'member' };
    await put(world.service, 'organisation_members', row);
    return row;
  },
  draft: aMembership,
  change: () => ({ role: 'owner' }),
  may: organisationReads,
};

export const organisationTables: Record<string, Entry> = {
  organisations: {
    kinds: [organisations],
    columns: {
      see: 'all',
      give: 'kind, name, place, ags, state, created_by',
      set: 'name, place, ags, state, description, website',
    },
  },
  organisation_members: {
    kinds: [members, ownMembership, shownMembership],
    columns: { see: 'all', give: '', set: 'shown' },
  },
};
