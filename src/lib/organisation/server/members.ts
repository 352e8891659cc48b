// Who belongs to an organisation, with which role, and whom everyone sees.
import { z } from 'zod';
import type { Db } from '#lib/platform/server/database.ts';
import { readOne, readRows, writeRow, type WriteOutcome } from '#lib/platform/server/results.ts';
import {
  OrganisationRole,
  type Membership,
  type OrganisationMember,
  type RoleChange,
  type Standing,
} from '../membership.ts';
import { speakerRoles } from '../roles.ts';

const StandingRow = z.object({ role: OrganisationRole, shown: z.boolean() });

/** What a person is in an organisation; null when she is not in it. */
export async function readStanding(
  db: Db,
  accountId: string,
  organisationId: string,
): Promise<Standing | null> {
  const own = db.from('organisation_members').select('role, shown').eq('account_id', accountId);
  return readOne(StandingRow, own.eq('organisation_id', organisationId).maybeSingle());
}

/** Whether a person is one of those who speak for an organisation. */
export async function maySpeakFor(db: Db, accountId: string, organisationId: string): Promise<boolean> {
  const standing = await readStanding(db, accountId, organisationId);
  return speakerRoles.some((role) => role === standing?.role);
}

const MemberRow = StandingRow.extend({
  account_id: z.uuid(),
  profiles: z.object({ name: z.string() }),
}).transform(({ account_id: accountId, profiles, ...standing }) => ({
  ...standing,
  accountId,
  name: profiles.name,
}));

const memberColumns = 'account_id, role, shown, profiles(name)';

/** Everyone in an organisation, in the order in which they came; for its members. */
export async function listMembers(db: Db, organisationId: string): Promise<OrganisationMember[]> {
  const rows = db.from('organisation_members').select(memberColumns).eq('organisation_id', organisationId);
  return readRows(MemberRow, rows.order('created_at').order('account_id').limit(500));
}

/** Those who agreed to be shown, owners first and by name. */
export async function listShownMembers(db: Db, organisationId: string): Promise<OrganisationMember[]> {
  const rows = db.from('organisation_members').select(memberColumns).eq('organisation_id', organisationId);
  const members = await readRows(MemberRow, rows.eq('shown', true).order('account_id').limit(200));
  const rank = ({ role }: OrganisationMember) => -OrganisationRole.options.indexOf(role);
  return members.sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'de'));
}

const MembershipRow = StandingRow.extend({
  organisations: z.object({ id: z.uuid(), name: z.string(), verified_at: z.string().nullable() }),
});

/** The organisations that a person belongs to, with any role, by name. */
export async function listMemberships(db: Db, accountId: string): Promise<Membership[]> {
  const own = db.from('organisation_members').select('role, shown, organisations(id, name, verified_at)');
  const rows = await readRows(MembershipRow, own.eq('account_id', accountId).limit(100));
  return rows
    .map(({ organisations: { verified_at, ...organisation }, ...standing }) => ({
      ...standing,
      organisation: { ...organisation, verified: verified_at !== null },
    }))
    .sort((a, b) => a.organisation.name.localeCompare(b.organisation.name, 'de'));
}

/** Shows a person on the page of her organisation, or no longer; she alone may say so. */
export async function showMember(
  db: Db,
  accountId: string,
  organisationId: string,
  shown: boolean,
): Promise<WriteOutcome> {
  const own = db.from('organisation_members').update({ shown }).eq('account_id', accountId);
  return writeRow(own.eq('organisation_id', organisationId).select('account_id'));
}

const MemberOutcome = z.enum(['done', 'forbidden', 'last owner']);
export type MemberOutcome = z.output<typeof MemberOutcome>;

export async function changeRole(
  db: Db,
  organisationId: string,
  { account, role }: z.output<typeof RoleChange>,
): Promise<MemberOutcome> {
  const change = { p_organisation_id: organisationId, p_account_id: account, p_role: role };
  return (await readOne(MemberOutcome, db.rpc('change_organisation_role', change))) ?? 'forbidden';
}

/** Removes another member (as owner), or oneself. */
export async function removeMember(
  db: Db,
  organisationId: string,
  accountId: string,
): Promise<MemberOutcome> {
  const removal = { p_organisation_id: organisationId, p_account_id: accountId };
  return (await readOne(MemberOutcome, db.rpc('remove_organisation_member', removal))) ?? 'forbidden';
}
