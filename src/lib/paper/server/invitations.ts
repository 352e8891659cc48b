import { z } from 'zod';
import { createSecret, hashSecret } from '#lib/account/server/secrets.ts';
import type { Db } from '#lib/platform/server/database.ts';
import { readOne, readRows, write, writeRow, type WriteOutcome } from '#lib/platform/server/results.ts';
import { Moment } from '#lib/platform/time.ts';
import { GivenRole, type Invitation, type InvitationInput } from '../paper.ts';

const InvitationRow = z.object({
  id: z.uuid(),
  email: z.string(),
  role: GivenRole,
  expires_at: Moment,
});

/** The open invitations to a paper, as its owner sees them. */
export async function listInvitations(db: Db, paperId: string): Promise<Invitation[]> {
  const open = db.from('invitations').select('id, email, role, expires_at').eq('paper_id', paperId);
  const rows = await readRows(InvitationRow, open.order('id').limit(500));
  return rows.map(({ expires_at: expiresAt, ...row }) => ({ ...row, expiresAt }));
}

/** Stores an invitation and returns the token for the mail, or why not. */
export async function createInvitation(
  db: Db,
  accountId: string,
  paperId: string,
  input: z.output<typeof InvitationInput>,
): Promise<{ kind: 'invited'; id: string; token: string } | { kind: Exclude<WriteOutcome, 'done'> }> {
  // one that nobody accepted in time does not stand in the way of a new one
  const late = db.from('invitations').delete().eq('paper_id', paperId).eq('email', input.email);
  await write(late.lte('expires_at', new Date().toISOString()));
  const token = createSecret();
  const id = crypto.randomUUID();
  const row = { id, paper_id: paperId, invited_by: accountId, token_hash: hashSecret(token), ...input };
  const outcome = await write(db.from('invitations').insert(row));
  return outcome === 'done' ? { kind: 'invited', id, token } : { kind: outcome };
}

export async function withdrawInvitation(db: Db, paperId: string, id: string): Promise<WriteOutcome> {
  return writeRow(db.from('invitations').delete().eq('paper_id', paperId).eq('id', id).select('id'));
}

const OpenInvitation = z.object({
  paperId: z.uuid(),
  title: z.string(),
  role: GivenRole,
  invitedBy: z.string().nullable(),
});

/** What an invitation is about, for who holds its token; null when it is unknown, used or too old. */
export async function readInvitation(db: Db, token: string): Promise<z.output<typeof OpenInvitation> | null> {
  return readOne(OpenInvitation, db.rpc('read_invitation', { p_token_hash: hashSecret(token) }));
}

/** Makes the person a member and returns the paper's id; null when the invitation is unknown, used or too old. */
export async function acceptInvitation(db: Db, token: string): Promise<string | null> {
  return readOne(z.uuid(), db.rpc('accept_invitation', { p_token_hash: hashSecret(token) }));
}
