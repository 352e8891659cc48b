import { expect, test } from 'vitest';
import { readStanding, toDay } from './standing.ts';

const open = { state: 'open', until: '2026-11-23' } as const;

test('the last day still counts', () => {
  expect(readStanding(open, '2026-11-23')).toBe('open');
  expect(readStanding(open, '2026-11-24')).toBe('expired');
  expect(readStanding({ ...open, until: null }, '2099-01-01')).toBe('open');
});

test('with the project archived nothing is open; what was met stays met', () => {
  expect(readStanding(open, '2026-11-23', true)).toBe('closed');
  expect(readStanding({ ...open, state: 'met' }, '2026-11-23', true)).toBe('met');
});

test('the day is that of Germany, also late in the evening', () => {
  expect(toDay(new Date('2026-11-23T23:30:00Z'))).toBe('2026-11-24');
  expect(toDay(new Date('2026-07-01T21:59:00Z'))).toBe('2026-07-01');
});
