// introductions
import { randomUUID } from 'node:crypto';
import { mark, put, type Row } from '../put.ts';
import type { Role, Side, World } from '../policy-world.ts';
import type { Entry, Kind } from './entry.ts';

const aMessage = () => `A message of enough letters, ${mark()}`;

/** A new organisation each time: of two sides, one question at a time is open. */
async function aQuestion(world: World, from: Row): Promise<Row> {
  return { ...from, to_organisation: await world.newOrganisation('foreign'), message: aMessage() };
}

/** Somebody asks for herself; she is not told by the row. */
const ofAPerson: Kind = {
  what: 'the introduction that a person asks for',
  key: ['id'],
  put: async (world, role, side) => {
    // the foreigner may answer what goes to her; what is foreign here goes from one stranger to another
    const from_account =
      side === 'own' ? await world.person(role, 'own') : await world.person('service', 'own');
    const row = { id: randomUUID(), ...(await aQuestion(world, { from_account })) };
    await put(world.service, 'introductions', row);
    return row;
  },
  draft: async (world, role, side) => {
    if (role === 'service') return aQuestion(world, { from_account: await world.person('service', 'own') });
    // to ask in the name of another is refused with the column itself
    return side === 'own'
      ? aQuestion(world, {})
      : aQuestion(world, { from_account: await world.person(role, side) });
  },
  found: ['message'],
  change: () => ({ state: 'withdrawn', message: aMessage() }),
  may: `
                        select  insert  update  delete
  anonymous             none    none    none    none
  stranger              own     own     none    none
  reader                own     own     none    none
  commenter             own     own     none    none
  suggester             own     own     none    none
  editor                own     own     none    none
  owner                 own     own     none    none
  member                own     own     none    none
  organisation editor   own     own     none    none
  organisation owner    own     own     none    none
  coordinator           own     own     none    none
  service               all     all     all     all`,
};

/** An organisation asks, by one of its people. */
async function fromOrganisation(world: World, role: Role, side: Side): Promise<Row> {
  return aQuestion(world, { from_organisation: world.organisation[side] });
}

const ofAnOrganisation: Kind = {
  what: 'the introduction that an organisation asks for',
  key: ['id'],
  put: async (world, role, side) => {
    const from_account = await world.person('service', 'own');
    const row = { id: randomUUID(), from_account, ...(await fromOrganisation(world, role, side)) };
    await put(world.service, 'introductions', row);
    return row;
  },
  draft: async (world, role, side) => ({
    ...(await fromOrganisation(world, role, side)),
    ...(role === 'service' ? { from_account: await world.person('service', 'own') } : {}),
  }),
  found: ['message'],
  change: () => ({ state: 'withdrawn', message: aMessage() }),
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
  organisation editor   own     own     none    none
  organisation owner    own     own     none    none
  coordinator           none    none    none    none
  service               all     all     all     all`,
};

/** Somebody asks the organisation. */
const toAnOrganisation: Kind = {
  what: 'the introduction that an organisation is asked for',
  key: ['id'],
  put: async (world, _role, side) => {
    const from_account = await world.person('service', 'own');
    const row = {
      id: randomUUID(),
      from_account,
      to_organisation: world.organisation[side],
      message: aMessage(),
    };
    await put(world.service, 'introductions', row);
    return row;
  },
  // for a project of somebody else
  draft: async (world, role) => {
    const from_project = randomUUID();
    const project = {
      id: from_project,
      title: mark(),
      summary: 'Ten letters.',
      area_id: 'ecosystem',
      status: 'published',
    };
    await put(world.service, 'projects', { ...project, created_by: await world.person(role, 'foreign') });
    return {
      from_project,
      to_organisation: await world.newOrganisation('foreign'),
      message: aMessage(),
      ...(role === 'service' ? { from_account: await world.person('service', 'own') } : {}),
    };
  },
  found: ['message'],
  change: () => ({ state: 'withdrawn', message: aMessage() }),
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
  organisation editor   own     none    none    none
  organisation owner    own     none    none    none
  coordinator           none    none    none    none
  service               all     all     all     all`,
};

const given = 'from_project, from_organisation, to_project, to_organisation, message, reasons';

export const matchingTables: Record<string, Entry> = {
  introductions: {
    kinds: [ofAPerson, ofAnOrganisation, toAnOrganisation],
    // never from_account and answered_by: who asked and who answered
    columns: { see: `id, ${given}, state, answer, created_at, changed_at`, give: given, set: '' },
  },
};
