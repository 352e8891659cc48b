import { error } from '@sveltejs/kit';
import { listMentions } from '#lib/paper/server/mentions.ts';
import { listVersions, readVersion } from '#lib/paper/server/versions.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { localizeHref } from '#lib/platform/localize.ts';

export async function load({ locals, params, url }) {
  const [version, versions, mentions] = await Promise.all([
    readVersion(locals.db, getLocale(), params.id, params.number),
    listVersions(locals.db, getLocale(), params.id),
    listMentions(locals.db, 'paper', params.id),
  ]);
  if (!version) error(404);
  const address = url.origin + localizeHref(`/papers/${version.paperId}/versions/${version.number}`);
  return { version, versions, mentions, address };
}
