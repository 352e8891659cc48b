import { z } from 'zod';
import type { Db } from '#lib/platform/server/database.ts';
import { insertRow, readOne, readRows, writeRow, type WriteOutcome } from '#lib/platform/server/results.ts';
import { Moment } from '#lib/platform/time.ts';
import type { CommentPlace } from '../../talk/talk.ts';
import { editMinutes, type Comment, type CommentPage } from '../../talk/words.ts';

const pageSize = 20;

const CommentRow = z
  .object({
    id: z.uuid(),
    author_name: z.string().nullable(),
    is_own: z.boolean(),
    body: z.string().nullable(),
    created_at: Moment,
    edited_at: Moment.nullable(),
    withdrawn_at: Moment.nullable(),
    hidden_reason: z.string().nullable(),
  })
  .transform(({ id, body, ...row }): Comment => ({
    id,
    body,
    authorName: row.author_name,
    isOwn: row.is_own,
    createdAt: row.created_at,
    editedAt: row.edited_at,
    withdrawnAt: row.withdrawn_at,
    hiddenReason: row.hidden_reason,
  }));

/** The comments on a project, oldest first: from the first on, from `from`, or with `until` at the end. */
export async function listComments(
  db: Db,
  projectId: string,
  { from, until }: z.output<typeof CommentPlace> = {},
  size = pageSize,
): Promise<CommentPage> {
  const place = { p_project_id: projectId, p_from: from ?? null, p_until: until ?? null, p_limit: size };
  return cutPage(await readRows(CommentRow, db.rpc('list_comments', place)), { from, until }, size);
}

/** Cuts the page out of what was read around it. One that ends early in the talk is filled up with what follows. */
function cutPage(rows: Comment[], { from, until }: z.output<typeof CommentPlace>, size: number): CommentPage {
  const start =
    until === undefined
      ? rows.filter(({ id }) => from !== undefined && id < from).length
      : Math.max(0, rows.filter(({ id }) => id <= until).length - size);
  return {
    items: rows.slice(start, start + size),
    earlier: rows[start - 1]?.id ?? null,
    later: rows[start + size]?.id ?? null,
  };
}

/** Says something in one's own name; the new id, or null where the project is not open to it. */
export async function createComment(
  db: Db,
  authorId: string,
  projectId: string,
  body: string,
): Promise<string | null> {
  const row = { project_id: projectId, author_id: authorId, body };
  return insertRow(db.from('comments').insert(row).select('id').single());
}

const OwnRow = z.object({ body: z.string(), created_at: Moment, hidden_reason: z.string().nullable() });

export interface OwnComment {
  body: string;
  /** Within the first minutes, and while it is not hidden. */
  mayEdit: boolean;
}

/** A comment of this person that is not withdrawn, or null. */
export async function readOwnComment(
  db: Db,
  authorId: string,
  projectId: string,
  id: string,
): Promise<OwnComment | null> {
  const own = db.from('comments').select('body, created_at, hidden_reason');
  const where = { id, project_id: projectId, author_id: authorId };
  const row = await readOne(OwnRow, own.match(where).maybeSingle());
  if (!row) return null;
  const minutes = (Date.now() - Date.parse(row.created_at)) / 60_000;
  return { body: row.body, mayEdit: minutes < editMinutes && row.hidden_reason === null };
}

/** The database refuses it after a quarter of an hour, and to anyone but the author. */
export async function updateComment(
  db: Db,
  projectId: string,
  id: string,
  body: string,
): Promise<WriteOutcome> {
  return writeRow(db.from('comments').update({ body }).match({ id, project_id: projectId }).select('id'));
}

/** Deletes the text of an own comment; its place stays. False when there is none. */
export async function withdrawComment(db: Db, id: string): Promise<boolean> {
  return (await readOne(z.boolean(), db.rpc('withdraw_comment', { p_id: id }))) ?? false;
}
