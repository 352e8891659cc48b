import { error } from '@sveltejs/kit';
import { readPrints, listOpenPieces, mergeSource } from '#lib/paper/server/source-changes.ts';
import { readVersionSource } from '#lib/paper/server/forks.ts';
import { listVersions, readVersion } from '#lib/paper/server/versions.ts';
import { getLocale } from '#lib/paraglide/runtime.js';

/** What a published fork made of the version that it began with. */
export async function load({ locals: { db }, params }) {
  const locale = getLocale();
  const [newest] = await listVersions(db, locale, params.fork);
  const source = newest && (await readVersionSource(db, locale, params.fork, newest.number));
  if (!newest || source?.paperId !== params.id || source.number === null) error(404);
  const [base, fork] = await Promise.all([
    readVersion(db, locale, params.id, source.number),
    readVersion(db, locale, params.fork, newest.number),
  ]);
  if (!base || !fork) error(404);
  const prints = await readPrints(db, [base.body, fork.body]);
  const parts = mergeSource({ base: base.body, theirs: fork.body, prints }, base.body);
  return { source, fork: newest, pieces: listOpenPieces(parts) };
}
