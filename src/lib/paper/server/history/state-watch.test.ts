import { afterEach, expect, test, vi } from 'vitest';
import type { RoomStore } from '../rooms/store.ts';
import type { KeepOutcome, StateStore } from './state-store.ts';
import { StateWatch } from './state-watch.ts';

const minute = 60_000;
const limits = { quietMs: 10 * minute, workMs: 60 * minute, sweepMs: 1_000_000 * minute };
const silent = { info: () => {}, warn: () => {}, error: () => {} };

afterEach(() => void vi.useRealTimers());

function begin(answers: (KeepOutcome | Error)[] = []) {
  vi.useFakeTimers({ now: 0 });
  const kept: string[] = [];
  const left = [['a', 'b'], ['c'], []];
  const states: StateStore = {
    keep: async (paperId) => {
      kept.push(paperId);
      const answer = answers.shift() ?? 'stored';
      if (answer instanceof Error) throw answer;
      return answer;
    },
    listPapersWithout: async () => left.shift() ?? [],
    thin: async () => 0,
  };
  const watch = new StateWatch(states, silent, limits);
  const rooms: RoomStore = {
    readDocument: async () => null,
    appendUpdates: async () => new Map(),
    readTails: async () => [],
  };
  const store = watch.watch(rooms);
  const type = (paperId: string) =>
    store.appendUpdates([{ paperId, accountId: 'a', bytes: new Uint8Array() }]);
  const sweepAt = async (at: number) => {
    vi.setSystemTime(at);
    await watch.sweep();
  };
  return { kept, watch, type, sweepAt };
}

test('a paper that has been quiet for ten minutes is kept, once', async () => {
  const { kept, type, sweepAt } = begin();
  await type('a');
  await sweepAt(9 * minute);
  expect(kept).toEqual([]);
  await sweepAt(10 * minute);
  await sweepAt(90 * minute);
  expect(kept).toEqual(['a']);
});

test('a paper that is worked on without a pause is kept every hour', async () => {
  const { kept, type, sweepAt } = begin();
  for (let at = 0; at <= 130; at += 5) {
    await sweepAt(at * minute);
    await type('a');
  }
  expect(kept).toEqual(['a', 'a']);
});

test('what came too early, or failed, is tried again', async () => {
  const { kept, type, sweepAt } = begin(['early', new Error('the database is away')]);
  await type('a');
  for (const at of [10, 11, 12, 13]) await sweepAt(at * minute);
  expect(kept).toEqual(['a', 'a', 'a']);
});

test('what an earlier process left is caught up with', async () => {
  const { kept, watch } = begin();
  await watch.catchUp();
  expect(kept).toEqual(['a', 'b', 'c']);
  await watch.stop();
});
