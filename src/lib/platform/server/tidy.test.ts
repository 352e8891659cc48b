import { expect, onTestFinished, test, vi } from 'vitest';
import { keepTidy } from './tidy.ts';

const none = { error: () => {} };

function watch(exec: (sql: string) => Promise<unknown[]>, log = none) {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  return keepTidy({ exec, inTurn: (task) => task(), log, pause: 1000 });
}

/** Answers what is due, and notes what is done. */
function pretend(due: { name: string; is_untidy: boolean }[]) {
  const done: string[] = [];
  const exec = async (sql: string) => {
    if (sql.includes('pg_stat_user_tables')) return due;
    done.push(sql);
    return [];
  };
  return { exec, done };
}

test('what is dead is vacuumed, what has only changed is counted anew, again and again', async () => {
  const { exec, done } = pretend([
    { name: 'public.queue', is_untidy: true },
    { name: 'public.projects', is_untidy: false },
  ]);
  const stop = watch(exec);
  await vi.advanceTimersByTimeAsync(1000);
  expect(done).toEqual(['vacuum (analyze) public.queue', 'analyze public.projects']);
  await vi.advanceTimersByTimeAsync(1000);
  expect(done).toHaveLength(4);
  await stop();
  await vi.advanceTimersByTimeAsync(5000);
  expect(done).toHaveLength(4);
});

test('who ends it waits for the table under way, and no further one is begun', async () => {
  let finish = () => {};
  const done: string[] = [];
  const stop = watch(async (sql) => {
    if (sql.includes('pg_stat_user_tables')) return ['a', 'b'].map((name) => ({ name, is_untidy: true }));
    done.push(sql);
    await new Promise<void>((resolve) => (finish = resolve));
    return [];
  });
  await vi.advanceTimersByTimeAsync(1000);
  let hasStopped = false;
  const stopped = stop().then(() => (hasStopped = true));
  await vi.advanceTimersByTimeAsync(1000);
  expect(hasStopped).toBe(false);
  finish();
  await stopped;
  expect(done).toEqual(['vacuum (analyze) a']);
});

test('a failure is told to the log, and the next round is tried', async () => {
  const told: unknown[] = [];
  const exec = vi.fn(() => Promise.reject(new Error('no room')));
  const stop = watch(exec, { error: (...what: unknown[]) => void told.push(what) });
  await vi.advanceTimersByTimeAsync(2000);
  await stop();
  expect(exec).toHaveBeenCalledTimes(2);
  expect(told[0]).toEqual([{ error: new Error('no room') }, 'the database could not be tidied']);
});
