import { z } from 'zod';
import type { Page } from '#lib/platform/page.ts';
import type { Db } from '#lib/platform/server/database.ts';
import {
  DatabaseError,
  insertRow,
  readOne,
  readRows,
  writeRow,
  type WriteOutcome,
} from '#lib/platform/server/results.ts';
import { StateId } from '../municipality.ts';
import {
  OrganisationKind,
  keepAgs,
  type MunicipalityChange,
  type Organisation,
  type OrganisationDetails,
  type OrganisationFilter,
  type OrganisationInput,
  type OrganisationProfile,
  type PartnerChange,
} from '../organisation.ts';

const pageSize = 24;

export const ProfileColumns = z.object({
  id: z.uuid(),
  kind: OrganisationKind,
  name: z.string(),
  place: z.string(),
  state: StateId.nullable(),
  population: z.number().int().nullable(),
  size_class: z.number().int().nullable(),
});

const ProfileRow = ProfileColumns.extend({ verified_at: z.string().nullable() });
const profileColumns = 'id, kind, name, place, state, population, size_class, verified_at';

function toProfile({ size_class: sizeClass, verified_at, ...row }: z.output<typeof ProfileRow>) {
  return { ...row, sizeClass, verified: verified_at !== null } satisfies OrganisationProfile;
}

/** Organisations by name, a page at a time; `next` is the `after` of the following page. */
export async function listOrganisations(
  db: Db,
  filter: OrganisationFilter = {},
  size = pageSize,
): Promise<Page<OrganisationProfile>> {
  const wanted = {
    p_kind: filter.kind ?? null,
    p_state: filter.state ?? null,
    p_text: filter.q ?? null,
    p_after: filter.after ?? null,
    p_limit: size + 1,
  };
  const rows = await readRows(ProfileRow, db.rpc('list_organisations', wanted));
  const items = rows.slice(0, size).map(toProfile);
  return { items, next: rows.length > size ? (items.at(-1)?.id ?? null) : null };
}

const DetailsRow = ProfileRow.extend({
  ags: z.string().nullable(),
  description: z.string().nullable(),
  website: z.string().nullable(),
});

export async function readOrganisation(db: Db, id: string): Promise<OrganisationDetails | null> {
  const columns = `${profileColumns}, ags, description, website`;
  const row = await readOne(DetailsRow, db.from('organisations').select(columns).eq('id', id).maybeSingle());
  return row && { ...toProfile(row), ags: row.ags, description: row.description, website: row.website };
}

/** Changes an organisation as its owner; a new name or place ends its confirmation. */
export async function updateOrganisation(
  db: Db,
  known: OrganisationDetails,
  change: z.output<typeof MunicipalityChange> | z.output<typeof PartnerChange>,
): Promise<WriteOutcome | 'unknown place'> {
  const row =
    'place' in change ? { ...change, ags: keepAgs(change, known), state: change.state ?? null } : change;
  try {
    return await writeRow(db.from('organisations').update(row).eq('id', known.id).select('id'));
  } catch (error) {
    if (error instanceof DatabaseError && error.code === '23503') return 'unknown place';
    throw error;
  }
}

/** The organisations in whose name a person may post. */
export async function listOwnOrganisations(db: Db, accountId: string): Promise<OrganisationProfile[]> {
  const rows = db
    .from('organisation_members')
    .select(`organisations(${profileColumns})`)
    .eq('account_id', accountId)
    .in('role', ['owner', 'editor'])
    .limit(100);
  const memberships = await readRows(z.object({ organisations: ProfileRow }), rows);
  return memberships.map((membership) => toProfile(membership.organisations));
}

export type FoundingOutcome =
  | { kind: 'founded'; id: string }
  /** Somebody founded this municipality before. */
  | { kind: 'already there'; id: string }
  /** The register does not know the place. */
  | { kind: 'unknown place' };

/** Founds an organisation; the founder becomes its owner. A municipality gets its name and figures from the register. */
export async function createOrganisation(
  db: Db,
  accountId: string,
  input: z.output<typeof OrganisationInput>,
): Promise<FoundingOutcome> {
  // the database writes the name of a municipality over this one
  const named = input.kind === 'municipality' ? { ...input, name: input.ags, place: input.ags } : input;
  try {
    const row: Record<string, unknown> = { ...named, created_by: accountId };
    const id = await insertRow(db.from('organisations').insert(row).select('id').single());
    if (!id) throw new Error('an organisation could not be founded');
    return { kind: 'founded', id };
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    if (error.code === '23503') return { kind: 'unknown place' };
    const known = error.code === '23505' && input.ags ? await findMunicipality(db, input.ags) : null;
    if (known) return { kind: 'already there', id: known.id };
    throw error;
  }
}

async function findMunicipality(db: Db, ags: string): Promise<Pick<Organisation, 'id'> | null> {
  const one = db.from('organisations').select('id').eq('kind', 'municipality').eq('ags', ags).maybeSingle();
  return readOne(z.object({ id: z.uuid() }), one);
}
