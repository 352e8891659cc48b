// The register of municipalities.
import { z } from 'zod';
import type { Db } from '#lib/platform/server/database.ts';
import { readOne, readRows } from '#lib/platform/server/results.ts';
import { StateId, type Municipality, type MunicipalityRecord } from '../municipality.ts';

const MunicipalityRow = z
  .object({
    ags: z.string(),
    name: z.string(),
    state: StateId,
    district: z.string().nullable(),
    population: z.number().int(),
    size_class: z.number().int(),
  })
  .transform(({ size_class: sizeClass, ...row }): Municipality => ({ ...row, sizeClass }));

/** Municipalities whose name begins with the text or is like it, larger ones first. */
export async function searchMunicipalities(db: Db, text: string, limit = 8): Promise<Municipality[]> {
  // no name is longer
  const search = { p_text: text.slice(0, 100), p_limit: limit };
  return readRows(MunicipalityRow, db.rpc('search_municipalities', search));
}

const Counts = z.object({
  added: z.number().int(),
  changed: z.number().int(),
  /** Known to the register, but not among what was imported; they stay. */
  missing: z.number().int(),
});

/** Adds and renews municipalities, all or none. For the service, in a command. */
export async function importMunicipalities(
  db: Db,
  records: MunicipalityRecord[],
): Promise<z.output<typeof Counts>> {
  const counts = await readOne(Counts, db.rpc('import_municipalities', { p_rows: records }));
  if (!counts) throw new Error('the register could not be filled');
  return counts;
}
