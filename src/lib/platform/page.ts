// Lists that are long are read page by page, newest first, from the last entry seen (keyset): no page shifts while
// somebody posts, and the thousandth costs what the first does.
import { z } from 'zod';
import { Moment } from './time.ts';

/** Where the next page begins: time and id of the last entry seen, as they stand in the address. */
export const Cursor = z
  .string()
  .regex(/^[0-9T:.+-]+_[0-9a-f-]{36}$/)
  .transform((text) => {
    const [at = '', id = ''] = text.split('_');
    return { at, id };
  })
  .pipe(z.object({ at: Moment.pipe(z.string().regex(/^[12]/)), id: z.uuid() }))
  .optional()
  .catch(undefined);

export interface Page<T> {
  items: T[];
  /** The cursor of the following page, or null when this is the last. */
  next: string | null;
}

/** Cuts what was read with one row too many into a page. */
export function toPage<T>(rows: T[], size: number, key: (row: T) => { at: string; id: string }): Page<T> {
  const items = rows.slice(0, size);
  const last = items.at(-1);
  const { at, id } = last ? key(last) : { at: '', id: '' };
  return { items, next: rows.length > size && last ? `${at}_${id}` : null };
}

/** PostgREST's words for "after this entry, newest first". */
export function afterCursor(
  column: string,
  idColumn: string,
  { at, id }: { at: string; id: string },
): string {
  return `${column}.lt."${at}",and(${column}.eq."${at}",${idColumn}.lt.${id})`;
}
