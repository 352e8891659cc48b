/** The thread's other side: started when it is needed, it takes one log at a time and keeps no process alive. */
import { Worker } from 'node:worker_threads';
import { withTimeLimit } from '../rooms/time-limit.ts';
import type { Compaction, PaperLog } from './compact.ts';

/** Megabytes; a text that needs more ends the thread, and not the process. */
const memory = 1024;

/** Milliseconds. Some 20,000 updates take seconds. */
const patience = 300_000;

export class CompactionThread {
  #worker: Worker | null = null;

  /** One call at a time. Rejects when the thread ends or does not answer. */
  async compact(log: PaperLog): Promise<Compaction> {
    const worker = (this.#worker ??= this.#start());
    worker.ref();
    try {
      return await withTimeLimit(ask(worker, log), patience, 'compacting');
    } catch (error) {
      await this.close();
      throw error;
    } finally {
      worker.unref();
    }
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: memory },
    });
    // Whoever waits hears of it by the exit; without a listener the process would end.
    worker.on('error', () => {});
    return worker;
  }
}

function ask(worker: Worker, log: PaperLog): Promise<Compaction> {
  return new Promise((resolve, reject) => {
    const end = () => reject(new Error('the thread that compacts has ended'));
    worker.once('exit', end);
    worker.once('message', (compaction: Compaction) => {
      worker.off('exit', end);
      resolve(compaction);
    });
    worker.postMessage(log);
  });
}
