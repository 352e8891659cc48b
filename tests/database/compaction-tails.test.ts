// When the tail of a log is compacted, and when it may go.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { hashState } from '#lib/paper/server/compaction/compact.ts';
import { Compactor } from '#lib/paper/server/compaction/compactor.ts';
import { createLogStore, type LogStore } from '#lib/paper/server/compaction/log-store.ts';
import { TailWatch } from '#lib/paper/server/compaction/tail-watch.ts';
import { createRoomStore } from '#lib/paper/server/log.ts';
import { createLogWorld, type Writer } from './log-world.ts';
import { openTestDatabase, type TestDatabase } from './open-database.ts';

let database: TestDatabase;
let world: Awaited<ReturnType<typeof createLogWorld>>;
let store: LogStore;
let compactor: Compactor;
const quiet = { info: () => {}, warn: () => {}, error: () => {} };
beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  database = await openTestDatabase();
  world = await createLogWorld(database.service);
  store = createLogStore(database.service);
  compactor = new Compactor(store, quiet);
});
afterAll(async () => {
  await compactor.close();
  await database.close();
});

describe('the tail', () => {
  test('stays until a snapshot holds it and it is old enough', async () => {
    const writer = await world.putText('alt');
    const { paperId } = writer;
    await world.age(paperId, 8);
    await compactor.trim(7);
    expect(await world.readTail(paperId), 'nothing holds it yet').toHaveLength(4);
    await compactor.compact(paperId);
    await writer.type('neu').flush();
    await compactor.trim(9);
    expect(await world.readTail(paperId), 'not old enough').toHaveLength(7);
    await compactor.trim(7);
    expect(await world.readTail(paperId)).toEqual([5, 6, 7].map((seq) => ({ seq })));
    await world.age(paperId, 8);
    await compactor.trim(7);
    expect(await world.readTail(paperId), 'old, and after the snapshot').toHaveLength(3);
    expect(await world.hashStored(paperId)).toBe(hashState(writer.doc));
    await writer.type('er').flush();
    expect(await world.readTail(paperId)).toHaveLength(5);
    expect(await world.hashStored(paperId)).toBe(hashState(writer.doc));
  });
});

describe('long tails', () => {
  const watched = () => {
    const watch = new TailWatch(compactor, quiet, { updates: 10, bytes: 10_000, sweepMs: 60_000 });
    watch.stop();
    return { watch, rooms: watch.watch(createRoomStore(database.service, database.callAsService)) };
  };
  const append = (rooms: ReturnType<typeof watched>['rooms'], { doc, paperId }: Writer) =>
    rooms.appendUpdates([{ paperId, accountId: world.ada, bytes: Y.encodeStateAsUpdate(doc) }]);

  test('are compacted by the sweep while their room stays open, and short ones left', async () => {
    const { watch, rooms } = watched();
    const [long, short] = [await world.putText('elf Letters'), await world.putText('kurz')];
    for (const { paperId } of [long, short]) await rooms.readDocument(paperId);
    await watch.sweep();
    expect(await world.readSnapshots(long.paperId)).toMatchObject([{ seq: 12 }]);
    expect(await world.readSnapshots(short.paperId)).toEqual([]);
    for (let count = 0; count < 9; count++) await append(rooms, long);
    await watch.sweep();
    expect(await world.readSnapshots(long.paperId), 'nine more are few').toMatchObject([{ seq: 12 }]);
    await append(rooms, long);
    await watch.sweep();
    expect(await world.readSnapshots(long.paperId)).toMatchObject([{ seq: 22 }]);
  });

  test('are compacted when their room has drained', async () => {
    const { rooms } = watched();
    const { paperId } = await world.putText('lang genug dafür');
    await rooms.readDocument(paperId);
    rooms.release?.(paperId);
    // asked for after it, and so answered after it
    expect(await compactor.compact(paperId)).toEqual({ kind: 'nothing' });
    expect(await world.readSnapshots(paperId)).toHaveLength(1);
  });

  test('are listed for the command, paper by paper', async () => {
    const { paperId } = await world.putText('Liste');
    const nobody = '00000000-0000-0000-0000-000000000000';
    const tails = await store.listTails(nobody, 500);
    expect(tails.find((tail) => tail.paperId === paperId)).toMatchObject({ updates: 6 });
    await compactor.compact(paperId);
    const [first] = await store.listTails(nobody, 1);
    expect(await store.listTails(nobody, 1)).toHaveLength(1);
    expect(first?.paperId).toBe(tails[0]?.paperId);
  });
});
