import { error } from '@sveltejs/kit';
import { writeBibtex } from '#lib/paper/cite.ts';
import { readCitation } from '#lib/paper/server/citation.ts';

export async function GET({ locals, params, url }) {
  const source = await readCitation(locals.db, url.origin, params.id, params.number);
  if (!source) error(404);
  return new Response(writeBibtex(source), {
    headers: { 'content-type': 'application/x-bibtex; charset=utf-8' },
  });
}
