/**
 * Keeps states of papers by itself: of each in which was written, once it has been quiet for a while, or has been worked on
 * for an hour without a pause. Like the watch over tails it sees the store that the rooms use; rooms know nothing of it.
 * The database sees to it that there is at most one an hour, whichever process asks.
 */
import type { Log, RoomStore } from '../rooms/store.ts';
import type { StateStore } from './state-store.ts';

export interface StateLimits {
  /** So long without a letter is a pause. */
  quietMs: number;
  /** So long is worked on without one, at most, before a state is kept. */
  workMs: number;
  sweepMs: number;
}

export const defaultStateLimits: StateLimits = {
  quietMs: 10 * 60_000,
  workMs: 60 * 60_000,
  sweepMs: 60_000,
};

export class StateWatch {
  readonly #states: StateStore;
  readonly #log: Log;
  readonly #limits: StateLimits;
  /** Papers in which was written, since when and until when. */
  readonly #written = new Map<string, { first: number; last: number }>();
  readonly #sweeper: NodeJS.Timeout;
  #sweep: Promise<void> = Promise.resolve();
  #isStopped = false;

  constructor(states: StateStore, log: Log, limits = defaultStateLimits) {
    this.#states = states;
    this.#log = log;
    this.#limits = limits;
    this.#sweeper = setInterval(() => void this.sweep(), limits.sweepMs).unref();
  }

  /** The same store (an object whose methods need no this), watched. */
  watch(store: RoomStore): RoomStore {
    return {
      ...store,
      appendUpdates: async (batch) => {
        const last = await store.appendUpdates(batch);
        const now = Date.now();
        for (const { paperId } of batch) {
          const since = this.#written.get(paperId);
          this.#written.set(paperId, { first: since?.first ?? now, last: now });
        }
        return last;
      },
    };
  }

  /** Keeps what is due, one paper after the other; never rejects. */
  sweep(now = Date.now()): Promise<void> {
    this.#sweep = this.#sweep.then(() => this.#keepDue(now));
    return this.#sweep;
  }

  /** What was written before this process began, or in one that is gone; never rejects. */
  catchUp(): Promise<void> {
    this.#sweep = this.#sweep.then(() => this.#keepLeft());
    return this.#sweep;
  }

  /** Lets what is under way come to its end. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearInterval(this.#sweeper);
    await this.#sweep;
  }

  async #keepDue(now: number): Promise<void> {
    const { quietMs, workMs } = this.#limits;
    for (const [paperId, { first, last }] of [...this.#written]) {
      if (this.#isStopped) return;
      if (now - last < quietMs && now - first < workMs) continue;
      const outcome = await this.#keep(paperId);
      // too early is tried again at the next sweep, with what will be there by then
      if (outcome === 'early') continue;
      if (this.#written.get(paperId)?.last === last) this.#written.delete(paperId);
      else this.#written.set(paperId, { first: now, last: now });
    }
  }

  async #keepLeft(): Promise<void> {
    try {
      for (let after = ''; !this.#isStopped;) {
        const papers = await this.#states.listPapersWithout(after);
        for (const paperId of papers) if (!this.#isStopped) await this.#keep(paperId);
        after = papers.at(-1) ?? '';
        if (after === '') return;
      }
    } catch (error) {
      this.#log.warn({ error }, 'states of papers could not be caught up with');
    }
  }

  async #keep(paperId: string) {
    try {
      return await this.#states.keep(paperId);
    } catch (error) {
      this.#log.warn({ error, paperId }, 'a state of a paper could not be kept now');
      return 'early';
    }
  }
}
