// What the two sides of an accepted introduction say to each other. The database knows who belongs to which.
import { z } from 'zod';
import type { Db } from '#lib/platform/server/database.ts';
import { readOne, readRows, write } from '#lib/platform/server/results.ts';
import { Moment } from '#lib/platform/time.ts';
import type { TalkPage } from '../cooperation.ts';
import { talkPageLength as pageLength } from '../limits.ts';

const MessageRow = z.object({
  id: z.uuid(),
  side: z.enum(['from', 'to']),
  is_own: z.boolean(),
  author_name: z.string().nullable(),
  body: z.string().nullable(),
  created_at: Moment,
  edited_at: Moment.nullable(),
  may_edit: z.boolean(),
});

/** The newest messages, or those before one; none for anybody who belongs to neither side. */
export async function readTalk(db: Db, introductionId: string, before?: string): Promise<TalkPage> {
  const asked = { p_id: introductionId, p_before: before ?? null, p_limit: pageLength };
  const rows = await readRows(MessageRow, db.rpc('list_introduction_messages', asked));
  const messages = rows.slice(0, pageLength).map((row) => ({
    id: row.id,
    side: row.side,
    isOwn: row.is_own,
    authorName: row.author_name,
    body: row.body,
    createdAt: row.created_at,
    editedAt: row.edited_at,
    mayEdit: row.may_edit,
  }));
  const earliest = messages.at(-1);
  return { messages: messages.reverse(), before: rows.length > pageLength ? (earliest?.id ?? null) : null };
}

const SayOutcome = z.enum(['tell', 'told', 'gone', 'forbidden']);
export type SayOutcome = z.output<typeof SayOutcome>;

/** Says something; `tell`, when the other side has read all before and is due a mail. */
export async function sayInTalk(db: Db, introductionId: string, body: string): Promise<SayOutcome> {
  const given = { p_id: introductionId, p_body: body };
  return (await readOne(SayOutcome, db.rpc('write_introduction_message', given))) ?? 'forbidden';
}

/** Another text for an own message, for fifteen minutes; null takes it back. False when it may not be. */
export async function changeMessage(
  db: Db,
  introductionId: string,
  id: string,
  body: string | null,
): Promise<boolean> {
  const given = { p_introduction_id: introductionId, p_id: id, p_body: body };
  return (await readOne(z.boolean(), db.rpc('change_introduction_message', given))) ?? false;
}

/** The side of this person has read up to a message: the next one is told by mail again. */
export async function noteRead(db: Db, introductionId: string, until: string): Promise<void> {
  await write(db.rpc('note_introduction_read', { p_id: introductionId, p_until: until }));
}
