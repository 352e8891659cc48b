/** Compacts papers, one at a time in a process; what two processes do at once is settled by the database. */
import type { Log } from '../rooms/store.ts';
import type { LogStore } from './log-store.ts';
import type { Refusal } from './compact.ts';
import { CompactionThread } from './worker-thread.ts';

/** So many updates are taken at once: a longer tail goes in several steps, each a snapshot of its own. */
const stepSize = 20_000;

export type Outcome =
  | { kind: 'compacted'; updates: number; bytesBefore: number; bytesAfter: number; ms: number }
  /** Nothing came after the snapshot, or the paper is gone, or another process was faster. */
  | { kind: 'nothing' }
  | { kind: 'refused'; why: Refusal };

export class Compactor {
  readonly #store: LogStore;
  readonly #log: Log;
  readonly #thread = new CompactionThread();
  readonly #stepSize: number;
  #last: Promise<unknown> = Promise.resolve();
  #isClosed = false;

  constructor(store: LogStore, log: Log, size = stepSize) {
    this.#store = store;
    this.#log = log;
    this.#stepSize = size;
  }

  /** Compacts all that a paper's log holds now, after what is asked for already. Nobody's room waits for it. */
  compact(paperId: string): Promise<Outcome> {
    const outcome = this.#last
      .then(() => this.#compactWhole(paperId))
      .catch((error: unknown) => {
        if (this.#isClosed) return { kind: 'nothing' as const };
        throw error;
      });
    this.#last = outcome.catch(() => {});
    return outcome;
  }

  /** Deletes what snapshots hold and what is older than so many days; returns how many updates. */
  async trim(days: number): Promise<number> {
    let sum = 0;
    for (let count = -1; count !== 0 && !this.#isClosed; sum += count)
      count = await this.#store.trimLogs(days);
    return sum;
  }

  /** Lets the database come to its end, not the thread. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#thread.close();
    await this.#last;
  }

  async #compactWhole(paperId: string): Promise<Outcome> {
    const begun = performance.now();
    const sum = { updates: 0, bytesBefore: 0, bytesAfter: 0 };
    for (let isWhole = false; !isWhole && !this.#isClosed;) {
      const step = await this.#compactStep(paperId);
      if (step.kind === 'refused') return step;
      if (step.kind === 'nothing') break;
      isWhole = step.updates < this.#stepSize;
      sum.updates += step.updates;
      sum.bytesBefore += step.bytesBefore;
      // what the next step builds on is no longer stored after it
      if (!isWhole) sum.bytesBefore -= step.bytesAfter;
      sum.bytesAfter = step.bytesAfter;
    }
    if (sum.updates === 0) return { kind: 'nothing' };
    return { kind: 'compacted', ...sum, ms: performance.now() - begun };
  }

  async #compactStep(paperId: string): Promise<Exclude<Outcome, { kind: 'compacted' }> | Step> {
    const log = await this.#store.readLog(paperId, this.#stepSize);
    const seq = log?.updates.at(-1)?.seq;
    if (!log || seq === undefined || this.#isClosed) return { kind: 'nothing' };
    const result = await this.#thread.compact(log);
    if (result.kind === 'refused') {
      this.#log.error({ paperId, why: result.why }, 'a paper could not be compacted; its log stays as it is');
      return result;
    }
    const { bytes, hash, runs } = result;
    const snapshot = { paperId, builtOn: log.snapshot?.seq ?? 0, seq, bytes, hash, runs };
    if (!(await this.#store.storeSnapshot(snapshot))) return { kind: 'nothing' };
    const tailBytes = log.updates.reduce((sum, update) => sum + update.bytes.length, 0);
    const bytesBefore = tailBytes + (log.snapshot?.bytes.length ?? 0);
    return { kind: 'step', updates: log.updates.length, bytesBefore, bytesAfter: bytes.length };
  }
}

interface Step {
  kind: 'step';
  updates: number;
  bytesBefore: number;
  bytesAfter: number;
}
