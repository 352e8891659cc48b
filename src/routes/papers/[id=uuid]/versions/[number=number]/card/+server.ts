import { error } from '@sveltejs/kit';
import { describeCard, readCard, tagCard } from '#lib/paper/server/card/card.ts';
import { countExport } from '#lib/paper/server/exports/answer.ts';
import { readVersion } from '#lib/paper/server/versions.ts';
import { m } from '#lib/paraglide/messages.js';

/** The picture that stands for a version where its address is shared. It may be withdrawn, so it is asked for again. */
export async function GET(event) {
  const { locals, params, request } = event;
  const version = await readVersion(locals.db, 'de', params.id, params.number);
  if (!version) error(404);
  const card = describeCard(version);
  const etag = `"${tagCard(card)}"`;
  const headers = {
    etag,
    'cache-control': 'public, max-age=3600',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'",
    'content-disposition': 'inline',
    // others show it on their pages: that is what it is for
    'cross-origin-resource-policy': 'cross-origin',
  };
  if (request.headers.get('if-none-match')?.replace(/^W\//, '') === etag)
    return new Response(null, { status: 304, headers });
  await countExport(event);
  const picture = await readCard(card);
  if (!picture) error(503, m.export_busy());
  return new Response(new Uint8Array(picture), {
    headers: { ...headers, 'content-type': 'image/png', 'content-length': String(picture.length) },
  });
}
