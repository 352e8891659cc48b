import { expect, test } from 'vitest';
import { afterCursor, Cursor, toPage } from './page.ts';
import { Moment } from './time.ts';

const row = (id: string) => ({ id, at: '2026-11-22T10:00:00.123456+00:00' });

test('one row too many means that there is a next page, from the last row shown', () => {
  const page = toPage([row('a'), row('b'), row('c')], 2, (each) => each);
  expect(page.items.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(page.next).toBe('2026-11-22T10:00:00.123456+00:00_b');
  expect(toPage([row('a'), row('b')], 2, (each) => each).next).toBeNull();
  expect(toPage([], 2, row).next).toBeNull();
});

test('a cursor survives the address and nothing else gets into the query', () => {
  const id = '019a8e2c-0000-7000-8000-000000000001';
  const cursor = Cursor.parse(`${row('').at}_${id}`);
  expect(cursor).toEqual({ at: row('').at, id });
  expect(afterCursor('published_at', 'id', cursor!)).toBe(
    `published_at.lt."${row('').at}",and(published_at.eq."${row('').at}",id.lt.${id})`,
  );
  for (const wrong of ['', 'x', `2026"),or(_${id}`, `2026_${id},status.eq.draft`]) {
    expect(Cursor.parse(wrong), wrong).toBeUndefined();
  }
});

test('the next page begins where this one ended, to the microsecond, whichever database told the time', () => {
  const id = '019a8e2c-0000-7000-8000-000000000001';
  for (const told of ['2026-11-22 10:00:00.123456+00', '2026-11-22T10:00:00.123456+00:00']) {
    const { next } = toPage([1, 2], 1, () => ({ at: Moment.parse(told), id }));
    expect(Cursor.parse(next)).toEqual({ at: row('').at, id });
  }
});

test('a cursor that names no moment or no entry is as good as none', () => {
  const id = '019a8e2c-0000-7000-8000-000000000001';
  const noMoments = ['9999-99-99T00:00:00Z', '2026-02-31T00:00:00Z', '----', '0000-01-01T00:00:00Z'];
  for (const at of noMoments) expect(Cursor.parse(`${at}_${id}`), at).toBeUndefined();
  expect(Cursor.parse(`2026-11-13T18:20:00Z_${'-'.repeat(36)}`)).toBeUndefined();
});
