import { error } from '@sveltejs/kit';
import { answerExport, countExport } from '#lib/paper/server/exports/answer.ts';
import { gatherDraft } from '#lib/paper/server/exports/gather.ts';
import { readPaper } from '#lib/paper/server/papers.ts';
import { getLocale } from '#lib/paraglide/runtime.js';

/** The text as it is now as a file, for members alone. */
export async function GET(event) {
  const { locals, params, url } = event;
  const { account, db } = locals;
  const paper = account && (await readPaper(db, getLocale(), account.id, params.id));
  if (!paper) error(404);
  await countExport(event);
  const gather = () => gatherDraft(db, paper, url.origin);
  return answerExport(event, params.format, gather, { 'cache-control': 'private, no-store' });
}
