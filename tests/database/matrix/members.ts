// who is shown of an organisation, and who is seen because of one
import { randomUUID } from 'node:crypto';
import { anyEmail, mark, put, putPerson, type Row } from '../put.ts';
import type { Role, Side, World } from '../policy-world.ts';
import { everyoneReads, organisationReads, type Kind } from './entry.ts';
import { aLine, endCoordinations } from './log.ts';

/** The row of who asks, in a new organisation; who has no role in organisations tries the owner's. */
export const ownMembership: Kind = {
  what: 'whether the own membership of an organisation is shown',
  key: ['organisation_id', 'account_id'],
  put: async (world, role, side) => {
    const organisation_id = await world.newOrganisation(side);
    const account_id = await world.person(insiders[role] ? role : 'organisation owner', side);
    return { organisation_id, account_id };
  },
  draft: async (world, role, side) => ({
    organisation_id: await world.newOrganisation('foreign'),
    account_id: await world.person(role, side === 'own' ? 'own' : 'foreign'),
    role: 'member',
    shown: true,
  }),
  change: () => ({ shown: true }),
  may: `
                        select  insert  update  delete
  anonymous             none    none    none    none
  stranger              none    none    none    none
  reader                none    none    none    none
  commenter             none    none    none    none
  suggester             none    none    none    none
  editor                none    none    none    none
  owner                 none    none    none    none
  member                own     none    own     none
  organisation editor   own     none    own     none
  organisation owner    own     none    own     none
  coordinator           none    none    none    none
  service               all     all     all     all`,
};

const insiders: Partial<Record<Role, true>> = {
  member: true,
  'organisation editor': true,
  'organisation owner': true,
};

async function aShownMember(world: World, _role: Role, side: Side): Promise<Row> {
  const row = { organisation_id: world.organisation[side], account_id: await putPerson(world.service) };
  await put(world.service, 'organisation_members', { ...row, role: 'member', shown: true });
  return row;
}

/** Not even owners say for others whether they are shown. */
export const shownMembership: Kind = {
  ...ownMembership,
  what: 'the membership of somebody who agreed to be shown',
  put: aShownMember,
  draft: async (world, _role, side) => ({
    organisation_id: world.organisation[side],
    account_id: await putPerson(world.service),
    role: 'member',
    shown: true,
  }),
  change: () => ({ shown: false }),
  may: everyoneReads,
};

const aProfile = {
  key: ['account_id'],
  draft: async (world: World): Promise<Row> => {
    const id = randomUUID();
    await put(world.service, 'accounts', { id, email: anyEmail(), password_hash: 'none' });
    return { account_id: id, name: 'Somebody' };
  },
  change: () => ({ name: mark() }),
};

export const profilesThroughOrganisations: Kind[] = [
  {
    ...aProfile,
    what: 'the profile of a member who agreed to be shown',
    put: aShownMember,
    may: everyoneReads,
  },
  {
    ...aProfile,
    what: 'the profile of somebody in the same organisation',
    put: async (world, _role, side) => {
      const account_id = await putPerson(world.service);
      const organisation_id = world.organisation[side];
      await put(world.service, 'organisation_members', { organisation_id, account_id, role: 'member' });
      return { account_id };
    },
    may: organisationReads,
  },
  {
    ...aProfile,
    what: 'the profile of somebody who asks to join',
    put: async (world, _role, side) => {
      const account_id = await putPerson(world.service);
      await put(world.service, 'membership_requests', {
        organisation_id: world.organisation[side],
        account_id,
      });
      return { account_id };
    },
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
  organisation owner    own     none    none    none
  coordinator           none    none    none    none
  service               all     all     all     all`,
  },
  {
    ...aProfile,
    what: 'the profile of somebody who stands in the log',
    put: async (world) => {
      await endCoordinations(world);
      const account_id = await putPerson(world.service);
      await put(world.service, 'audit_log', { ...aLine(), account_id });
      return { account_id };
    },
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
  service               all     all     all     all`,
  },
];
