import { redirect } from '@sveltejs/kit';
import { getLocale } from '#lib/paraglide/runtime.js';
import { localizeHref } from '#lib/platform/localize.ts';
import { clusterPlaces, countByState, countNowhere } from '#lib/project/map.ts';
import { writeQuery } from '#lib/project/query.ts';
import { readMapPage } from '#lib/project/server/list-page.ts';

export async function load({ locals, url }) {
  const { places, ...page } = await readMapPage(locals.db, getLocale(), url.searchParams);
  if ([...url.searchParams.values()].includes('')) {
    redirect(307, localizeHref('/projects/map') + writeQuery(page.filter));
  }
  return {
    ...page,
    clusters: clusterPlaces(places),
    states: countByState(places),
    nowhere: countNowhere(places),
    count: places.reduce((sum, { count }) => sum + count, 0),
  };
}
