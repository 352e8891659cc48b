/** Compaction as the server runs it: by itself, beside the rooms. */
import type { Db } from '#lib/platform/server/database.ts';
import type { Log, RoomStore } from '../rooms/store.ts';
import { Compactor } from './compactor.ts';
import { createLogStore } from './log-store.ts';
import { TailWatch } from './tail-watch.ts';

export interface Compaction {
  /** The store for the rooms, watched for long tails. */
  watch(store: RoomStore): RoomStore;
  /** Deletes what snapshots have held for long enough. */
  trim(): Promise<number>;
  close(): Promise<void>;
}

/** @param days how long updates stay after a snapshot holds them */
export function openCompaction(service: Db, days: number, log: Log): Compaction {
  const compactor = new Compactor(createLogStore(service), log);
  const tails = new TailWatch(compactor, log);
  return {
    watch: (store) => tails.watch(store),
    trim: () => compactor.trim(days),
    close: () => {
      tails.stop();
      return compactor.close();
    },
  };
}
