import { expect, test } from 'vitest';
import { MemoryStore } from '../rooms/testing/memory-store.ts';
import type { RoomStore } from '../rooms/store.ts';
import type { Outcome } from './compactor.ts';
import { TailWatch } from './tail-watch.ts';

function createWatch(compact: (paperId: string) => Promise<Outcome>) {
  const asked: string[] = [];
  const warnings: string[] = [];
  const log = {
    info: () => {},
    warn: (_: object, message: string) => warnings.push(message),
    error: () => {},
  };
  const limits = { updates: 3, bytes: 100, sweepMs: 60_000 };
  const compactor = {
    compact: (paperId: string) => {
      asked.push(paperId);
      return compact(paperId);
    },
  };
  const watch = new TailWatch(compactor, log, limits);
  watch.stop();
  const memory = new MemoryStore();
  memory.papers.add('a').add('b');
  const store: RoomStore = {
    readDocument: (paperId) => memory.readDocument(paperId),
    appendUpdates: (batch) => memory.appendUpdates(batch),
    readTails: (papers, limit) => memory.readTails(papers, limit),
  };
  return { watch, asked, warnings, memory, rooms: watch.watch(store) };
}

const nothing = async (): Promise<Outcome> => ({ kind: 'nothing' });
const update = (paperId: string, size = 1) => ({ paperId, accountId: 'x', bytes: new Uint8Array(size) });

test('a tail is long by its updates or by its bytes, and only what is stored counts', async () => {
  const { watch, asked, memory, rooms } = createWatch(nothing);
  await rooms.appendUpdates([update('a'), update('a'), update('b', 100)]);
  memory.failingAppends = 1;
  await expect(rooms.appendUpdates([update('a')])).rejects.toThrow();
  await watch.sweep();
  expect(asked).toEqual(['b']);
  await rooms.appendUpdates([update('a')]);
  await watch.sweep();
  await watch.sweep();
  expect(asked).toEqual(['b', 'a']);
});

test('what a room finds when it opens counts, and nothing does after it has closed', async () => {
  const { watch, asked, rooms } = createWatch(nothing);
  await rooms.appendUpdates([update('a'), update('a')]);
  rooms.release?.('a');
  await rooms.appendUpdates([update('a')]);
  await watch.sweep();
  expect(asked).toEqual([]);
  await rooms.readDocument('a');
  rooms.release?.('a');
  expect(asked).toEqual(['a']);
});

test('a compaction that failed is told, and tried again when as much has come once more', async () => {
  const { watch, asked, warnings, rooms } = createWatch(async () => {
    throw new Error('the database is away');
  });
  await rooms.appendUpdates([update('a'), update('a'), update('a')]);
  await watch.sweep();
  await watch.sweep();
  expect([asked, warnings]).toEqual([['a'], ['a paper could not be compacted now']]);
  await rooms.appendUpdates([update('a'), update('a'), update('a')]);
  await watch.sweep();
  expect(asked).toEqual(['a', 'a']);
});
