/** One room's way into the log: its updates in order, and who waits until they are durable. */
import type { StoredUpdate } from './store.ts';

/** Called with true once everything before it is durable, with false when it never will be. */
type Waiter = { ticket: number; run: (durable: boolean) => void };

export class Lane {
  readonly paperId: string;
  readonly queue: StoredUpdate[] = [];
  #enqueued = 0;
  #committed = 0;
  #waiters: Waiter[] = [];
  /** Failed by itself while nothing else was in the batch: from then on tried alone, so that it stops nobody. */
  failures = 0;
  retryAt = 0;

  constructor(paperId: string) {
    this.paperId = paperId;
  }

  get isSettled(): boolean {
    return this.#committed === this.#enqueued;
  }

  add(update: StoredUpdate): void {
    this.queue.push(update);
    this.#enqueued++;
  }

  /** Runs once everything added up to now is durable; at once when it is already. */
  whenDurable(run: (durable: boolean) => void): void {
    if (this.isSettled) run(true);
    else this.#waiters.push({ ticket: this.#enqueued, run });
  }

  get queuedBytes(): number {
    return sumBytes(this.queue);
  }

  /** The first `count` updates are durable; returns how many bytes left the queue. */
  settle(count: number): number {
    const settled = this.queue.splice(0, count);
    this.#committed += settled.length;
    this.failures = 0;
    const due = this.#waiters.filter(({ ticket }) => ticket <= this.#committed);
    this.#waiters = this.#waiters.filter(({ ticket }) => ticket > this.#committed);
    for (const { run } of due) run(true);
    return sumBytes(settled);
  }

  /** Gives everything up: the paper no longer exists. */
  abandon(): void {
    this.#committed += this.queue.length;
    this.queue.length = 0;
    const waiters = this.#waiters;
    this.#waiters = [];
    for (const { run } of waiters) run(false);
  }
}

function sumBytes(updates: StoredUpdate[]): number {
  return updates.reduce((sum, { bytes }) => sum + bytes.length, 0);
}
