import { z } from 'zod';
import { keepList } from '#lib/platform/server/reference.ts';
import { readRows } from '#lib/platform/server/results.ts';
import { AreaId, type Area } from '../area.ts';

const AreaRow = z.object({ id: AreaId, name: z.string() });

/** The areas in their order, named in the given language. */
export const listAreas = keepList<Area>((db, locale) => {
  const name = locale === 'de' ? 'name:name_de' : 'name:name_en';
  return readRows(AreaRow, db.from('areas').select(`id, ${name}`).order('position'));
});
