// Organisations that stand behind a version (Mitzeichnung).
import { z } from 'zod';
import type { Db } from '#lib/platform/server/database.ts';
import {
  DatabaseError,
  readOne,
  readRows,
  writeRow,
  type WriteOutcome,
} from '#lib/platform/server/results.ts';
import { Moment } from '#lib/platform/time.ts';

export interface Cosignature {
  organisation: { id: string; name: string };
  /** ISO 8601; null until the organisation has confirmed. */
  confirmedAt: string | null;
}

const Row = z.object({
  confirmed_at: Moment.nullable(),
  organisation: z.object({ id: z.uuid(), name: z.string() }),
});

/** Those confirmed; for the two sides also those that were only asked. By name. */
export async function listCosignatures(db: Db, paperId: string, number: number): Promise<Cosignature[]> {
  const all = db
    .from('paper_cosignatures')
    .select('confirmed_at, organisation:organisations(id, name)')
    .eq('paper_id', paperId)
    .eq('number', number);
  const rows = await readRows(Row, all.limit(200));
  return rows
    .map(({ confirmed_at: confirmedAt, organisation }) => ({ confirmedAt, organisation }))
    .sort((left, right) => left.organisation.name.localeCompare(right.organisation.name, 'de'));
}

export type AskOutcome = 'asked' | 'forbidden' | 'already there';

export async function askForCosignature(
  db: Db,
  paperId: string,
  number: number,
  organisationId: string,
): Promise<AskOutcome> {
  const given = { p_paper_id: paperId, p_number: number, p_organisation_id: organisationId };
  try {
    const isAsked = await readOne(z.boolean(), db.rpc('ask_for_cosignature', given));
    return isAsked ? 'asked' : 'forbidden';
  } catch (error) {
    if (error instanceof DatabaseError && error.code === '23505') return 'already there';
    throw error;
  }
}

export async function confirmCosignature(
  db: Db,
  paperId: string,
  number: number,
  organisationId: string,
): Promise<boolean> {
  const given = { p_paper_id: paperId, p_number: number, p_organisation_id: organisationId };
  return (await readOne(z.boolean(), db.rpc('confirm_cosignature', given))) ?? false;
}

/** By the paper's owner before it is confirmed; by the organisation at any time. */
export async function removeCosignature(
  db: Db,
  paperId: string,
  number: number,
  organisationId: string,
): Promise<WriteOutcome> {
  const one = db.from('paper_cosignatures').delete().eq('paper_id', paperId).eq('number', number);
  return writeRow(one.eq('organisation_id', organisationId).select('organisation_id'));
}
