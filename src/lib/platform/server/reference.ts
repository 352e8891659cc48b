// Lists that are the same for everyone and change only with the software.
import type { Db } from './database.ts';
import { findHandle, type Handle } from './handle.ts';

/** Milliseconds for which what was read counts. */
const freshness = 60_000;

type Locale = 'de' | 'en';
type Read<Row> = (db: Db, locale: Locale) => Promise<Row[]>;

/** Reads such a list once a minute instead of for every page, and each time where there is no site, as in commands. */
export function keepList<Row>(read: Read<Row>): Read<Row> {
  const kept = new WeakMap<Handle, Map<Locale, { rows: Promise<Row[]>; until: number }>>();
  return async (db, locale) => {
    const handle = findHandle();
    if (!handle) return read(db, locale);
    const lists = kept.get(handle) ?? new Map();
    kept.set(handle, lists);
    const known = lists.get(locale);
    if (known && known.until > Date.now()) return [...(await known.rows)];
    const rows = read(db, locale);
    lists.set(locale, { rows, until: Date.now() + freshness });
    // what fails is tried again by the next page
    rows.catch(() => lists.delete(locale));
    return [...(await rows)];
  };
}
