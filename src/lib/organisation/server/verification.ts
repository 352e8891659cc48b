// A coordinator confirms that an organisation is what it says it is.
import { z } from 'zod';
import type { Db } from '#lib/platform/server/database.ts';
import { readOne, readRows } from '#lib/platform/server/results.ts';
import type { UnverifiedOrganisation } from '../organisation.ts';
import { ProfileColumns } from './organisations.ts';

const UnverifiedRow = ProfileColumns.extend({
  created_at: z.string(),
  founder_name: z.string().nullable(),
  founder_email: z.string().nullable(),
}).transform(
  ({ size_class: sizeClass, created_at: foundedAt, founder_name, founder_email, ...row }) =>
    ({
      ...row,
      sizeClass,
      foundedAt,
      verified: false,
      founder: founder_name && founder_email ? { name: founder_name, email: founder_email } : null,
    }) satisfies UnverifiedOrganisation,
);

/** What waits, oldest first; nothing for anyone but a coordinator. */
export async function listUnverified(db: Db, limit = 100): Promise<UnverifiedOrganisation[]> {
  return readRows(UnverifiedRow, db.rpc('list_unverified_organisations', { p_limit: limit }));
}

/** Confirms an organisation; false for anyone but a coordinator. */
export async function verifyOrganisation(db: Db, id: string): Promise<boolean> {
  return (await readOne(z.boolean(), db.rpc('verify_organisation', { p_id: id }))) ?? false;
}
