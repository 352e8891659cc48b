// organisations, organisation_members, projects
import { randomUUID } from 'node:crypto';
import { mark, put, type Row } from '../put.ts';
import type { Role, Side, World } from '../policy-world.ts';
import type { Entry, Kind } from './entry.ts';

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
  may: `
                        select  insert  update  delete
  anonymous             none    none    none    none
  stranger              none    none    none    none
  reader                none    none    none    none
  editor                none    none    none    none
  owner                 none    none    none    none
  member                own     none    none    none
  organisation editor   own     none    none    none
  organisation owner    own     none    none    none
  coordinator           none    none    none    none
  service               all     all     all     all`,
};

/** A project as this person would post it, for herself or for an organisation. */
function project(what: string, status: 'draft' | 'published', forOrganisation: boolean, may: string): Kind {
  const texts = () => ({ title: mark(), summary: 'Ten letters.', area_id: 'ecosystem', status });
  const owner = async (world: World, role: Role, side: Side) =>
    forOrganisation
      ? { organisation_id: world.organisation[side] }
      : { created_by: await world.person(role, side) };
  return {
    what,
    key: ['id'],
    put: async (world, role, side) => {
      const row = { id: randomUUID(), ...texts(), ...(await owner(world, role, side)) };
      await put(world.service, 'projects', row);
      return row;
    },
    draft: async (world, role, side) => ({
      created_by: await world.person(role, 'own'),
      ...texts(),
      ...(await owner(world, role, side)),
    }),
    found: ['title'],
    change: () => ({ title: mark() }),
    may,
  };
}

const projects = [
  project(
    'the draft of a person',
    'draft',
    false,
    `
                        select  insert  update  delete
  anonymous             none    none    none    none
  stranger              own     own     own     own
  reader                own     own     own     own
  editor                own     own     own     own
  owner                 own     own     own     own
  member                own     own     own     own
  organisation editor   own     own     own     own
  organisation owner    own     own     own     own
  coordinator           own     own     own     own
  service               all     all     all     all`,
  ),
  project(
    'the published project of a person',
    'published',
    false,
    `
                        select  insert  update  delete
  anonymous             all     none    none    none
  stranger              all     own     own     none
  reader                all     own     own     none
  editor                all     own     own     none
  owner                 all     own     own     none
  member                all     own     own     none
  organisation editor   all     own     own     none
  organisation owner    all     own     own     none
  coordinator           all     own     own     none
  service               all     all     all     all`,
  ),
  project(
    'the draft of an organisation',
    'draft',
    true,
    `
                        select  insert  update  delete
  anonymous             none    none    none    none
  stranger              none    none    none    none
  reader                none    none    none    none
  editor                none    none    none    none
  owner                 none    none    none    none
  member                own     none    none    none
  organisation editor   own     own     own     own
  organisation owner    own     own     own     own
  coordinator           none    none    none    none
  service               all     all     all     all`,
  ),
  project(
    'the published project of an organisation',
    'published',
    true,
    `
                        select  insert  update  delete
  anonymous             all     none    none    none
  stranger              all     none    none    none
  reader                all     none    none    none
  editor                all     none    none    none
  owner                 all     none    none    none
  member                all     none    none    none
  organisation editor   all     own     own     none
  organisation owner    all     own     own     none
  coordinator           all     none    none    none
  service               all     all     all     all`,
  ),
];

export const organisationTables: Record<string, Entry> = {
  organisations: {
    kinds: [organisations],
    columns: { see: 'all', give: 'kind, name, place, ags, state, created_by', set: 'name, place' },
  },
  organisation_members: { kinds: [members], columns: { see: 'all', give: '', set: '' } },
  projects: {
    kinds: projects,
    columns: {
      see: 'all',
      give: 'title, summary, area_id, organisation_id, created_by, status',
      set: 'title, summary, area_id, organisation_id, status, image_id, image_alt',
    },
  },
};
