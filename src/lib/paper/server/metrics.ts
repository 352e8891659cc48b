// The room server's figures for Prometheus; loaded only where an operator wants them.
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Meter, RoomServer } from './rooms/server.ts';

export interface RoomMetrics {
  meter: Meter;
  /** Reads the gauges at this server from now on. */
  watch(rooms: RoomServer): void;
  figures: { contentType: string; read(): Promise<string> };
}

export function createRoomMetrics(): RoomMetrics {
  const registry = new Registry();
  const registers = [registry];
  // memory, CPU, and the event loop's delay (nodejs_eventloop_lag_…)
  collectDefaultMetrics({ register: registry });
  const updates = new Counter({
    name: 'impulswerk_updates_total',
    help: 'Changes of papers taken from people.',
    registers,
  });
  const updateBytes = new Counter({
    name: 'impulswerk_update_bytes_total',
    help: 'Bytes of the changes taken from people.',
    registers,
  });
  const commits = new Histogram({
    name: 'impulswerk_commit_seconds',
    help: 'How long a group commit takes, by its outcome.',
    labelNames: ['outcome'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 30],
    registers,
  });
  return {
    meter: {
      countUpdate: (bytes) => {
        updates.inc();
        updateBytes.inc(bytes);
      },
      noteCommit: (seconds, isStored) =>
        commits.observe({ outcome: isStored ? 'stored' : 'failed' }, seconds),
    },
    watch: (rooms) => watchRooms(rooms, registers),
    figures: { contentType: registry.contentType, read: () => registry.metrics() },
  };
}

function watchRooms(server: RoomServer, registers: Registry[]): void {
  const gauges = {
    rooms: 'Papers that are open.',
    sockets: 'Windows that have a paper open.',
    queuedUpdates: 'Changes that wait to be stored.',
    queuedBytes: 'Bytes of the changes that wait to be stored.',
  } as const;
  for (const name of ['rooms', 'sockets', 'queuedUpdates', 'queuedBytes'] as const) {
    new Gauge({
      name: `impulswerk_${name.replace(/[A-Z]/, (letter) => `_${letter.toLowerCase()}`)}`,
      help: gauges[name],
      registers,
      collect() {
        this.set(server.measure()[name]);
      },
    });
  }
}
