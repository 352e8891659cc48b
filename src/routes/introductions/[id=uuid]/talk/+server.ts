import { error, json } from '@sveltejs/kit';
import { readIntroduction } from '#lib/matching/server/introductions.ts';
import { noteRead, readTalk } from '#lib/matching/server/talk.ts';
import { markTalk } from '#lib/matching/talk-news.ts';

/** The newest messages for a page that stands open, or nothing when it has them. For those who may read the page. */
export async function GET({ locals, params, url }) {
  if (!locals.account) error(401);
  const { messages } = await readTalk(locals.db, params.id);
  const headers = { 'cache-control': 'no-store' };
  if (url.searchParams.get('seen') === markTalk(messages))
    return new Response(null, { status: 204, headers });
  const introduction = await readIntroduction(locals.db, params.id);
  if (introduction?.side == null || introduction.state !== 'accepted') error(404);
  const newest = messages.at(-1);
  if (introduction.hasNews && newest) await noteRead(locals.db, params.id, newest.id);
  return json(messages, { headers });
}
