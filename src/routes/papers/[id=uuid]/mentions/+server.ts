import { error, json } from '@sveltejs/kit';
import { mayWrite } from '#lib/paper/rights.ts';
import { searchMentionTargets } from '#lib/paper/server/mentions.ts';
import { readPaper } from '#lib/paper/server/papers.ts';
import { getLocale } from '#lib/paraglide/runtime.js';

/** What may be meant by the letters behind an "@", for those who write. */
export async function GET({ locals, params, url }) {
  const { account, db } = locals;
  if (!account) error(401);
  const paper = await readPaper(db, getLocale(), account.id, params.id);
  if (!mayWrite(paper?.role ?? null)) error(404);
  const found = await searchMentionTargets(db, url.searchParams.get('q')?.slice(0, 100) ?? '');
  return json(
    found.filter(({ id }) => id !== params.id),
    { headers: { 'cache-control': 'no-store' } },
  );
}
