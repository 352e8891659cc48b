import { z } from 'zod';
import { createSecret, hashSecret } from '#lib/account/server/secrets.ts';
import type { Db } from '#lib/platform/server/database.ts';
import { readOne, readRows, write, writeRow, type WriteOutcome } from '#lib/platform/server/results.ts';
import { Moment } from '#lib/platform/time.ts';
import {
  OrganisationRole,
  type InvitationToOrganisation,
  type MemberInvitation,
  type MemberInvitationInput,
} from '../membership.ts';

const now = () => new Date().toISOString();

const InvitationRow = z
  .object({ id: z.uuid(), email: z.string(), role: OrganisationRole, expires_at: Moment })
  .transform(({ expires_at: expiresAt, ...row }) => ({ ...row, expiresAt }));

/** The open invitations of an organisation, as its owners see them. */
export async function listInvitations(db: Db, organisationId: string): Promise<MemberInvitation[]> {
  const all = db.from('organisation_invitations').select('id, email, role, expires_at');
  const open = all.eq('organisation_id', organisationId).gt('expires_at', now());
  return readRows(InvitationRow, open.order('id').limit(500));
}

/** Stores an invitation and returns the token for the mail, or why not. */
export async function createInvitation(
  db: Db,
  accountId: string,
  organisationId: string,
  input: z.output<typeof MemberInvitationInput>,
): Promise<{ kind: 'invited'; id: string; token: string } | { kind: Exclude<WriteOutcome, 'done'> }> {
  // one that nobody accepted in time does not stand in the way of a new one
  const late = db.from('organisation_invitations').delete().eq('organisation_id', organisationId);
  await write(late.eq('email', input.email).lte('expires_at', now()));
  const token = createSecret();
  const id = crypto.randomUUID();
  const row = { id, organisation_id: organisationId, invited_by: accountId, token_hash: hashSecret(token) };
  const outcome = await write(db.from('organisation_invitations').insert({ ...row, ...input }));
  return outcome === 'done' ? { kind: 'invited', id, token } : { kind: outcome };
}

/** Withdraws an invitation (as owner), or declines it (as the invited person). */
export async function endInvitation(db: Db, organisationId: string, id: string): Promise<WriteOutcome> {
  const one = db.from('organisation_invitations').delete().eq('organisation_id', organisationId);
  return writeRow(one.eq('id', id).select('id'));
}

const InvitedRow = z
  .object({
    id: z.uuid(),
    role: OrganisationRole,
    organisations: z.object({ id: z.uuid(), name: z.string() }),
  })
  .transform(({ organisations: organisation, ...row }) => ({ ...row, organisation }));

/** The open invitations to this person's address. */
export async function listOwnInvitations(db: Db, email: string): Promise<InvitationToOrganisation[]> {
  const all = db.from('organisation_invitations').select('id, role, organisations(id, name)');
  const open = all.eq('email', email).gt('expires_at', now());
  return readRows(InvitedRow, open.order('id').limit(50));
}

const OpenInvitation = z.object({
  id: z.uuid(),
  organisationId: z.uuid(),
  name: z.string(),
  role: OrganisationRole,
  invitedBy: z.string().nullable(),
  /** Whether it is for the address of who asks: she alone may accept. */
  isMine: z.boolean(),
});

/** What an invitation is about, for who holds its token; null when it is unknown, used or too old. */
export async function readInvitation(db: Db, token: string): Promise<z.output<typeof OpenInvitation> | null> {
  return readOne(OpenInvitation, db.rpc('read_organisation_invitation', { p_token_hash: hashSecret(token) }));
}

/** Makes the invited person a member and returns the organisation's id; null when there is no such invitation for her. */
export async function acceptInvitation(db: Db, id: string, shown: boolean): Promise<string | null> {
  return readOne(z.uuid(), db.rpc('accept_organisation_invitation', { p_id: id, p_shown: shown }));
}
