// For which areas somebody looks at the network.
import { error, type RequestEvent } from '@sveltejs/kit';
import { requireAccount } from '#lib/account/server/recognise.ts';
import { listAreas } from '#lib/area/server/areas.ts';
import { listCoordinations } from '#lib/area/server/coordinators.ts';
import { readNetworkQuery } from '#lib/matching/network/query.ts';
import { getLocale } from '#lib/paraglide/runtime.js';

/**
 * What was chosen, and the areas that one may choose from; the database checks it again at each question.
 * @throws HttpError 403 for anyone but a coordinator of the chosen area; a redirect to sign in
 */
export async function readScope({ locals, url }: Pick<RequestEvent, 'locals' | 'url'>) {
  const account = requireAccount({ locals, url });
  const [own, areas] = await Promise.all([
    listCoordinations(locals.db, account.id),
    listAreas(locals.db, getLocale()),
  ]);
  const query = readNetworkQuery(url);
  const mine = areas.filter(({ id }) => own.some(({ area }) => area === id));
  if (mine.length === 0 || (query.area && !mine.some(({ id }) => id === query.area))) error(403);
  return { account, areas: mine, query };
}
