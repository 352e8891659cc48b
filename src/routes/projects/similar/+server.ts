import { error, json } from '@sveltejs/kit';
import { shownFrom } from '#lib/matching/existing/likeness.ts';
import { DraftInput } from '#lib/matching/server/existing.ts';
import { m } from '#lib/paraglide/messages.js';
import { countTry } from '#lib/platform/server/limits.ts';
import { listExisting } from '../existing.server.ts';

/** What is like a text while somebody writes it. A post, so that what is not published yet stands in no log. */
export async function POST(event) {
  const { request, locals } = event;
  if (!locals.account) error(401, m.form_signed_out());
  const asked = DraftInput.safeParse(await request.json().catch(() => null));
  if (!asked.success) error(400);
  const { id: accountId } = locals.account;
  const minutes = await countTry(event, 'look for similar', accountId);
  if (minutes) error(429, m.form_too_many({ minutes }));
  const { self, ...draft } = asked.data;
  return json(await listExisting(locals.db, { accountId, draft, self }, shownFrom));
}
