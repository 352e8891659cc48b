import { redirect } from '@sveltejs/kit';
import { getLocale } from '#lib/paraglide/runtime.js';
import { localizeHref } from '#lib/platform/localize.ts';
import { readListPage } from '#lib/project/server/list-page.ts';
import { writeQuery } from '#lib/project/query.ts';

export async function load({ locals, url }) {
  const page = await readListPage(locals.db, getLocale(), url.searchParams);
  // a form sends its empty fields too: an address that can be passed on is without them
  if ([...url.searchParams.values()].includes('')) {
    redirect(307, localizeHref('/projects') + writeQuery(page.filter));
  }
  return page;
}
