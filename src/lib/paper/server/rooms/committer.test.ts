import { describe, expect, test } from 'vitest';
import { Committer } from './committer.ts';
import { Lane } from './lane.ts';
import { defaultLimits } from './limits.ts';
import type { StoredUpdate } from './store.ts';
import { until } from './testing/live-server.ts';
import { MemoryStore } from './testing/memory-store.ts';

const ignore = () => {};
const log = { info: ignore, warn: ignore, error: ignore };
const limits = { ...defaultLimits, commitDelayMs: 1, backOffMs: 1, backOffMaxMs: 4, storeMs: 30 };

function createCommitter(store: MemoryStore, onStuck: (lane: Lane) => void = ignore): Committer {
  return new Committer({ store, log, limits, onPressure: ignore, onCommitted: ignore, onStuck });
}

const updateOf = ({ paperId }: Lane): StoredUpdate => ({
  paperId,
  accountId: 'anna',
  bytes: Uint8Array.of(0, 0),
});

describe('the group commit', () => {
  test('stores the updates of all rooms in one call', async () => {
    const store = new MemoryStore();
    const committer = createCommitter(store);
    const lanes = ['a', 'b', 'c'].map((paperId) => new Lane(paperId));
    for (const lane of [...lanes, ...lanes]) committer.enqueue(lane, updateOf(lane));
    await committer.flushAll();
    expect(store.events).toEqual(['append', 'stored']);
    expect(store.log).toHaveLength(6);
  });

  test('lets one paper that is refused stop nobody else, and gives it up when told so', async () => {
    const store = new MemoryStore();
    store.deleted.add('bad');
    const stuck: Lane[] = [];
    const committer = createCommitter(store, (lane) => void stuck.push(lane));
    const [good, bad] = [new Lane('good'), new Lane('bad')];
    const batches: string[] = [];
    const append = store.appendUpdates.bind(store);
    store.appendUpdates = (batch) => {
      batches.push([...new Set(batch.map(({ paperId }) => paperId))].join());
      return append(batch);
    };
    committer.enqueue(bad, updateOf(bad));
    for (let round = 0; round < 20; round++) {
      committer.enqueue(good, updateOf(good));
      await committer.flush(good);
    }
    await until(() => stuck.length > 0);
    const firstAlone = batches.indexOf('bad');
    expect(batches.slice(firstAlone)).not.toContain('bad,good');
    expect(batches.slice(firstAlone)).not.toContain('good,bad');
    const outcomes: boolean[] = [];
    bad.whenDurable((isDurable) => void outcomes.push(isDurable));
    committer.abandon(bad);
    expect(outcomes).toEqual([false]);
    expect(committer.backlog.bytes).toBe(0);
  });

  test('takes a store that does not answer for one that failed, and stores again', async () => {
    const store = new MemoryStore();
    const open = store.closeGate();
    const committer = createCommitter(store);
    const lane = new Lane('a');
    committer.enqueue(lane, updateOf(lane));
    await until(() => store.events.length > 1, 'a second attempt');
    open();
    await committer.flushAll();
    expect(store.log.length).toBeGreaterThan(0);
    committer.stop();
  });

  test('does not wait for the end of its back-off when the server stops', async () => {
    const store = new MemoryStore();
    store.failingAppends = 1;
    const patient = { ...limits, backOffMs: 600_000, backOffMaxMs: 600_000 };
    const committer = new Committer({
      store,
      log,
      limits: patient,
      onPressure: ignore,
      onCommitted: ignore,
      onStuck: ignore,
    });
    const lanes = [new Lane('a'), new Lane('b')];
    for (const lane of lanes) committer.enqueue(lane, updateOf(lane));
    await until(() => store.failingAppends === 0);
    await committer.flushAll();
    expect(store.log).toHaveLength(2);
  });

  test('goes on although one who waited throws', async () => {
    const store = new MemoryStore();
    const committer = createCommitter(store);
    const lane = new Lane('a');
    committer.enqueue(lane, updateOf(lane));
    lane.whenDurable(() => {
      throw new Error('not my day');
    });
    await until(() => store.log.length === 1);
    committer.enqueue(lane, updateOf(lane));
    await committer.flush(lane);
    expect(store.log).toHaveLength(2);
  });
});
