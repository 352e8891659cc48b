// accounts, profiles, sessions, account_tokens, areas
import { randomInt, randomUUID } from 'node:crypto';
import { anyEmail, anyHash, mark, put, putPaper, putPerson, type Row } from '../put.ts';
import type { Role, Side, World } from '../policy-world.ts';
import { everyoneReads, paperMembersRead, serviceOnly, type Entry, type Kind } from './entry.ts';
import { profilesThroughOrganisations } from './members.ts';

const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString();
const nothing = { see: '', give: '', set: '' };

const anAccount = () => ({ id: randomUUID(), email: anyEmail(), password_hash: 'none' });

async function withoutProfile(world: World): Promise<Row> {
  const account = anAccount();
  await put(world.service, 'accounts', account);
  return { account_id: account.id, name: 'Somebody' };
}

const accounts: Kind = {
  what: 'an account',
  key: ['id'],
  put: async (world, role, side) => ({ id: await world.person(role, side) }),
  draft: async () => anAccount(),
  change: () => ({ password_hash: mark() }),
  may: serviceOnly,
};

const profile: Kind = {
  what: 'a profile',
  key: ['account_id'],
  put: async (world, role, side) => ({ account_id: await world.person(role, side) }),
  draft: withoutProfile,
  change: () => ({ name: mark() }),
  may: `
                        select  insert  update  delete
  anonymous             none    none    none    none
  stranger              own     none    own     none
  reader                own     none    own     none
  commenter             own     none    own     none
  suggester             own     none    own     none
  editor                own     none    own     none
  owner                 own     none    own     none
  member                own     none    own     none
  organisation editor   own     none    own     none
  organisation owner    own     none    own     none
  coordinator           own     none    own     none
  service               all     all     all     all`,
};

/** Own is who shares the paper of reader, editor and owner; foreign is who is in another. */
const fellow: Kind = {
  ...profile,
  what: 'the profile of somebody in the same paper',
  put: async (world, role, side) => {
    const account_id = await putPerson(world.service);
    if (side === 'foreign') await putPaper(world.service, { owner: account_id });
    else await put(world.service, 'paper_members', { paper_id: world.paper.own, account_id, role: 'reader' });
    return { account_id };
  },
  may: paperMembersRead,
};

const shownCoordinator: Kind = {
  ...profile,
  what: 'the profile of a coordinator who agreed to be shown',
  put: async (world) => {
    const account_id = await putPerson(world.service);
    await put(world.service, 'area_coordinators', { area_id: 'ecosystem', account_id, shown: true });
    return { account_id };
  },
  may: everyoneReads,
};

async function aSession(world: World, role: Role, side: Side): Promise<Row> {
  return { id: anyHash(), account_id: await world.person(role, side), expires_at: tomorrow() };
}

const sessions: Kind = {
  what: 'a session',
  key: ['id'],
  put: async (world, role, side) => {
    const row = await aSession(world, role, side);
    await put(world.service, 'sessions', row);
    return row;
  },
  draft: aSession,
  change: () => ({ expires_at: new Date(randomInt(1e12)).toISOString() }),
  may: serviceOnly,
};

async function aToken(world: World, role: Role, side: Side): Promise<Row> {
  const account_id = await world.person(role, side);
  return { hash: anyHash(), account_id, purpose: 'verify_email', expires_at: tomorrow() };
}

const tokens: Kind = {
  what: 'a token from a mail',
  key: ['hash'],
  put: async (world, role, side) => {
    const row = await aToken(world, role, side);
    await put(world.service, 'account_tokens', row);
    return row;
  },
  draft: aToken,
  change: () => ({ expires_at: new Date(randomInt(1e12)).toISOString() }),
  may: serviceOnly,
};

async function aNewAddress(world: World, role: Role, side: Side): Promise<Row> {
  return { ...(await aToken(world, role, side)), purpose: 'change_email', email: anyEmail() };
}

const addressTokens: Kind = {
  ...tokens,
  what: 'a token for a new address',
  put: async (world, role, side) => {
    const row = await aNewAddress(world, role, side);
    await put(world.service, 'account_tokens', row);
    return row;
  },
  draft: aNewAddress,
  change: () => ({ email: anyEmail() }),
};

const letters = () => Array.from({ length: 12 }, () => String.fromCharCode(97 + randomInt(26))).join('');
/** No two areas share a position: one after the other, behind those that are there. */
let lastPosition = 1000;
const anArea = () => ({ id: letters(), name_de: 'B', name_en: 'A', position: (lastPosition += 1) });

const areas: Kind = {
  what: 'an area',
  key: ['id'],
  put: async (world) => {
    const row = anArea();
    await put(world.service, 'areas', row);
    return row;
  },
  draft: async () => anArea(),
  change: () => ({ name_de: mark() }),
  may: everyoneReads,
};

export const people: Record<string, Entry> = {
  accounts: { kinds: [accounts], columns: nothing },
  profiles: {
    kinds: [profile, fellow, shownCoordinator, ...profilesThroughOrganisations],
    columns: { see: 'all', give: '', set: 'name' },
  },
  sessions: { kinds: [sessions], columns: nothing },
  account_tokens: { kinds: [tokens, addressTokens], columns: nothing },
  areas: { kinds: [areas], columns: { see: 'all', give: '', set: '' } },
};
