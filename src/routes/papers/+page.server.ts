import { listAreas } from '#lib/area/server/areas.ts';
import { readOrganisation } from '#lib/organisation/server/organisations.ts';
import { PaperFilter } from '#lib/paper/paper.ts';
import { listOwnPapers } from '#lib/paper/server/papers.ts';
import { listNewestVersions, searchVersions } from '#lib/paper/server/versions.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { Cursor, type Page } from '#lib/platform/page.ts';

/** The newest papers, or those that a search finds; one's own stand above the first, unasked page. */
export async function load({ locals, url }) {
  const { db, account } = locals;
  const locale = getLocale();
  const filter = PaperFilter.parse(Object.fromEntries(url.searchParams));
  const before = Cursor.parse(url.searchParams.get('before') ?? undefined);
  const { q, area, organisation } = filter;
  const isPlain = !before && !q && !area && !organisation;
  const [versions, own, areas, named] = await Promise.all([
    q
      ? searchVersions(db, locale, { ...filter, q })
      : listNewestVersions(db, locale, { before, area, organisation }),
    account && isPlain ? listOwnPapers(db, locale, account.id) : [],
    listAreas(db, locale),
    organisation ? readOrganisation(db, organisation) : null,
  ]);
  return { filter, versions, next: writeNext(filter, versions), own, areas, organisation: named };
}

/** The address of the following page: a search goes on after a paper, the list before a moment. */
function writeNext({ q, area, organisation }: PaperFilter, { next }: Page<unknown>): string | null {
  if (!next) return null;
  const asked = Object.entries({ q, area, organisation, [q ? 'after' : 'before']: next });
  return `?${new URLSearchParams(asked.flatMap(([name, value]) => (value ? [[name, value]] : [])))}`;
}
