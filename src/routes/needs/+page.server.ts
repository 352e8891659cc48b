import { Cursor } from '#lib/platform/page.ts';
import { HelpFilter } from '#lib/project/help.ts';
import { listOpenNeeds } from '#lib/project/server/helps.ts';

export async function load({ locals, url }) {
  const { before: cursor, ...asked } = Object.fromEntries(url.searchParams);
  const filter = HelpFilter.parse(asked);
  const before = Cursor.parse(cursor);
  return { filter, helps: await listOpenNeeds(locals.db, { ...filter, before }) };
}
