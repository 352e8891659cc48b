import { z } from 'zod';
import type { Db } from '#lib/platform/server/database.ts';
import { insertRow, readOne, readRows } from '#lib/platform/server/results.ts';
import type { Organisation, OrganisationInput } from '../organisation.ts';

const OrganisationRow = z.object({ id: z.uuid(), name: z.string(), place: z.string() });
const columns = 'id, name, place';

/** Organisations by name. */
export async function listOrganisations(db: Db, limit = 200): Promise<Organisation[]> {
  return readRows(
    OrganisationRow,
    db.from('organisations').select(columns).order('name').order('id').limit(limit),
  );
}

export async function readOrganisation(db: Db, id: string): Promise<Organisation | null> {
  return readOne(OrganisationRow, db.from('organisations').select(columns).eq('id', id).maybeSingle());
}

/** The organisations in whose name a person may post. */
export async function listOwnOrganisations(db: Db, accountId: string): Promise<Organisation[]> {
  const rows = db
    .from('organisation_members')
    .select(`organisations(${columns})`)
    .eq('account_id', accountId)
    .in('role', ['owner', 'editor'])
    .limit(100);
  const memberships = await readRows(z.object({ organisations: OrganisationRow }), rows);
  return memberships.map((membership) => membership.organisations);
}

/** Founds a municipality's organisation; the founder becomes its owner. Returns the id. */
export async function createOrganisation(
  db: Db,
  accountId: string,
  input: z.output<typeof OrganisationInput>,
): Promise<string> {
  const row = { kind: 'municipality', created_by: accountId, ...input };
  const id = await insertRow(db.from('organisations').insert(row).select('id').single());
  if (!id) throw new Error('an organisation could not be founded');
  return id;
}
