// The talk about a paper's text: threads on words, and what people say in them.
import { z } from 'zod';
import type { Db } from '#lib/platform/server/database.ts';
import { getHandle } from '#lib/platform/server/handle.ts';
import {
  DatabaseError,
  readOne,
  readRows,
  writeRow,
  type WriteOutcome,
} from '#lib/platform/server/results.ts';
import { Moment } from '#lib/platform/time.ts';
import type { NewThread } from '../comments/comments.ts';
import { findMentioned } from '../comments/mentions.ts';
import { readMarked } from '../comments/passage.ts';
import type { OpenMention, Remark, Thread } from '../comments/words.ts';
import { documentField } from '../wire.ts';
import { readDocument } from './log.ts';
import { listMembers } from './papers.ts';
import { replay } from './rooms/document.ts';

const RemarkRow = z
  .object({
    id: z.uuid(),
    author_name: z.string().nullable(),
    is_own: z.boolean(),
    body: z.string(),
    created_at: Moment,
    edited_at: Moment.nullable(),
    mentions: z.array(z.string()),
    mentions_me: z.boolean(),
  })
  .transform(({ id, body, mentions, ...row }): Remark => ({
    id,
    body,
    mentions,
    authorName: row.author_name,
    isOwn: row.is_own,
    createdAt: row.created_at,
    editedAt: row.edited_at,
    mentionsMe: row.mentions_me,
  }));

const ThreadRow = z
  .object({
    id: z.uuid(),
    quote: z.string(),
    is_own: z.boolean(),
    resolved_at: Moment.nullable(),
    resolved_by: z.string().nullable(),
    remarks: z.array(RemarkRow),
  })
  .transform(({ id, quote, remarks, ...row }): Thread => ({
    id,
    quote,
    remarks,
    isOwn: row.is_own,
    resolvedAt: row.resolved_at,
    resolvedBy: row.resolved_by,
  }));

/** All threads of a paper, oldest first; none for who is not a member. */
export async function listThreads(db: Db, paperId: string): Promise<Thread[]> {
  const threads = db.rpc('list_paper_threads', { p_paper_id: paperId });
  return (await readOne(z.array(ThreadRow), threads)) ?? [];
}

/** The threads whose mark stands in the text, in its order, with the words that carry it now. */
export async function readMarkedWords(db: Db, paperId: string): Promise<Map<string, string>> {
  const document = await readDocument(db, paperId);
  if (!document) return new Map();
  const doc = replay(document);
  const marked = readMarked(doc.getXmlFragment(documentField));
  doc.destroy();
  return marked;
}

const Begun = z.object({ thread: z.uuid(), remark: z.uuid() });

export type ThreadOutcome =
  { kind: 'begun'; thread: string; remark: string; isMarked: boolean } | { kind: 'gone' | 'forbidden' };

/** Begins a thread on letters of the live text, and has them marked in it. */
export async function beginThread(
  db: Db,
  paperId: string,
  { ranges, words, body }: z.output<typeof NewThread>,
): Promise<ThreadOutcome> {
  let begun: z.output<typeof Begun> | null = null;
  const mentions = await findAccounts(db, paperId, body);
  const write = async (quote: string) => {
    const thread = { p_paper_id: paperId, p_quote: quote, p_body: body, p_mentions: mentions };
    begun = await unlessForbidden(readOne(Begun, db.rpc('begin_paper_thread', thread)));
    return begun?.thread ?? null;
  };
  const marked = await getHandle().markPassage({ paperId, ranges, words, write });
  if (marked === 'gone') return { kind: 'gone' };
  const ids = Begun.safeParse(begun).data;
  return ids ? { kind: 'begun', ...ids, isMarked: marked === 'marked' } : { kind: 'forbidden' };
}

/** The new remark's id, or null where it may not be said (any more). */
export async function addRemark(
  db: Db,
  paperId: string,
  threadId: string,
  body: string,
): Promise<string | null> {
  const mentions = await findAccounts(db, paperId, body);
  const remark = { p_paper_id: paperId, p_thread_id: threadId, p_body: body, p_mentions: mentions };
  return unlessForbidden(readOne(z.uuid(), db.rpc('add_paper_remark', remark)));
}

/** False where it is not who asks' to change. */
export async function changeRemark(db: Db, paperId: string, id: string, body: string): Promise<boolean> {
  const mentions = await findAccounts(db, paperId, body);
  const remark = { p_paper_id: paperId, p_id: id, p_body: body, p_mentions: mentions };
  return (await unlessForbidden(readOne(z.boolean(), db.rpc('change_paper_remark', remark)))) ?? false;
}

/** Takes an own remark back; with the last one its thread goes. */
export async function deleteRemark(db: Db, paperId: string, id: string): Promise<WriteOutcome> {
  return writeRow(db.from('paper_remarks').delete().match({ id, paper_id: paperId }).select('id'));
}

/** @param isResolved false opens it again */
export async function resolveThread(
  db: Db,
  paperId: string,
  id: string,
  isResolved: boolean,
): Promise<WriteOutcome> {
  // who and when is the database's to say
  const row = { resolved_at: isResolved ? new Date().toISOString() : null };
  return writeRow(db.from('paper_threads').update(row).match({ id, paper_id: paperId }).select('id'));
}

const MentionRow = z
  .object({
    paper_id: z.uuid(),
    title: z.string(),
    thread_id: z.uuid(),
    remark_id: z.uuid(),
    author_name: z.string().nullable(),
    body: z.string(),
    created_at: Moment,
  })
  .transform(({ title, body, ...row }): OpenMention => ({
    title,
    body,
    paperId: row.paper_id,
    threadId: row.thread_id,
    remarkId: row.remark_id,
    authorName: row.author_name,
    createdAt: row.created_at,
  }));

/** Where somebody waits for an answer of who asks, newest first. */
export async function listOpenMentions(db: Db): Promise<OpenMention[]> {
  return readRows(MentionRow, db.rpc('list_open_mentions'));
}

async function findAccounts(db: Db, paperId: string, body: string): Promise<string[]> {
  if (!body.includes('@')) return [];
  return findMentioned(body, await listMembers(db, paperId)).map(({ accountId }) => accountId);
}

const forbidden = '42501';

async function unlessForbidden<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof DatabaseError && error.code === forbidden) return null;
    throw error;
  }
}
