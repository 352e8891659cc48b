import { expect, test } from 'vitest';
import { Pace } from './pace.ts';

test('a burst is free, what follows is waited for as long as it takes at the pace', () => {
  const pace = new Pace(10, 5);
  const now = 1_000_000;
  for (let time = 0; time < 5; time++) expect(pace.spend(1, now)).toBe(0);
  expect(pace.spend(1, now)).toBe(100);
  expect(pace.spend(1, now)).toBe(200);
  expect(pace.spend(1, now + 300)).toBe(0);
  expect(pace.spend(1, now + 300)).toBe(100);
});

test('rest earns no more than one burst', () => {
  const pace = new Pace(10, 5);
  pace.spend(1, 1_000_000);
  expect(pace.spend(6, 9_000_000)).toBe(100);
});

test('without a limit nobody waits', () => {
  const pace = new Pace(Infinity, Infinity);
  for (let time = 0; time < 1000; time++) expect(pace.spend(1, 1)).toBe(0);
});
