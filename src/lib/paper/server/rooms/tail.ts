/**
 * Follows the log of the open papers for what other processes have stored. A paper's numbers are in the order of
 * commits and without gaps, so that one number says what a room has; what comes twice changes nothing.
 */
import { integrate } from './document.ts';
import { continueHeld } from './exchange.ts';
import type { Lane } from './lane.ts';
import type { Limits } from './limits.ts';
import type { Room } from './room.ts';
import type { Log, RoomStore, StoredDocument } from './store.ts';
import { withTimeLimit } from './time-limit.ts';

interface TailOptions {
  store: RoomStore;
  limits: Limits;
  log: Log;
  /** Whether the other processes can be heard: the log is then read less often. */
  hearsOthers(): boolean;
}

/** Updates of one paper in one reading; when there are more, the next follows at once. */
const pageSize = 500;
/** How long a reading that cannot wait gathers rooms, in milliseconds. */
const hurryMs = 10;

export class LogTail {
  readonly #options: TailOptions;
  readonly #open = new Map<string, Room>();
  #timer: NodeJS.Timeout | undefined;
  #due = Infinity;
  #reading: Promise<void> | null = null;
  #isStopped = false;
  #hasFailed = false;

  constructor(options: TailOptions) {
    this.#options = options;
  }

  enter(room: Room): void {
    this.#open.set(room.paperId, room);
    this.#schedule(this.#pause());
  }

  leave(room: Room): void {
    if (this.#open.get(room.paperId) === room) this.#open.delete(room.paperId);
  }

  /** What this process stored itself is in the document already. */
  noteOwn({ paperId }: Lane, count: number, last: number): void {
    const room = this.#open.get(paperId);
    if (!room || last <= room.seq) return;
    if (room.seq === last - count) room.seq = last;
    else this.hurry();
  }

  /** Takes updates that are in the log, the first of them under this number; reads the log when some are missing. */
  take(paperId: string, first: number, updates: Uint8Array[]): void {
    const room = this.#open.get(paperId);
    if (!room || first + updates.length - 1 <= room.seq) return;
    if (first > room.seq + 1) return this.hurry();
    const news = updates.slice(room.seq + 1 - first);
    room.seq += news.length;
    integrateAll(room, news);
  }

  /** Reads the log no later than it should be now; to be called when it may have become more urgent. */
  keepUp(): void {
    if (this.#open.size > 0) this.#schedule(this.#pause());
  }

  /** Reads the log as soon as possible. */
  hurry(): void {
    this.#schedule(hurryMs);
  }

  /** Resolves when nothing is asked of the store any more. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await this.#reading;
  }

  #pause(): number {
    const { limits, hearsOthers } = this.#options;
    return hearsOthers() ? limits.heardTailMs : limits.tailMs;
  }

  #schedule(ms: number): void {
    const due = Date.now() + ms;
    if (this.#isStopped || due >= this.#due) return;
    this.#due = due;
    if (this.#reading) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.#reading = this.#read()), ms).unref();
  }

  /** Never rejects. */
  async #read(): Promise<void> {
    this.#due = Infinity;
    try {
      await this.#readOnce();
      this.#hasFailed = false;
    } catch (error) {
      if (!this.#hasFailed) this.#options.log.warn({ error }, 'the log could not be followed, trying again');
      this.#hasFailed = true;
    }
    this.#reading = null;
    const next = Math.max(0, this.#due - Date.now());
    this.#due = Infinity;
    if (this.#open.size > 0) this.#schedule(Math.min(next, this.#pause()));
  }

  async #readOnce(): Promise<void> {
    const { store, limits } = this.#options;
    const papers = [...this.#open.values()].map(({ paperId, seq }) => ({ paperId, seq }));
    if (papers.length === 0) return;
    const tails = await withTimeLimit(store.readTails(papers, pageSize), limits.storeMs, 'reading tails');
    const asked = new Map(papers.map(({ paperId, seq }) => [paperId, seq]));
    for (const { paperId, first, updates } of tails) {
      if (first !== null && first <= (asked.get(paperId) ?? 0) + 1) this.take(paperId, first, updates);
      else await this.#readAnew(paperId);
      if (updates.length === pageSize) this.hurry();
    }
  }

  /** The updates after the room's place were compacted away: the whole document has them. */
  async #readAnew(paperId: string): Promise<void> {
    const { store, limits } = this.#options;
    const room = this.#open.get(paperId);
    const stored = await withTimeLimit(store.readDocument(paperId), limits.storeMs, 'reading a document');
    if (!room || this.#open.get(paperId) !== room) return;
    if (!stored) return room.forsake();
    room.seq = Math.max(room.seq, stored.seq);
    integrateAll(room, readAll(stored));
  }
}

const readAll = ({ snapshot, updates }: StoredDocument) => (snapshot ? [snapshot, ...updates] : updates);

/** What others have stored is passed on to the people here, and not stored again. */
function integrateAll(room: Room, updates: Uint8Array[]): void {
  let hasChanged = false;
  for (const update of updates) {
    if (!room.isReady) return;
    try {
      const { effect, held } = integrate(room.doc, update);
      if (held) room.tools.log.error({ paperId: room.paperId }, 'the log of a paper has a gap');
      if (effect) room.pass(effect);
      hasChanged ||= effect !== null;
    } catch (error) {
      return room.distrust(error);
    }
  }
  if (hasChanged) continueHeld(room);
}
