import { error } from '@sveltejs/kit';
import { writeCsl } from '#lib/paper/cite.ts';
import { readCitation } from '#lib/paper/server/citation.ts';

export async function GET({ locals, params, url }) {
  const source = await readCitation(locals.db, url.origin, params.id, params.number);
  if (!source) error(404);
  const type = 'application/vnd.citationstyles.csl+json; charset=utf-8';
  return new Response(`${JSON.stringify([writeCsl(source)], null, 2)}\n`, {
    headers: { 'content-type': type },
  });
}
