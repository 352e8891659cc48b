import { error } from '@sveltejs/kit';
import { answerExport, countExport, tagExport } from '#lib/paper/server/exports/answer.ts';
import { gatherVersion, listSigned } from '#lib/paper/server/exports/gather.ts';
import { listCosignatures } from '#lib/paper/server/cosignatures.ts';
import { readVersion } from '#lib/paper/server/versions.ts';

/** A published version as a file, for everyone who may see it. */
export async function GET(event) {
  const { locals, params, request, url } = event;
  const [known, cosignatures] = await Promise.all([
    readVersion(locals.db, 'de', params.id, params.number),
    listCosignatures(locals.db, params.id, params.number),
  ]);
  if (!known) error(404);
  const etag = tagExport(known.hash, listSigned(cosignatures), params.format, url.origin);
  const headers = { etag, 'cache-control': 'public, max-age=300' };
  if (request.headers.get('if-none-match')?.replace(/^W\//, '') === etag)
    return new Response(null, { status: 304, headers });
  await countExport(event);
  const gather = () => gatherVersion(locals.db, known, cosignatures, url.origin);
  return answerExport(event, params.format, gather, headers);
}
