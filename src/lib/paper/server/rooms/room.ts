/**
 * One paper that is open: `loading → ready → draining → closed`. A room is never opened again; whoever comes while
 * it drains waits for the flush and gets a new one, so that no paper ever has two live documents.
 */
import * as Y from 'yjs';
import { closeCodes } from '#lib/paper/wire.ts';
import type { Committer } from './committer.ts';
import { integrate, replay, takeHeld } from './document.ts';
import type { MakeUpdate } from './foreign-edit.ts';
import { writeUpdate } from './frames.ts';
import { Gathering } from './gathering.ts';
import { Lane } from './lane.ts';
import type { Limits } from './limits.ts';
import type { Neighbours } from './neighbours.ts';
import type { Participant } from './participant.ts';
import { RefusedClients } from './refused.ts';
import { RestingText } from './resting-text.ts';
import { SharedMessage } from './shared-message.ts';
import type { Log, RoomStore, StoredDocument } from './store.ts';
import { withTimeLimit } from './time-limit.ts';

export interface RoomTools {
  store: RoomStore;
  committer: Committer;
  /** The other processes on the same database; null when there can be none. */
  neighbours: Neighbours | null;
  limits: Limits;
  log: Log;
}

export class Room {
  readonly paperId: string;
  /** Counts the rooms of this process, so that a log tells two rooms of one paper apart. */
  readonly generation: number;
  readonly participants = new Set<Participant>();
  readonly presence: Gathering;
  readonly lane: Lane;
  readonly refused = new RefusedClients();
  readonly tools: RoomTools;
  /** Resolves with whether there is such a paper; rejects when it could not be read. */
  readonly loaded: Promise<boolean>;
  /** Resolves when the room is closed, for whatever reason. */
  readonly closed: Promise<void>;
  /** The document holds the log up to this number, without gaps. */
  seq = 0;
  /** At least as much as the document has as a full state. */
  documentBytes = 0;
  #state: 'loading' | 'ready' | 'draining' | 'closed' = 'loading';
  /** The text as it is at the moment: alive, or at rest. */
  #text: Y.Doc | RestingText | null = null;
  #usedAt = 0;
  #isToDrain = false;
  #idleTimer: NodeJS.Timeout | undefined;
  #markClosed: () => void = () => {};

  constructor(paperId: string, generation: number, tools: RoomTools) {
    this.paperId = paperId;
    this.generation = generation;
    this.tools = tools;
    this.presence = new Gathering({
      limits: tools.limits,
      participants: this.participants,
      share: (states) => tools.neighbours?.sharePresence(paperId, states),
    });
    this.lane = new Lane(paperId);
    this.closed = new Promise((resolve) => (this.#markClosed = resolve));
    this.loaded = this.#load();
  }

  get isReady(): boolean {
    return this.#state === 'ready';
  }

  /**
   * The live document, which is built when it is at rest. Nobody keeps it beyond the moment: it may be at rest, and
   * another one, the next time.
   */
  get doc(): Y.Doc {
    this.#usedAt = Date.now();
    if (this.#text instanceof Y.Doc) return this.#text;
    const bytes = this.#text?.bytes;
    if (!bytes) throw new Error('a room that is not loaded has no document');
    try {
      return (this.#text = this.#replay({ snapshot: bytes, updates: [], seq: 0 }));
    } catch (error) {
      this.distrust(error);
      throw error;
    }
  }

  encodeStateVector(): Uint8Array {
    return this.#text instanceof RestingText ? this.#text.stateVector : Y.encodeStateVector(this.doc);
  }

  /** What somebody lacks who has this much. Throws when that is no state vector. */
  encodeSince(stateVector: Uint8Array): Uint8Array {
    if (this.#text instanceof RestingText) return this.#text.encodeSince(stateVector);
    return Y.encodeStateAsUpdate(this.doc, stateVector);
  }

  /** Lets the live document go when nobody has needed it for a while. */
  restIfQuiet(now: number): void {
    const { restMs } = this.tools.limits;
    if (!(this.#text instanceof Y.Doc) || !this.isReady || now - this.#usedAt < restMs) return;
    const doc = this.#text;
    this.guard(() => {
      const text = RestingText.of(doc);
      doc.destroy();
      this.#text = text;
      this.documentBytes = text.bytes.length;
    });
  }

  /** Runs what a timer brings: a fault in it ends the room, and not the process. */
  guard(run: () => void): void {
    try {
      run();
    } catch (error) {
      this.distrust(error);
    }
  }

  async #load(): Promise<boolean> {
    const { store, limits, log } = this.tools;
    try {
      const stored = await withTimeLimit(
        store.readDocument(this.paperId),
        limits.storeMs,
        'opening a document',
      );
      if (!stored) {
        this.#close();
        return false;
      }
      this.#text = this.#open(stored);
      this.seq = stored.seq;
    } catch (error) {
      // A room whose load failed holds nothing: serving it would show an empty paper, storing it would make it so.
      log.warn({ error, ...this.#name }, 'a room could not be loaded');
      this.#close();
      throw error;
    }
    this.#state = 'ready';
    if (this.#isToDrain) void this.drain();
    else this.#startIdling();
    return true;
  }

  /** A text that was compacted opens at rest; a young one is small, and is alive at once. */
  #open(stored: StoredDocument): Y.Doc | RestingText {
    if (!stored.snapshot) return this.#replay(stored);
    const text = RestingText.read(stored.snapshot, stored.updates);
    this.documentBytes = text.bytes.length;
    return text;
  }

  #replay(stored: StoredDocument): Y.Doc {
    const doc = replay(stored);
    const updates = stored.snapshot ? [stored.snapshot, ...stored.updates] : stored.updates;
    this.documentBytes = updates.reduce((sum, { length }) => sum + length, 0);
    // Only whole updates are stored, so this is a damaged log. What is whole is shown, the rest stays in the log.
    if (takeHeld(doc)) this.tools.log.error(this.#name, 'the log of a paper has a gap');
    return doc;
  }

  get #name() {
    return { paperId: this.paperId, generation: this.generation };
  }

  join(participant: Participant): void {
    clearTimeout(this.#idleTimer);
    this.participants.add(participant);
    participant.connection.onCaughtUp(() => this.guard(() => this.#catchUp(participant)));
  }

  leave(participant: Participant): void {
    if (!this.participants.delete(participant)) return;
    this.presence.leave(participant);
    this.#startIdling();
  }

  /** Passes on what a participant changed, and sees that it is stored. */
  publish(update: Uint8Array, author: Participant): void {
    this.pass(update, author);
    const stored = { paperId: this.paperId, accountId: author.accountId, bytes: update };
    this.tools.committer.enqueue(this.lane, stored);
  }

  /** Edits the text in somebody's name, as the server does it for her; returns whether anything changed. */
  edit(accountId: string, make: MakeUpdate): boolean {
    const update = make(Y.encodeStateAsUpdate(this.doc));
    const effect = update && integrate(this.doc, update).effect;
    if (!effect) return false;
    this.pass(effect);
    this.tools.committer.enqueue(this.lane, { paperId: this.paperId, accountId, bytes: effect });
    return true;
  }

  /** Passes on what somebody changed, here or, without an author, in another process. */
  pass(update: Uint8Array, author?: Participant): void {
    const message = new SharedMessage(writeUpdate(update));
    for (const other of this.participants) if (other !== author) other.tell(update, message);
    this.documentBytes += update.length;
  }

  /** Sends everybody away and stores what is left. */
  shut(code: number, reason: string): void {
    const everyone = [...this.participants];
    // Emptied first: nobody here needs to hear that the others leave as well. Other processes do.
    this.participants.clear();
    for (const participant of everyone) {
      this.presence.leave(participant);
      participant.connection.close(code, reason);
    }
    void this.drain();
  }

  /** The live document has become doubtful: the log is the truth, the room starts anew from it. */
  distrust(error: unknown): void {
    this.tools.log.error({ error, ...this.#name }, 'a room starts anew from the log');
    this.shut(closeCodes.restart, 'room restarts');
  }

  /** The paper was deleted while it was open. */
  forsake(): void {
    this.tools.committer.abandon(this.lane);
    this.shut(closeCodes.gone, 'paper is gone');
  }

  /** Stores what is left and closes; the same promise for all who ask. */
  drain(): Promise<void> {
    // Who asks while it loads is heard when it has.
    if (this.#state === 'loading') this.#isToDrain = true;
    if (this.#state === 'ready') {
      this.#state = 'draining';
      clearTimeout(this.#idleTimer);
      void this.tools.committer.flush(this.lane).then(() => this.#close());
    }
    return this.closed;
  }

  /** One update for all that a client missed while it was behind, instead of each. */
  #catchUp(participant: Participant): void {
    if (!this.isReady || !this.participants.has(participant)) return;
    const { connection, missed } = participant;
    if (missed.isAny) connection.sendAnswer(writeUpdate(missed.take(this.doc)));
    this.presence.ask(participant);
  }

  #startIdling(): void {
    if (this.#state !== 'ready' || this.participants.size > 0) return;
    clearTimeout(this.#idleTimer);
    this.#idleTimer = setTimeout(() => void this.drain(), this.tools.limits.idleGraceMs).unref();
  }

  #close(): void {
    this.#state = 'closed';
    this.presence.stop();
    if (this.#text instanceof Y.Doc) this.#text.destroy();
    this.#text = null;
    this.tools.store.release?.(this.paperId);
    this.#markClosed();
  }
}
