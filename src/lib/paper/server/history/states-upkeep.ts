/** States of papers as the server keeps them: by itself, beside the rooms. */
import type { Db } from '#lib/platform/server/database.ts';
import type { Log, RoomStore } from '../rooms/store.ts';
import { createStateStore } from './state-store.ts';
import { StateWatch } from './state-watch.ts';

export interface States {
  /** The store for the rooms, watched for papers in which is written. */
  watch(store: RoomStore): RoomStore;
  /** Deletes what is too close together for its age. */
  thin(): Promise<number>;
  close(): Promise<void>;
}

/** So long after the start the papers are looked through for what an earlier process left: people come first. */
const catchUpMs = 60_000;

export function openStates(service: Db, log: Log): States {
  const store = createStateStore(service);
  const states = new StateWatch(store, log);
  const later = setTimeout(() => void states.catchUp(), catchUpMs).unref();
  return {
    watch: (rooms) => states.watch(rooms),
    thin: () => store.thin(),
    close: () => {
      clearTimeout(later);
      return states.stop();
    },
  };
}
