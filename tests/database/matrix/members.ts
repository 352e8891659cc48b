// who is shown of an organisation, organisation_invitations, membership_requests, audit_log
import { randomUUID } from 'node:crypto';
import { anyEmail, anyHash, mark, put, putPerson, type Row } from '../put.ts';
import type { Role, Side, World } from '../policy-world.ts';
import { everyoneReads, organisationReads, privateTo, type Entry, type Kind } from './entry.ts';

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
    may: shownMembership.may,
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
  editor                none    none    none    none
  owner                 none    none    none    none
  member                none    none    none    none
  organisation editor   none    none    none    none
  organisation owner    none    none    none    none
  coordinator           all     none    none    none
  service               all     all     all     all`,
  },
];

async function anInvitation(world: World, role: Role, side: Side): Promise<Row> {
  return {
    organisation_id: world.organisation[side],
    email: anyEmail(),
    role: 'editor',
    token_hash: anyHash(),
    invited_by: await world.person(role, 'own'),
  };
}

const invitations: Kind = {
  what: 'an invitation to an organisation',
  key: ['id'],
  put: async (world, role, side) => {
    const row = { id: randomUUID(), ...(await anInvitation(world, role, side)) };
    await put(world.service, 'organisation_invitations', row);
    return row;
  },
  draft: anInvitation,
  found: ['token_hash'],
  change: () => ({ email: anyEmail() }),
  may: `
                        select  insert  update  delete
  anonymous             none    none    none    none
  stranger              none    none    none    none
  reader                none    none    none    none
  editor                none    none    none    none
  owner                 none    none    none    none
  member                none    none    none    none
  organisation editor   none    none    none    none
  organisation owner    own     own     none    own
  coordinator           none    none    none    none
  service               all     all     all     all`,
};

async function anInvitationOf(world: World, role: Role, side: Side): Promise<Row> {
  const invited = await world.person(role, side);
  const { data } = await world.service.from('accounts').select('email').eq('id', invited).single();
  const organisation_id = await world.newOrganisation('foreign');
  return { ...(await anInvitation(world, role, 'foreign')), organisation_id, email: data?.email };
}

/** Nobody invites herself into an organisation of others. */
const ownInvitations: Kind = {
  ...invitations,
  what: 'an invitation to the own address',
  put: async (world, role, side) => {
    const row = { id: randomUUID(), ...(await anInvitationOf(world, role, side)) };
    await put(world.service, 'organisation_invitations', row);
    return row;
  },
  draft: anInvitationOf,
  change: () => ({ role: 'owner' }),
  may: `
                        select  insert  update  delete
  anonymous             none    none    none    none
  stranger              own     none    none    own
  reader                own     none    none    own
  editor                own     none    none    own
  owner                 own     none    none    own
  member                own     none    none    own
  organisation editor   own     none    none    own
  organisation owner    own     none    none    own
  coordinator           own     none    none    own
  service               all     all     all     all`,
};

/** In an organisation in which nobody has a role but the foreigner. */
async function aRequest(world: World, role: Role, side: Side): Promise<Row> {
  const organisation_id = await world.newOrganisation('foreign');
  return { organisation_id, account_id: await world.person(role, side) };
}

const requests: Kind = {
  what: 'the own request to join an organisation',
  key: ['organisation_id', 'account_id'],
  put: async (world, role, side) => {
    const row = await aRequest(world, role, side);
    await put(world.service, 'membership_requests', row);
    return row;
  },
  draft: aRequest,
  change: () => ({ message: mark() }),
  may: privateTo,
};

const requestsOfOthers: Kind = {
  ...requests,
  what: "another person's request to join an organisation",
  put: async (world, _role, side) => {
    const row = { organisation_id: world.organisation[side], account_id: await putPerson(world.service) };
    await put(world.service, 'membership_requests', row);
    return row;
  },
  draft: async (world, _role, side) => ({
    organisation_id: world.organisation[side],
    account_id: await putPerson(world.service),
  }),
  may: `
                        select  insert  update  delete
  anonymous             none    none    none    none
  stranger              none    none    none    none
  reader                none    none    none    none
  editor                none    none    none    none
  owner                 none    none    none    none
  member                none    none    none    none
  organisation editor   none    none    none    none
  organisation owner    own     none    none    own
  coordinator           none    none    none    none
  service               all     all     all     all`,
};

/** Other tables of the matrix make everybody a coordinator of something; here only the coordinator is one. */
async function endCoordinations(world: World): Promise<void> {
  const coordinator = await world.person('coordinator', 'own');
  await world.service.from('area_coordinators').delete().neq('account_id', coordinator);
}

const aLine = () => ({
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
  editor                none    none    none    none
  owner                 none    none    none    none
  member                none    none    none    none
  organisation editor   none    none    none    none
  organisation owner    none    none    none    none
  coordinator           all     none    none    none
  service               all     all     none    all`,
};

export const memberTables: Record<string, Entry> = {
  organisation_invitations: {
    kinds: [invitations, ownInvitations],
    columns: {
      see: 'id, organisation_id, email, role, invited_by, created_at, expires_at',
      give: 'id, organisation_id, email, role, token_hash, invited_by',
      set: '',
    },
  },
  membership_requests: {
    kinds: [requests, requestsOfOthers],
    columns: { see: 'all', give: 'organisation_id, account_id, message', set: '' },
  },
  audit_log: { kinds: [log], columns: { see: 'all', give: '', set: '' } },
};
