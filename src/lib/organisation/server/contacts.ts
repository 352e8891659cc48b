// Where mails to people go. For the service: who writes to an organisation or a person does not learn the address.
import { z } from 'zod';
import type { Db } from '#lib/platform/server/database.ts';
import { Recipient } from '#lib/platform/server/letter.ts';
import { readOne, readRows } from '#lib/platform/server/results.ts';
import type { OrganisationRole } from '../roles.ts';

/** Those of an organisation who have one of these roles. */
export async function listContacts(
  service: Db,
  organisationId: string,
  roles: readonly OrganisationRole[],
): Promise<Recipient[]> {
  const members = service.from('organisation_members').select('profiles(accounts(email, locale))');
  const rows = await readRows(
    z.object({ profiles: z.object({ accounts: Recipient }) }),
    members.eq('organisation_id', organisationId).in('role', roles).limit(50),
  );
  return rows.map(({ profiles }) => profiles.accounts);
}

/** One person; null when her account is gone. */
export async function readContact(service: Db, accountId: string): Promise<Recipient | null> {
  return readOne(
    Recipient,
    service.from('accounts').select('email, locale').eq('id', accountId).maybeSingle(),
  );
}
