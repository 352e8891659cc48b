// organisation_invitations, membership_requests
import { randomUUID } from 'node:crypto';
import { anyEmail, anyHash, mark, put, putPerson, type Row } from '../put.ts';
import type { Role, Side, World } from '../policy-world.ts';
import { privateTo, type Entry, type Kind } from './entry.ts';

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
  commenter             none    none    none    none
  suggester             none    none    none    none
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
  commenter             own     none    none    own
  suggester             own     none    none    own
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
  commenter             none    none    none    none
  suggester             none    none    none    none
  editor                none    none    none    none
  owner                 none    none    none    none
  member                none    none    none    none
  organisation editor   none    none    none    none
  organisation owner    own     none    none    own
  coordinator           none    none    none    none
  service               all     all     all     all`,
};

export const joiningTables: Record<string, Entry> = {
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
};
