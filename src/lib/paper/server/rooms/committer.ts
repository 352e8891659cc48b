/**
 * The group commit: gathers the updates of all rooms for a moment and stores them in one call, one call at a time.
 * A failed call is made again until it succeeds; nothing leaves the queue before it is durable.
 */
import { Backlog } from './backlog.ts';
import type { Lane } from './lane.ts';
import type { Limits } from './limits.ts';
import type { Log, Meter, RoomStore, StoredUpdate } from './store.ts';
import { withTimeLimit } from './time-limit.ts';

interface CommitterOptions {
  store: RoomStore;
  log: Log;
  limits: Limits;
  meter?: Meter;
  /** The queue has grown above its limit (true), or has shrunk to half of it (false). */
  onPressure(isHigh: boolean): void;
  /** Updates are durable; `last` is the number of the last of them, none for a paper that is gone. */
  onCommitted(lane: Lane, updates: Uint8Array[], last: number | undefined): void;
  /** A paper's updates fail again and again while they are alone in the batch. */
  onStuck(lane: Lane): void;
}

type Part = { lane: Lane; count: number };

/** So many calls in a row may fail before the database counts as away, and not the paper as bad. */
const probes = 3;

export class Committer {
  readonly backlog: Backlog;
  readonly #options: CommitterOptions;
  /** Lanes with something to store, the one that waits longest first. */
  readonly #lanes = new Set<Lane>();
  #timer: NodeJS.Timeout | undefined;
  #isCommitting = false;
  #isHurried = false;
  #isStopped = false;
  #failures = 0;

  constructor(options: CommitterOptions) {
    this.#options = options;
    this.backlog = new Backlog(options.limits.queueBytes, options.onPressure);
  }

  get queuedUpdates(): number {
    return [...this.#lanes].reduce((sum, lane) => sum + lane.queue.length, 0);
  }

  enqueue(lane: Lane, update: StoredUpdate): void {
    lane.add(update);
    this.#lanes.add(lane);
    this.backlog.add(update.bytes.length);
    this.#options.meter?.countUpdate(update.bytes.length);
    this.#schedule();
  }

  /** Resolves once everything in the lane is durable, or given up with its paper. */
  flush(lane: Lane): Promise<void> {
    return new Promise((resolve) => {
      lane.whenDurable(() => resolve());
      // After a failure the back-off has its reason.
      if (this.#failures === 0) this.#hurry();
    });
  }

  /** Resolves once everything is durable; the next attempt is made at once. */
  async flushAll(): Promise<void> {
    const flushed = Promise.all([...this.#lanes].map((lane) => this.flush(lane)));
    this.#hurry();
    await flushed;
  }

  /** Forgets what a paper still wanted to store: for a paper that is gone. */
  abandon(lane: Lane): void {
    this.#lanes.delete(lane);
    this.backlog.add(-lane.queuedBytes);
    lane.abandon();
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  #hurry(): void {
    this.#isHurried = true;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#schedule();
  }

  #schedule(): void {
    if (this.#timer || this.#isCommitting || this.#isStopped || this.#lanes.size === 0) return;
    this.#timer = setTimeout(() => void this.#round(), this.#delay());
  }

  #delay(): number {
    const { commitDelayMs } = this.#options.limits;
    if (this.#isHurried) return 0;
    if (this.#failures > 0) return backOff(this.#failures, this.#options.limits);
    const healthy = [...this.#lanes].some((lane) => lane.failures === 0);
    if (healthy) return commitDelayMs;
    const next = Math.min(...[...this.#lanes].map((lane) => lane.retryAt));
    return Math.max(commitDelayMs, next - Date.now());
  }

  async #round(): Promise<void> {
    this.#timer = undefined;
    this.#isCommitting = true;
    this.#isHurried = false;
    try {
      const healthy = this.#takeParts();
      // A batch that fails twice may hold one bad paper: then each is tried by itself.
      const isolate = healthy.length > 1 && this.#failures >= 2;
      if (healthy.length > 0 && !isolate) await this.#commit(healthy);
      await this.#commitSingly(isolate);
    } catch (error) {
      // Not the store, whose failures are dealt with: one who waited. The others' updates must go on being stored.
      this.#options.log.error({ error }, 'somebody could not be told that updates are stored');
    }
    this.#isCommitting = false;
    this.#schedule();
  }

  async #commitSingly(everyone: boolean): Promise<void> {
    let misses = 0;
    for (const lane of [...this.#lanes]) {
      const isDue = everyone || (lane.failures > 0 && lane.retryAt <= Date.now());
      if (!isDue) continue;
      if (await this.#commit([{ lane, count: lane.queue.length }])) misses = 0;
      else if (++misses === probes) return;
    }
  }

  /** As much of the queue as one commit takes, without the papers that have failed alone. */
  #takeParts(): Part[] {
    const parts: Part[] = [];
    let room = this.#options.limits.commitBytes;
    for (const lane of this.#lanes) {
      if (lane.failures > 0) continue;
      let count = 0;
      while (count < lane.queue.length && room > 0) room -= lane.queue[count++]?.bytes.length ?? 0;
      if (count > 0) parts.push({ lane, count });
      if (room <= 0) break;
    }
    return parts;
  }

  async #commit(parts: Part[]): Promise<boolean> {
    const { store, limits, meter, onCommitted } = this.#options;
    const batch = parts.flatMap(({ lane, count }) => lane.queue.slice(0, count));
    const started = performance.now();
    const noteTime = (isStored: boolean) => meter?.noteCommit((performance.now() - started) / 1000, isStored);
    let seqs;
    try {
      seqs = await withTimeLimit(store.appendUpdates(batch), limits.storeMs, 'a commit');
      noteTime(true);
    } catch (error) {
      noteTime(false);
      this.#noteFailure(parts, batch, error);
      return false;
    }
    this.#failures = 0;
    for (const { lane, count } of parts) {
      const stored = lane.queue.slice(0, count).map(({ bytes }) => bytes);
      this.#lanes.delete(lane);
      this.backlog.add(-lane.settle(count));
      if (lane.queue.length > 0) this.#lanes.add(lane);
      onCommitted(lane, stored, seqs.get(lane.paperId));
    }
    return true;
  }

  #noteFailure(parts: Part[], batch: StoredUpdate[], error: unknown): void {
    this.#failures++;
    const { log, onStuck } = this.#options;
    log.error(
      { error, updates: batch.length, attempt: this.#failures },
      'updates were not stored, trying again',
    );
    const lane = parts[0]?.lane;
    if (parts.length !== 1 || !lane) return;
    lane.failures++;
    lane.retryAt = Date.now() + backOff(lane.failures, this.#options.limits);
    this.#lanes.delete(lane);
    this.#lanes.add(lane);
    if (lane.failures % 4 === 0) onStuck(lane);
  }
}

/** Milliseconds; doubles with every failure. Half is chance, so that several processes do not knock in step. */
function backOff(failures: number, { backOffMs, backOffMaxMs }: Limits): number {
  const full = Math.min(backOffMaxMs, backOffMs * 2 ** Math.min(failures - 1, 20));
  return full / 2 + (Math.random() * full) / 2;
}
