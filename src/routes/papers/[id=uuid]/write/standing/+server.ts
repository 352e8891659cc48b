import { error, json } from '@sveltejs/kit';
import { maySuggest, mayWrite } from '#lib/paper/rights.ts';
import { readPaper } from '#lib/paper/server/papers.ts';
import { getLocale } from '#lib/paraglide/runtime.js';

/** Who asks and what she may do to the text, for an editor that comes back after a break. */
export async function GET({ locals, params }) {
  const { account, db } = locals;
  if (!account) error(401);
  const paper = await readPaper(db, getLocale(), account.id, params.id);
  if (!paper) error(404);
  return json(
    { accountId: account.id, mayWrite: mayWrite(paper.role), maySuggest: maySuggest(paper.role) },
    { headers: { 'cache-control': 'no-store' } },
  );
}
