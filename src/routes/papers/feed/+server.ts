import { listAreas } from '#lib/area/server/areas.ts';
import { readLibraryQuery } from '#lib/paper/library/filter.ts';
import { writeLibraryQuery } from '#lib/paper/library/query.ts';
import { writeFeed } from '#lib/paper/server/feed.ts';
import { findPapers } from '#lib/paper/server/library.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { localizeHref } from '#lib/platform/localize.ts';
import { listTopics } from '#lib/project/server/topics.ts';

/** The newest papers for feed readers: all, or those of an area or a topic. */
export async function GET({ locals: { db }, url, setHeaders }) {
  const { area, topic } = readLibraryQuery(url.searchParams).filter;
  const filter = { area, topic };
  const locale = getLocale();
  const [papers, areas, topics] = await Promise.all([
    findPapers(db, locale, filter, { limit: 50 }),
    listAreas(db, locale),
    listTopics(db, locale),
  ]);
  const about = [areas.find(({ id }) => id === area)?.name, topics.find(({ id }) => id === topic)?.name];
  const xml = writeFeed({
    title: ['Impulswerk', m.paper_list(), ...about].filter(Boolean).join(' – '),
    self: url.origin + localizeHref('/papers/feed') + writeLibraryQuery(filter),
    page: url.origin + localizeHref('/papers') + writeLibraryQuery(filter),
    locale,
    papers: papers.items,
    addressOf: ({ paperId, number }) => url.origin + localizeHref(`/papers/${paperId}/versions/${number}`),
  });
  // the same for everyone, whoever is signed in
  setHeaders({ 'cache-control': 'public, max-age=300' });
  return new Response(xml, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
}
