import { error } from '@sveltejs/kit';
import { readHashed } from '#lib/paper/server/versions.ts';

/** The bytes whose SHA-256 is the version's hash: `curl … | sha256sum` tells whether it is what was published. */
export async function GET({ locals, params }) {
  const text = await readHashed(locals.db, params.id, params.number);
  if (text === null) error(404);
  const name = `impulspapier-${params.id}-${params.number}.json`;
  return new Response(text, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
    },
  });
}
