// What pages know of the talk about a paper's text without the schemas, which would weigh in a browser.
import type { PaperRole } from '../paper.ts';

export const remarkLimit = 2000;

/** Something that was said. */
export interface Remark {
  id: string;
  /** Null when the account is deleted. */
  authorName: string | null;
  isOwn: boolean;
  body: string;
  /** Moments in ISO 8601. */
  createdAt: string;
  editedAt: string | null;
  /** Names of the members that it mentions. */
  mentions: string[];
  mentionsMe: boolean;
}

/** What is talked about some words. */
export interface Thread {
  id: string;
  /** The words as they were when the talk began. */
  quote: string;
  isOwn: boolean;
  resolvedAt: string | null;
  resolvedBy: string | null;
  /** Oldest first, at least one. */
  remarks: Remark[];
}

/** Where somebody calls who asks by name, and waits. */
export interface OpenMention {
  paperId: string;
  title: string;
  threadId: string;
  remarkId: string;
  authorName: string | null;
  body: string;
  createdAt: string;
}

export const threadFilters = ['open', 'resolved', 'mine', 'mentions'] as const;
export type ThreadFilter = (typeof threadFilters)[number];

/** Open and resolved are about the thread; the others are about me in it, whether it is open or not. */
export function isWanted(thread: Thread, filter: ThreadFilter): boolean {
  switch (filter) {
    case 'open':
      return thread.resolvedAt === null;
    case 'resolved':
      return thread.resolvedAt !== null;
    case 'mine':
      return thread.remarks.some(({ isOwn }) => isOwn);
    case 'mentions':
      return thread.remarks.some(({ mentionsMe }) => mentionsMe);
  }
}

/** All but readers may say something. */
export const mayRemark = (role: PaperRole): boolean => role !== 'reader';

/** Who began it, and who may write. The database holds it. */
export const mayResolve = (role: PaperRole, thread: Thread): boolean =>
  role === 'owner' || role === 'editor' || (thread.isOwn && mayRemark(role));

export interface SortedThreads {
  /** In the order of the text. */
  inText: Thread[];
  /** Those whose words are gone, oldest first. */
  deleted: Thread[];
}

/**
 * @param marked the threads whose mark stands in the text, in its order; null while nobody knows
 * @param awaited threads whose mark may still be on its way: they stand behind the others
 */
export function sortThreads(
  threads: Thread[],
  marked: Iterable<string> | null,
  awaited: readonly string[] = [],
): SortedThreads {
  if (!marked) return { inText: threads, deleted: [] };
  const places = new Map([...marked].map((id, at) => [id, at]));
  const isThere = ({ id }: Thread) => places.has(id) || awaited.includes(id);
  const placeOf = ({ id }: Thread) => places.get(id) ?? places.size;
  const inText = threads.filter(isThere).sort((a, b) => placeOf(a) - placeOf(b));
  return { inText, deleted: threads.filter((thread) => !isThere(thread)) };
}
