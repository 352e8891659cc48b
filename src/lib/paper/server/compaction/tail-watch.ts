/**
 * Sees, at the store that the rooms use, how long the tails of open papers grow, and has the long ones compacted: when
 * their room has drained, and every minute for rooms that stay open. Rooms know nothing of it.
 */
import type { Log, RoomStore } from '../rooms/store.ts';
import type { Compactor } from './compactor.ts';

export interface TailLimits {
  /** Compacted is what has reached one of these since its snapshot. */
  updates: number;
  bytes: number;
  sweepMs: number;
}

/** Replaying so many takes a few milliseconds: a paper is opened as fast as after compaction. */
export const defaultTailLimits: TailLimits = { updates: 500, bytes: 256 * 1024, sweepMs: 60_000 };

export class TailWatch {
  readonly #compactor: Pick<Compactor, 'compact'>;
  readonly #log: Log;
  readonly #limits: TailLimits;
  readonly #tails = new Map<string, { updates: number; bytes: number }>();
  readonly #sweeper: NodeJS.Timeout;

  constructor(compactor: Pick<Compactor, 'compact'>, log: Log, limits = defaultTailLimits) {
    this.#compactor = compactor;
    this.#log = log;
    this.#limits = limits;
    this.#sweeper = setInterval(() => void this.sweep(), limits.sweepMs).unref();
  }

  /** The same store (an object whose methods need no this), watched. */
  watch(store: RoomStore): RoomStore {
    return {
      ...store,
      readDocument: async (paperId) => {
        const document = await store.readDocument(paperId);
        this.#tails.delete(paperId);
        for (const bytes of document?.updates ?? []) this.#count(paperId, bytes);
        return document;
      },
      appendUpdates: async (batch) => {
        const last = await store.appendUpdates(batch);
        for (const { paperId, bytes } of batch) this.#count(paperId, bytes);
        return last;
      },
      release: (paperId) => {
        void this.#compactWhenLong(paperId);
        this.#tails.delete(paperId);
        store.release?.(paperId);
      },
    };
  }

  /** Compacts the long tails, one after the other; never rejects. */
  async sweep(): Promise<void> {
    for (const paperId of [...this.#tails.keys()]) await this.#compactWhenLong(paperId);
  }

  stop(): void {
    clearInterval(this.#sweeper);
  }

  #count(paperId: string, { length }: Uint8Array): void {
    const tail = this.#tails.get(paperId) ?? { updates: 0, bytes: 0 };
    this.#tails.set(paperId, { updates: tail.updates + 1, bytes: tail.bytes + length });
  }

  /** Counted from 0 again before it is done: what fails is tried again only when as much has come once more. */
  async #compactWhenLong(paperId: string): Promise<void> {
    const { updates, bytes } = this.#tails.get(paperId) ?? { updates: 0, bytes: 0 };
    if (updates < this.#limits.updates && bytes < this.#limits.bytes) return;
    this.#tails.delete(paperId);
    try {
      const outcome = await this.#compactor.compact(paperId);
      if (outcome.kind === 'compacted') this.#log.info({ paperId, ...outcome }, 'a paper was compacted');
    } catch (error) {
      this.#log.warn({ error, paperId }, 'a paper could not be compacted now');
    }
  }
}
