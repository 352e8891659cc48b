// The register of municipalities.
import { z } from 'zod';
import type { Db } from '#lib/platform/server/database.ts';
import { readOne, readRows } from '#lib/platform/server/results.ts';
import { collapse } from '#lib/platform/text.ts';
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
  const search = { p_text: collapse(text.slice(0, 100)), p_limit: limit };
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

/** The names of places by the beginnings of their keys: municipalities (8 digits) or districts (5). At most 5. */
export async function namePlaces(db: Db, codes: string[]): Promise<string[]> {
  const known = codes.filter((code) => code.length >= 5).slice(0, 5);
  if (known.length === 0) return [];
  const wanted = known.map((code) => `ags.like.${code}*`).join();
  const Named = z.object({ ags: z.string(), name: z.string(), district: z.string().nullable() });
  const rows = await readRows(
    Named,
    db.from('municipalities').select('ags, name, district').or(wanted).order('ags').limit(500),
  );
  return known.flatMap((code) => {
    const first = rows.find(({ ags }) => ags.startsWith(code));
    return first ? [code.length === 5 ? (first.district ?? first.name) : first.name] : [];
  });
}
