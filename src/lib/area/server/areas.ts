import { z } from 'zod';
import type { Db } from '#lib/platform/server/database.ts';
import { readRows } from '#lib/platform/server/results.ts';
import { AreaId, type Area } from '../area.ts';

const AreaRow = z.object({ id: AreaId, name: z.string() });

/** The areas in their order, named in the given language. */
export async function listAreas(db: Db, locale: 'de' | 'en'): Promise<Area[]> {
  const name = locale === 'de' ? 'name:name_de' : 'name:name_en';
  return readRows(AreaRow, db.from('areas').select(`id, ${name}`).order('position'));
}
