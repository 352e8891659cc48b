import { listAreas } from '#lib/area/server/areas.ts';
import { readOrganisation } from '#lib/organisation/server/organisations.ts';
import { readLibraryQuery } from '#lib/paper/library/filter.ts';
import { isNarrowed, writeLibraryQuery } from '#lib/paper/library/query.ts';
import { findPapers } from '#lib/paper/server/library.ts';
import { listOwnPapers } from '#lib/paper/server/papers.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { listTopics } from '#lib/project/server/topics.ts';

/** The library of published papers; one's own stand above the first, unasked page. */
export async function load({ locals, url }) {
  const { db, account } = locals;
  const locale = getLocale();
  const { filter, after } = readLibraryQuery(url.searchParams);
  const isPlain = !after && !isNarrowed(filter);
  const [versions, own, areas, topics, named] = await Promise.all([
    findPapers(db, locale, filter, { after }),
    account && isPlain ? listOwnPapers(db, locale, account.id) : [],
    listAreas(db, locale),
    listTopics(db, locale),
    filter.organisation ? readOrganisation(db, filter.organisation) : null,
  ]);
  return {
    filter,
    versions: versions.items,
    next: versions.next && writeLibraryQuery(filter, { after: versions.next }),
    own,
    areas,
    topics: topics.map(({ id, name }) => ({ id, name })),
    organisation: named && { id: named.id, name: named.name },
  };
}
