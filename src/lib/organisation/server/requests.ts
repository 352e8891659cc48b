// Who asks to join an organisation, and what its owners answer.
import { z } from 'zod';
import type { Db } from '#lib/platform/server/database.ts';
import { readOne, readRows, write, writeRow, type WriteOutcome } from '#lib/platform/server/results.ts';
import { Moment } from '#lib/platform/time.ts';
import type { MembershipRequest, OwnRequest, RequestAnswer } from '../membership.ts';

const RequestRow = z
  .object({
    id: z.uuid(),
    account_id: z.uuid(),
    message: z.string().nullable(),
    created_at: Moment,
    profiles: z.object({ name: z.string() }),
  })
  .transform(({ account_id: accountId, created_at: askedAt, profiles, ...row }) => ({
    ...row,
    accountId,
    askedAt,
    name: profiles.name,
  }));

const requestColumns = 'id, account_id, message, created_at, profiles(name)';

/** Who asks to join an organisation, first come first, as its owners see it. */
export async function listRequests(db: Db, organisationId: string): Promise<MembershipRequest[]> {
  const open = db.from('membership_requests').select(requestColumns).eq('organisation_id', organisationId);
  return readRows(RequestRow, open.order('id').limit(200));
}

/** One request, before it is answered; null when it is gone. */
export async function readRequest(
  db: Db,
  organisationId: string,
  id: string,
): Promise<MembershipRequest | null> {
  const one = db.from('membership_requests').select(requestColumns).eq('organisation_id', organisationId);
  return readOne(RequestRow, one.eq('id', id).maybeSingle());
}

const OwnRow = z
  .object({ id: z.uuid(), created_at: Moment, organisations: z.object({ id: z.uuid(), name: z.string() }) })
  .transform(({ id, created_at: askedAt, organisations: organisation }) => ({ id, askedAt, organisation }));

/** What a person asked for and has no answer to. */
export async function listOwnRequests(db: Db, accountId: string): Promise<OwnRequest[]> {
  const own = db.from('membership_requests').select('id, created_at, organisations(id, name)');
  return readRows(OwnRow, own.eq('account_id', accountId).order('id').limit(50));
}

/** Refused for members, and while an earlier request is open. */
export async function askToJoin(
  db: Db,
  accountId: string,
  organisationId: string,
  message: string | null,
): Promise<WriteOutcome> {
  const row = { account_id: accountId, organisation_id: organisationId, message };
  return write(db.from('membership_requests').insert(row));
}

export async function withdrawRequest(
  db: Db,
  accountId: string,
  organisationId: string,
): Promise<WriteOutcome> {
  const own = db.from('membership_requests').delete().eq('organisation_id', organisationId);
  return writeRow(own.eq('account_id', accountId).select('id'));
}

/** Makes who asked a member; false for anyone but an owner, and when somebody answered before. */
export async function acceptRequest(
  db: Db,
  { request, role }: z.output<typeof RequestAnswer>,
): Promise<boolean> {
  const answer = { p_id: request, p_role: role };
  return (await readOne(z.boolean(), db.rpc('accept_membership_request', answer))) ?? false;
}

export async function declineRequest(db: Db, organisationId: string, id: string): Promise<WriteOutcome> {
  const one = db.from('membership_requests').delete().eq('organisation_id', organisationId);
  return writeRow(one.eq('id', id).select('id'));
}
