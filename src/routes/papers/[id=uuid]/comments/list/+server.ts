import { error, json } from '@sveltejs/kit';
import { listThreads } from '#lib/paper/server/comments.ts';
import { readPaper } from '#lib/paper/server/papers.ts';
import { getLocale } from '#lib/paraglide/runtime.js';

/** The talk about a paper, for an editor that has it open. */
export async function GET({ locals, params }) {
  const { account, db } = locals;
  if (!account) error(401);
  const paper = await readPaper(db, getLocale(), account.id, params.id);
  if (!paper) error(404);
  return json(await listThreads(db, paper.id), { headers: { 'cache-control': 'no-store' } });
}
