import { afterEach, expect, test, vi } from 'vitest';
import { openDb } from './database.ts';
import { provideHandle, type Handle } from './handle.ts';
import { keepList } from './reference.ts';

/** Each is another site. */
const beginSite = () => provideHandle({} as Handle);

const db = openDb(null, { url: 'http://localhost', anonKey: 'key', jwtSecret: 'x' });

afterEach(() => vi.useRealTimers());

test('a list is read once a minute for each language, and everyone gets a copy', async () => {
  vi.useFakeTimers();
  beginSite();
  const read = vi.fn((_: unknown, locale: 'de' | 'en') => Promise.resolve([locale, 'b']));
  const list = keepList(read);
  const [first, second] = await Promise.all([list(db, 'de'), list(db, 'de')]);
  first.reverse();
  expect(second).toEqual(['de', 'b']);
  expect(await list(db, 'en')).toEqual(['en', 'b']);
  expect(read).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(60_001);
  await list(db, 'de');
  expect(read).toHaveBeenCalledTimes(3);
});

test('what could not be read is read again by the next who asks', async () => {
  beginSite();
  const read = vi.fn(() => Promise.resolve(['a']));
  read.mockRejectedValueOnce(new Error('no database'));
  const list = keepList(read);
  await expect(list(db, 'de')).rejects.toThrow('no database');
  expect(await list(db, 'de')).toEqual(['a']);
});
