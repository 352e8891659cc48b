import { pageSize } from '#lib/matching/network/network.ts';
import { listUnservedNeeds } from '#lib/matching/server/network/lists.ts';
import { Cursor } from '#lib/platform/page.ts';
import { readScope } from '../scope.server.ts';

export async function load(event) {
  const { areas, query } = await readScope(event);
  const before = Cursor.parse(event.url.searchParams.get('before') ?? undefined);
  const wanted = { size: pageSize, ...(before && { before }) };
  const page = await listUnservedNeeds(event.locals.db, query.area, wanted);
  return { areas, area: query.area, isFirst: !before, page };
}
