import { error, json } from '@sveltejs/kit';
import { z } from 'zod';
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
  return json(messages, { headers });
}

const Read = z.object({ until: z.uuid() });

/**
 * She has read what came while she looked, and looks away: the next message is told by mail again. Not with each look: then
 * each message would be a mail to somebody who has it before her.
 */
export async function POST({ locals, params, request }) {
  if (!locals.account) error(401);
  const given = Read.safeParse(await request.json().catch(() => null));
  if (!given.success) error(400);
  await noteRead(locals.db, params.id, given.data.until);
  return new Response(null, { status: 204 });
}
