// Nachnutzung: who uses a paper. An organisation's people record it, the paper's people confirm it.
import { z } from 'zod';
import { projectOntoMap } from '#lib/organisation/map/projection.ts';
import { stateCentres } from '#lib/organisation/map/outline.ts';
import { StateId } from '#lib/organisation/municipality.ts';
import type { Db } from '#lib/platform/server/database.ts';
import { readOne, readRows, write, writeRow, type WriteOutcome } from '#lib/platform/server/results.ts';
import type { AdoptionChange, AdoptionInput } from '../adoption/adoption.ts';
import { adoptionKinds, type Adoption } from '../adoption/kinds.ts';

const Row = z.object({
  id: z.uuid(),
  paper_id: z.uuid(),
  paper_title: z.string().nullable(),
  paper_number: z.int().nullable(),
  organisation_id: z.uuid(),
  organisation_name: z.string(),
  place: z.string(),
  state: StateId.nullable(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  kind: z.enum(adoptionKinds),
  since: z.string(),
  cost: z.string().nullable(),
  euros: z.int().nullable(),
  person_days: z.int().nullable(),
  learned: z.string().nullable(),
  changed: z.string().nullable(),
  is_confirmed: z.boolean(),
  may_edit: z.boolean(),
  may_confirm: z.boolean(),
});

function findPoint({ latitude, longitude, state }: z.output<typeof Row>) {
  if (latitude !== null && longitude !== null) return projectOntoMap({ latitude, longitude });
  return state ? stateCentres[state] : null;
}

function toAdoption(row: z.output<typeof Row>): Adoption {
  const { kind, since, cost, euros, learned, changed } = row;
  return {
    ...{ id: row.id, kind, since, cost, euros, learned, changed },
    paper: { id: row.paper_id, title: row.paper_title, number: row.paper_number },
    organisation: { id: row.organisation_id, name: row.organisation_name, place: row.place },
    point: findPoint(row),
    personDays: row.person_days,
    isConfirmed: row.is_confirmed,
    mayEdit: row.may_edit,
    mayConfirm: row.may_confirm,
  };
}

/** Who uses a paper, the first one first; what is not confirmed yet for the two sides alone. */
export async function listAdoptionsOf(db: Db, paperId: string): Promise<Adoption[]> {
  return (await readRows(Row, db.rpc('list_adoptions', { p_paper_id: paperId }))).map(toAdoption);
}

/** One use of a paper, as far as who asks may see it. */
export async function readAdoption(db: Db, paperId: string, id: string): Promise<Adoption | null> {
  const [row] = await readRows(Row, db.rpc('list_adoptions', { p_paper_id: paperId, p_id: id }));
  return row ? toAdoption(row) : null;
}

/** Which papers an organisation uses. */
export async function listAdoptionsBy(db: Db, organisationId: string): Promise<Adoption[]> {
  const rows = db.rpc('list_adoptions', { p_organisation_id: organisationId });
  return (await readRows(Row, rows)).map(toAdoption);
}

/** An organisation has one entry for a paper; who writes for neither side is refused. */
export async function recordAdoption(
  db: Db,
  accountId: string,
  paperId: string,
  { organisation, ...words }: z.output<typeof AdoptionInput>,
): Promise<WriteOutcome> {
  const row = { ...words, paper_id: paperId, organisation_id: organisation, created_by: accountId };
  return write(db.from('paper_adoptions').insert(row));
}

const ChangeOutcome = z.enum(['changed', 'unconfirmed', 'forbidden']);

/**
 * Another kind or another beginning must be confirmed anew: `unconfirmed` where it was confirmed until now. The words are the
 * organisation's own.
 */
export async function changeAdoption(
  db: Db,
  paperId: string,
  id: string,
  change: z.output<typeof AdoptionChange>,
): Promise<z.output<typeof ChangeOutcome>> {
  const given = { p_paper_id: paperId, p_id: id, p_change: change };
  return (await readOne(ChangeOutcome, db.rpc('change_adoption', given))) ?? 'forbidden';
}

/** Taken back by the organisation, or turned down by the authors as long as they have not confirmed it. */
export async function deleteAdoption(db: Db, paperId: string, id: string): Promise<WriteOutcome> {
  const row = db.from('paper_adoptions').delete().eq('id', id).eq('paper_id', paperId);
  return writeRow(row.select('id'));
}

export async function confirmAdoption(db: Db, id: string): Promise<WriteOutcome> {
  return (await readOne(z.boolean(), db.rpc('confirm_adoption', { p_id: id }))) ? 'done' : 'forbidden';
}
