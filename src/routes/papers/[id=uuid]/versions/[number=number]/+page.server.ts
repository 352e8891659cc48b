import { error } from '@sveltejs/kit';
import { listAdoptionsOf } from '#lib/paper/server/adoptions.ts';
import { listForks, readVersionSource } from '#lib/paper/server/forks.ts';
import { readPublished } from '#lib/paper/server/library.ts';
import { listVersions, readVersion } from '#lib/paper/server/versions.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { localizeHref } from '#lib/platform/localize.ts';
import { listTopics } from '#lib/project/server/topics.ts';

export async function load({ locals, params, url }) {
  const { db } = locals;
  const locale = getLocale();
  const [version, versions, published, topics, adoptions, source, forks] = await Promise.all([
    readVersion(db, locale, params.id, params.number),
    listVersions(db, locale, params.id),
    readPublished(db, params.id),
    listTopics(db, locale),
    listAdoptionsOf(db, params.id),
    readVersionSource(db, locale, params.id, params.number),
    listForks(db, params.id),
  ]);
  if (!version) error(404);
  const address = url.origin + localizeHref(`/papers/${version.paperId}/versions/${version.number}`);
  const about = topics
    .filter(({ id }) => published.topics.includes(id))
    .map(({ id, name }) => ({ id, name }));
  return { version, versions, address, kind: published.kind, topics: about, adoptions, source, forks };
}
