// needs and offers
import { randomUUID } from 'node:crypto';
import { mark, put, type Row } from '../put.ts';
import type { Side, World } from '../policy-world.ts';
import type { Entry, Kind } from './entry.ts';
import { aProject } from './projects.ts';

/** A need or an offer, of the organisation itself or of its project. */
function entry(what: string, table: string, forProject: boolean): Kind {
  const whose = async (world: World, side: Side) =>
    forProject ? { project_id: await aProject(world, side) } : { organisation_id: world.organisation[side] };
  const draft = async (world: World, side: Side): Promise<Row> => ({
    ...(await whose(world, side)),
    kind: 'pilot',
    text: `Something ${mark()}`,
  });
  return {
    what,
    key: ['id'],
    put: async (world, _role, side) => {
      const row = { id: randomUUID(), ...(await draft(world, side)) };
      await put(world.service, table, row);
      return row;
    },
    draft: (world, _role, side) => draft(world, side),
    found: ['text'],
    change: () => ({ text: `Something ${mark()}` }),
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
  organisation editor   all     own     own     own
  organisation owner    all     own     own     own
  coordinator           all     none    none    none
  service               all     all     all     all`,
  };
}

const entryColumns = {
  see: 'all',
  give: 'project_id, organisation_id, kind, text, until',
  set: 'kind, text, until, state',
};

export const needTables: Record<string, Entry> = {
  needs: {
    kinds: [
      entry('the need of a project', 'needs', true),
      entry('the need of an organisation', 'needs', false),
    ],
    columns: entryColumns,
  },
  offers: {
    kinds: [
      entry('the offer of a project', 'offers', true),
      entry('the offer of an organisation', 'offers', false),
    ],
    columns: entryColumns,
  },
};
