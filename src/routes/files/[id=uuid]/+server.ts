import { error } from '@sveltejs/kit';
import { readFile, type StoredFile } from '#lib/file/server/files.ts';

/**
 * What was published in a version is public for good. The picture of a project may be withdrawn with it, so it is asked
 * for again; what only some may see stays out of every cache that others share.
 */
const caching: Record<StoredFile['seenBy'], string> = {
  'everyone for ever': 'public, max-age=31536000, immutable',
  everyone: 'public, max-age=300',
  some: 'private, no-cache',
};

/** A picture, for who may see what it belongs to; anybody else hears that there is none. */
export async function GET({ locals, params, request }) {
  const known = /^(?:W\/)?"([0-9a-f]{64})"$/.exec(request.headers.get('if-none-match') ?? '')?.[1];
  const file = await readFile(locals.db, params.id, known ?? null);
  if (!file) error(404);
  const headers = {
    etag: `"${file.sha256}"`,
    'cache-control': caching[file.seenBy],
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'",
    'content-disposition': 'inline',
  };
  if (!file.bytes) return new Response(null, { status: 304, headers });
  const body = new Uint8Array(file.bytes);
  return new Response(body, {
    headers: { ...headers, 'content-type': file.mediaType, 'content-length': String(body.length) },
  });
}
