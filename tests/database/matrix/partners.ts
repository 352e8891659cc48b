// project_organisations: who is asked into a project, and who agreed
import { put, type Row } from '../put.ts';
import type { Side, World } from '../policy-world.ts';
import type { Entry, Kind } from './entry.ts';
import { aProject } from './projects.ts';

/** The organisation asks the foreign one into its project; what is foreign is a project of somebody else. */
async function anAsked(world: World, side: Side): Promise<Row> {
  return { project_id: await aProject(world, side), organisation_id: await world.newOrganisation('foreign') };
}

const asked: Kind = {
  what: 'a partner who is asked',
  key: ['project_id', 'organisation_id'],
  put: async (world, _role, side) => {
    const row = await anAsked(world, side);
    await put(world.service, 'project_organisations', row);
    return row;
  },
  draft: (world, _role, side) => anAsked(world, side),
  change: () => ({ confirmed: true }),
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
  organisation editor   own     own     none    own
  organisation owner    own     own     none    own
  coordinator           none    none    none    none
  service               all     all     all     all`,
};

/** Somebody else's project names the organisation. */
async function aPartner(world: World, side: Side): Promise<Row> {
  return {
    project_id: await aProject(world, 'foreign'),
    organisation_id: world.organisation[side],
    confirmed: true,
  };
}

const partners: Kind = {
  what: 'a partner who agreed',
  key: ['project_id', 'organisation_id'],
  put: async (world, _role, side) => {
    const row = await aPartner(world, side);
    await put(world.service, 'project_organisations', row);
    return row;
  },
  draft: (world, _role, side) => aPartner(world, side),
  change: () => ({ confirmed: false }),
  may: `
                        select  insert  update  delete
  anonymous             all     none    none    none
  stranger              all     none    none    none
  reader                all     none    none    none
  commenter             all     none    none    none
  suggester             all     none    none    none
  editor                all     none    none    none
  owner                 all     none    none    none
  member                all     none    none    none
  organisation editor   all     none    own     own
  organisation owner    all     none    own     own
  coordinator           all     none    none    none
  service               all     all     all     all`,
};

export const partnerTables: Record<string, Entry> = {
  project_organisations: {
    kinds: [asked, partners],
    columns: { see: 'all', give: 'project_id, organisation_id, role', set: 'confirmed' },
  },
};
