/** What the room server needs from outside: a log that is the truth, a guard that knows people, a place to report. */
import type { IncomingMessage } from 'node:http';

export type PaperRole = 'owner' | 'editor' | 'suggester' | 'commenter' | 'reader';

/** One Yjs update (format V1) that the room has integrated, with the account that sent it; null is the mark of a comment. */
export interface StoredUpdate {
  paperId: string;
  accountId: string | null;
  bytes: Uint8Array;
}

export interface StoredDocument {
  snapshot: Uint8Array | null;
  /** The tail of the log after the snapshot, oldest first. */
  updates: Uint8Array[];
  /** The last `seq` contained. */
  seq: number;
}

/** What the log of a paper holds after a place in it. */
export interface Tail {
  paperId: string;
  /** The `seq` of the first update; null when only a newer snapshot holds them. */
  first: number | null;
  /** In order and without gaps. */
  updates: Uint8Array[];
}

export interface RoomStore {
  /** Snapshot and tail, read as one value; null when there is no such paper. */
  readDocument(paperId: string): Promise<StoredDocument | null>;
  /**
   * Durable when it resolves; one transaction over all rooms, the order per paper kept. Rejects when nothing is
   * known to be stored: the batch is then sent again, and stored twice at worst, which is harmless in Yjs.
   * Rows of a paper that was deleted meanwhile should be skipped: where they reject the batch, the other papers
   * wait until the room server has found out which one it was.
   * Resolves with the last `seq` of each paper; the rows of one paper have the numbers before it.
   */
  appendUpdates(batch: StoredUpdate[]): Promise<Map<string, number>>;
  /** What came after `seq` in each paper, by whichever process, at most `limit` a paper; those without news left out. */
  readTails(papers: { paperId: string; seq: number }[], limit: number): Promise<Tail[]>;
  /** Nobody here has the paper open any more. */
  release?(paperId: string): void;
}

export interface Visitor {
  accountId: string;
  sessionId: string;
  /** Shown to the others in the room. */
  name: string;
  role: PaperRole;
}

export type Admission = { ok: true; visitor: Visitor } | { ok: false; code: number };

export interface OpenSocket {
  sessionId: string;
  accountId: string;
  paperId: string;
}

/** What a recheck finds: a role, a session that has ended, or no right to this paper any more. */
export type Standing = PaperRole | 'signed-out' | null;

export interface RoomGuard {
  /** From the request's cookie to the session to the role; `code` is one of `closeCodes`. */
  admit(request: IncomingMessage, paperId: string): Promise<Admission>;
  /** The present standing of each socket, in the order given. */
  recheck(open: OpenSocket[]): Promise<Standing[]>;
}

/** Counts what happens, for operators. */
export interface Meter {
  /** A change was taken from somebody. */
  countUpdate(bytes: number): void;
  noteCommit(seconds: number, isStored: boolean): void;
}

/** pino's shape: structured fields first, then a sentence. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** What somebody may do to the document itself; a comment is no part of it. */
export type Writing = 'none' | 'suggest' | 'write';

const writings: Record<PaperRole, Writing> = {
  owner: 'write',
  editor: 'write',
  suggester: 'suggest',
  commenter: 'none',
  reader: 'none',
};

export function judgeRole(role: PaperRole): Writing {
  return writings[role];
}
