/**
 * One paper that is open: `loading → ready → draining → closed`. A room is never opened again; whoever comes while
 * it drains waits for the flush and gets a new one, so that no paper ever has two live documents.
 */
import type * as Y from 'yjs';
import { closeCodes } from '#lib/paper/wire.ts';
import type { Committer } from './committer.ts';
import { replay, takeHeld } from './document.ts';
import { writePresence, writeUpdate } from './frames.ts';
import { Lane } from './lane.ts';
import type { Limits } from './limits.ts';
import type { Participant } from './participant.ts';
import { Presence } from './presence.ts';
import { RefusedClients } from './refused.ts';
import type { Log, RoomStore, StoredDocument } from './store.ts';
import { withTimeLimit } from './time-limit.ts';

export interface RoomTools {
  store: RoomStore;
  committer: Committer;
  limits: Limits;
  log: Log;
}

export class Room {
  readonly paperId: string;
  readonly participants = new Set<Participant>();
  readonly presence: Presence;
  readonly lane: Lane;
  readonly refused = new RefusedClients();
  readonly tools: RoomTools;
  /** Resolves with the document, or null when there is no such paper; rejects when it could not be read. */
  readonly loaded: Promise<Y.Doc | null>;
  /** Resolves when the room is closed, for whatever reason. */
  readonly closed: Promise<void>;
  /** At least as much as the document has as a full state. */
  documentBytes = 0;
  #state: 'loading' | 'ready' | 'draining' | 'closed' = 'loading';
  #doc: Y.Doc | null = null;
  #idleTimer: NodeJS.Timeout | undefined;
  #markClosed: () => void = () => {};

  constructor(paperId: string, tools: RoomTools) {
    this.paperId = paperId;
    this.tools = tools;
    this.presence = new Presence(tools.limits);
    this.lane = new Lane(paperId);
    this.closed = new Promise((resolve) => (this.#markClosed = resolve));
    this.loaded = this.#load();
  }

  get isReady(): boolean {
    return this.#state === 'ready';
  }

  async #load(): Promise<Y.Doc | null> {
    const { store, limits } = this.tools;
    try {
      const stored = await withTimeLimit(
        store.readDocument(this.paperId),
        limits.storeMs,
        'opening a document',
      );
      if (!stored) {
        this.#close();
        return null;
      }
      this.#doc = this.#replay(stored);
    } catch (error) {
      // A room whose load failed holds nothing: serving it would show an empty paper, storing it would make it so.
      this.#close();
      throw error;
    }
    this.#state = 'ready';
    this.#startIdling();
    return this.#doc;
  }

  #replay(stored: StoredDocument): Y.Doc {
    const doc = replay(stored);
    const updates = stored.snapshot ? [stored.snapshot, ...stored.updates] : stored.updates;
    this.documentBytes = updates.reduce((sum, { length }) => sum + length, 0);
    // Only whole updates are stored, so this is a damaged log. What is whole is shown, the rest stays in the log.
    if (takeHeld(doc)) this.tools.log.error({ paperId: this.paperId }, 'the log of a paper has a gap');
    return doc;
  }

  join(participant: Participant): void {
    clearTimeout(this.#idleTimer);
    this.participants.add(participant);
  }

  leave(participant: Participant): void {
    if (!this.participants.delete(participant)) return;
    const farewell = this.presence.leave(participant);
    if (farewell) this.broadcastPresence(farewell, participant);
    this.#startIdling();
  }

  /** Passes on what a participant changed, and sees that it is stored. */
  publish(update: Uint8Array, author: Participant): void {
    const frame = writeUpdate(update);
    for (const other of this.participants) if (other !== author) other.connection.send(frame);
    this.documentBytes += update.length;
    const stored = { paperId: this.paperId, accountId: author.accountId, bytes: update };
    this.tools.committer.enqueue(this.lane, stored);
  }

  broadcastPresence(presence: Uint8Array, author: Participant): void {
    const frame = writePresence(presence);
    for (const other of this.participants) if (other !== author) other.connection.sendPresence(frame);
  }

  /** Sends everybody away and stores what is left. */
  shut(code: number, reason: string): void {
    const everyone = [...this.participants];
    // Emptied first: nobody needs to hear that the others leave as well.
    this.participants.clear();
    for (const { connection } of everyone) connection.close(code, reason);
    void this.drain();
  }

  /** The live document has become doubtful: the log is the truth, the room starts anew from it. */
  distrust(error: unknown): void {
    this.tools.log.error({ error, paperId: this.paperId }, 'a room starts anew from the log');
    this.shut(closeCodes.restart, 'room restarts');
  }

  /** The paper was deleted while it was open. */
  forsake(): void {
    this.tools.committer.abandon(this.lane);
    this.shut(closeCodes.gone, 'paper is gone');
  }

  /** Stores what is left and closes; the same promise for all who ask. */
  drain(): Promise<void> {
    if (this.#state === 'ready') {
      this.#state = 'draining';
      clearTimeout(this.#idleTimer);
      void this.tools.committer.flush(this.lane).then(() => this.#close());
    }
    return this.closed;
  }

  #startIdling(): void {
    if (this.#state !== 'ready' || this.participants.size > 0) return;
    clearTimeout(this.#idleTimer);
    this.#idleTimer = setTimeout(() => void this.drain(), this.tools.limits.idleGraceMs).unref();
  }

  #close(): void {
    this.#state = 'closed';
    this.#doc?.destroy();
    this.#markClosed();
  }
}
