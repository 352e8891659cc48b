import { expect, test } from 'vitest';
import { delayOf } from './delay.ts';

test('pauses double up to ten seconds, and no two people wait the same', () => {
  const middle = [0, 1, 2, 3, 20].map((attempt) => delayOf(attempt, 0.5));
  expect(middle).toEqual([400, 800, 1600, 3200, 10_000]);
  expect([delayOf(20, 0), delayOf(20, 1)]).toEqual([5000, 15_000]);
  expect(new Set(Array.from({ length: 50 }, () => delayOf(0))).size).toBeGreaterThan(40);
});
