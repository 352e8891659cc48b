// Who belongs to an organisation: invited by address or having asked, never without an owner, shown only by consent.
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { deleteAccount } from '#lib/account/server/changes.ts';
import {
  acceptInvitation,
  createInvitation,
  endInvitation,
  listInvitations,
  listOwnInvitations,
  readInvitation,
} from '#lib/organisation/server/invitations.ts';
import {
  changeRole,
  listMembers,
  listMemberships,
  listShownMembers,
  readStanding,
  removeMember,
  showMember,
} from '#lib/organisation/server/members.ts';
import {
  acceptRequest,
  askToJoin,
  declineRequest,
  listOwnRequests,
  listRequests,
  withdrawRequest,
} from '#lib/organisation/server/requests.ts';
import type { OrganisationRole } from '#lib/organisation/roles.ts';
import { openTestDatabase, type TestDatabase } from './open-database.ts';
import { anyEmail, putOrganisation, putPeople } from './put.ts';

let database: TestDatabase;
let [owner, member, guest, stranger] = ['', '', '', ''];
beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  database = await openTestDatabase();
  const ids = await putPeople(database.service, ['Olga', 'Mia', 'Gil', 'Sam']);
  [owner = '', member = '', guest = '', stranger = ''] = ids;
});
afterAll(() => database.close());

const as = (id: string | null) => database.as(id);
const found = () => putOrganisation(database.service, { owner, member });

async function emailOf(id: string): Promise<string> {
  const { data } = await database.service.from('accounts').select('email').eq('id', id).single();
  return data!.email;
}

async function invite(organisation: string, email: string, role: OrganisationRole) {
  const invited = await createInvitation(as(owner), owner, organisation, { email, role });
  if (invited.kind !== 'invited') throw new Error(invited.kind);
  return invited;
}

const roleOf = async (id: string, organisation: string) =>
  (await readStanding(database.service, id, organisation))?.role ?? null;

test('who is invited accepts once, with the role of the invitation, and is not shown unless she says so', async () => {
  const organisation = await found();
  const { token, id } = await invite(organisation, await emailOf(guest), 'editor');
  expect(await readInvitation(as(null), token)).toMatchObject({
    role: 'editor',
    invitedBy: 'Olga',
    isMine: false,
  });
  expect(await readInvitation(as(guest), token)).toMatchObject({ id, isMine: true });
  expect(await listOwnInvitations(as(guest), await emailOf(guest))).toMatchObject([{ id, role: 'editor' }]);
  expect(await acceptInvitation(as(guest), id, false)).toBe(organisation);
  expect(await readStanding(as(guest), guest, organisation)).toEqual({ role: 'editor', shown: false });
  expect(await acceptInvitation(as(guest), id, true)).toBeNull();
  expect(await readInvitation(as(guest), token)).toBeNull();
  expect(await listShownMembers(as(null), organisation)).toEqual([]);
});

test('of two acceptances at once one counts', async () => {
  const organisation = await found();
  const { id } = await invite(organisation, await emailOf(guest), 'member');
  const answers = await Promise.all([1, 2, 3].map(() => acceptInvitation(as(guest), id, false)));
  expect(answers.filter((answer) => answer === organisation)).toHaveLength(1);
  expect(answers.filter((answer) => answer === null)).toHaveLength(2);
  expect(await listMembers(as(owner), organisation)).toHaveLength(3);
});

test('a foreign address neither accepts nor declines, though its person holds the link', async () => {
  const organisation = await found();
  const { id, token } = await invite(organisation, anyEmail(), 'owner');
  expect(await readInvitation(as(stranger), token)).toMatchObject({ isMine: false });
  expect(await acceptInvitation(as(stranger), id, true)).toBeNull();
  expect(await acceptInvitation(as(member), id, true)).toBeNull();
  expect(await endInvitation(as(stranger), organisation, id)).toBe('forbidden');
  expect(await roleOf(stranger, organisation)).toBeNull();
  expect(await roleOf(member, organisation)).toBe('member');
});

test('an address that was never verified is nobody’s', async () => {
  const organisation = await found();
  const [newcomer = ''] = await putPeople(database.service, ['Neu']);
  await database.service.from('accounts').update({ verified_at: null }).eq('id', newcomer);
  const { id } = await invite(organisation, await emailOf(newcomer), 'member');
  expect(await acceptInvitation(as(newcomer), id, false)).toBeNull();
});

test('an invitation that is too old shows nothing and makes nobody a member, and gives way to a new one', async () => {
  const organisation = await found();
  const email = await emailOf(guest);
  const { id, token } = await invite(organisation, email, 'member');
  const late = { expires_at: '2020-01-01' };
  await database.service.from('organisation_invitations').update(late).eq('id', id);
  expect(await readInvitation(as(guest), token)).toBeNull();
  expect(await acceptInvitation(as(guest), id, false)).toBeNull();
  expect(await listInvitations(as(owner), organisation)).toEqual([]);
  await invite(organisation, email, 'member');
  const again = await createInvitation(as(owner), owner, organisation, { email, role: 'editor' });
  expect(again).toEqual({ kind: 'already there' });
});

test('only owners invite, and who is invited may decline', async () => {
  const organisation = await found();
  const input = { email: await emailOf(guest), role: 'owner' } as const;
  for (const id of [member, stranger]) {
    expect(await createInvitation(as(id), id, organisation, input)).toEqual({ kind: 'forbidden' });
  }
  const { id } = await invite(organisation, input.email, 'owner');
  expect(await endInvitation(as(guest), organisation, id)).toBe('done');
  expect(await acceptInvitation(as(guest), id, false)).toBeNull();
});

test('an invitation takes neither rights nor a consent away', async () => {
  const organisation = await found();
  expect(await changeRole(as(owner), organisation, { account: member, role: 'editor' })).toBe('done');
  expect(await showMember(as(member), member, organisation, true)).toBe('done');
  const { id } = await invite(organisation, await emailOf(member), 'member');
  expect(await acceptInvitation(as(member), id, false)).toBe(organisation);
  expect(await readStanding(as(member), member, organisation)).toEqual({ role: 'editor', shown: true });
});

test('the last owner neither leaves nor steps down; with a second one she may', async () => {
  const organisation = await found();
  expect(await removeMember(as(owner), organisation, owner)).toBe('last owner');
  expect(await changeRole(as(owner), organisation, { account: owner, role: 'member' })).toBe('last owner');
  expect(await changeRole(as(owner), organisation, { account: owner, role: 'owner' })).toBe('done');
  expect(await changeRole(as(owner), organisation, { account: member, role: 'owner' })).toBe('done');
  expect(await removeMember(as(owner), organisation, owner)).toBe('done');
  expect(await removeMember(as(member), organisation, member)).toBe('last owner');
});

test('of two owners who go at once one stays', async () => {
  const organisation = await putOrganisation(database.service, { owner });
  const second = { organisation_id: organisation, account_id: member, role: 'owner' };
  await database.service.from('organisation_members').insert(second);
  const outcomes = await Promise.all([
    removeMember(as(owner), organisation, owner),
    changeRole(as(member), organisation, { account: member, role: 'editor' }),
  ]);
  expect(outcomes.sort()).toEqual(['done', 'last owner']);
  const members = await listMembers(database.service, organisation);
  expect(members.filter(({ role }) => role === 'owner')).toHaveLength(1);
});

test('others change no role and remove nobody but themselves', async () => {
  const organisation = await found();
  for (const id of [member, stranger]) {
    expect(await changeRole(as(id), organisation, { account: id, role: 'owner' })).toBe('forbidden');
    expect(await removeMember(as(id), organisation, owner)).toBe('forbidden');
  }
  const elsewhere = await putOrganisation(database.service, { owner: stranger });
  expect(await removeMember(as(owner), elsewhere, stranger)).toBe('forbidden');
  expect(await changeRole(as(owner), organisation, { account: stranger, role: 'owner' })).toBe('forbidden');
  expect(await removeMember(as(member), organisation, member)).toBe('done');
  expect(await removeMember(as(member), organisation, member)).toBe('forbidden');
});

test('everyone sees the name of a member from the moment she agrees until she does not', async () => {
  const organisation = await found();
  const seen = async (id: string | null) =>
    (await listShownMembers(as(id), organisation)).map(({ name }) => name);
  const named = async (id: string | null) =>
    (await as(id).from('profiles').select('name').eq('account_id', guest)).data;
  const { id } = await invite(organisation, await emailOf(guest), 'member');
  await acceptInvitation(as(guest), id, false);
  await database.service
    .from('organisation_members')
    .delete()
    .eq('account_id', guest)
    .neq('organisation_id', organisation);
  expect(await named(null)).toEqual([]);
  expect(await named(stranger)).toEqual([]);
  expect(await named(member)).toEqual([{ name: 'Gil' }]);
  expect(await showMember(as(owner), guest, organisation, true)).toBe('forbidden');
  expect(await showMember(as(guest), guest, organisation, true)).toBe('done');
  expect([await seen(null), await seen(stranger), await seen(owner)]).toEqual([['Gil'], ['Gil'], ['Gil']]);
  expect(await named(null)).toEqual([{ name: 'Gil' }]);
  expect(await showMember(as(guest), guest, organisation, false)).toBe('done');
  expect(await seen(null)).toEqual([]);
  expect(await named(null)).toEqual([]);
});

test('who asks to join is seen by owners alone and becomes a member once', async () => {
  const organisation = await found();
  expect(await askToJoin(as(guest), guest, organisation, 'Ich bin die Neue.')).toBe('done');
  expect(await askToJoin(as(guest), guest, organisation, null)).toBe('already there');
  expect(await askToJoin(as(member), member, organisation, null)).toBe('forbidden');
  expect(await askToJoin(as(stranger), guest, organisation, null)).toBe('forbidden');
  expect(await listRequests(as(member), organisation)).toEqual([]);
  expect(await listRequests(as(stranger), organisation)).toEqual([]);
  const [request] = await listRequests(as(owner), organisation);
  expect(request).toMatchObject({ name: 'Gil', message: 'Ich bin die Neue.', accountId: guest });
  expect(await listOwnRequests(as(guest), guest)).toMatchObject([{ id: request!.id }]);
  const answer = { request: request!.id, role: 'editor' } as const;
  expect(await acceptRequest(as(guest), answer)).toBe(false);
  expect(await acceptRequest(as(member), answer)).toBe(false);
  const answers = await Promise.all([1, 2].map(() => acceptRequest(as(owner), answer)));
  expect(answers.sort()).toEqual([false, true]);
  expect(await readStanding(as(guest), guest, organisation)).toEqual({ role: 'editor', shown: false });
  expect(await listOwnRequests(as(guest), guest)).toEqual([]);
});

test('of an acceptance and a refusal at once one counts', async () => {
  const organisation = await found();
  await askToJoin(as(stranger), stranger, organisation, null);
  const [request] = await listRequests(as(owner), organisation);
  const [accepted, declined] = await Promise.all([
    acceptRequest(as(owner), { request: request!.id, role: 'member' }),
    declineRequest(as(owner), organisation, request!.id),
  ]);
  expect(accepted).toBe(declined !== 'done');
  expect(await roleOf(stranger, organisation)).toBe(accepted ? 'member' : null);
});

test('a request is withdrawn by who asked, and ends when she comes in by an invitation', async () => {
  const organisation = await found();
  await askToJoin(as(guest), guest, organisation, null);
  expect(await withdrawRequest(as(stranger), guest, organisation)).toBe('forbidden');
  expect(await withdrawRequest(as(guest), guest, organisation)).toBe('done');
  await askToJoin(as(guest), guest, organisation, null);
  const { id } = await invite(organisation, await emailOf(guest), 'member');
  await acceptInvitation(as(guest), id, false);
  expect(await listRequests(as(owner), organisation)).toEqual([]);
});

test('with an account its memberships, requests and invitations go', async () => {
  const organisation = await found();
  const [leaver = ''] = await putPeople(database.service, ['Lea']);
  const elsewhere = await putOrganisation(database.service, { owner, editor: leaver });
  await askToJoin(as(leaver), leaver, organisation, 'Ein Wort');
  await invite(organisation, await emailOf(leaver), 'member');
  expect(await listMemberships(as(leaver), leaver)).toMatchObject([{ role: 'editor' }]);
  await deleteAccount(database.service, leaver, false);
  expect(await listRequests(as(owner), organisation)).toEqual([]);
  expect(await listInvitations(as(owner), organisation)).toEqual([]);
  expect(await listMembers(as(owner), elsewhere)).toHaveLength(1);
});

test('who signs up again before she verified her address keeps her invitation', async () => {
  const organisation = await found();
  const [newcomer = ''] = await putPeople(database.service, ['Neu']);
  await invite(organisation, await emailOf(newcomer), 'member');
  await database.service.from('accounts').update({ verified_at: null }).eq('id', newcomer);
  await database.service.from('accounts').delete().eq('id', newcomer);
  expect(await listInvitations(as(owner), organisation)).toHaveLength(1);
});
