import { listOwnPapers } from '#lib/paper/server/papers.ts';
import { listNewestVersions } from '#lib/paper/server/versions.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { Cursor } from '#lib/platform/page.ts';

export async function load({ locals, url }) {
  const before = Cursor.parse(url.searchParams.get('before') ?? undefined);
  const [versions, own] = await Promise.all([
    listNewestVersions(locals.db, getLocale(), { before }),
    locals.account && !before ? listOwnPapers(locals.db, getLocale(), locals.account.id) : [],
  ]);
  return { versions, own };
}
