import { error } from '@sveltejs/kit';
import { requireAccount } from '#lib/account/server/recognise.ts';
import { listCoordinations } from '#lib/area/server/coordinators.ts';
import { listLog } from '#lib/area/server/log.ts';
import { Cursor } from '#lib/platform/page.ts';

export async function load({ locals, url }) {
  const account = requireAccount({ locals, url });
  const before = Cursor.parse(url.searchParams.get('before') ?? undefined);
  const [areas, log] = await Promise.all([
    listCoordinations(locals.db, account.id),
    listLog(locals.db, before),
  ]);
  if (areas.length === 0) error(403);
  return { log };
}
