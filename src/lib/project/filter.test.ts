import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseSort, readProjectQuery } from './filter.ts';
import { writeQuery } from './query.ts';

const read = (query: string) => readProjectQuery(new URLSearchParams(query));

test('what fits is read, what does not fit does not count', () => {
  expect(read('q=+Karte++neu&kind=idea&state=05&coop=1&place=05315,01002000').filter).toEqual({
    ...{ q: 'Karte neu', kind: 'idea', state: '05', coop: '1', place: '05315,01002000' },
  });
  expect(read('q=&kind=nonsense&state=99&coop=yes&place=1&sort=odd&near=+&at=1').filter).toEqual({});
});

test('any address is read without a fault, and written again it reads the same', () => {
  const names = ['q', 'area', 'kind', 'topic', 'place', 'near', 'at', 'sort', 'after', 'seeks'];
  const parameters = fc.array(fc.tuple(fc.constantFrom(...names), fc.string({ unit: 'binary' })));
  fc.assert(
    fc.property(parameters, (list) => {
      const { filter } = readProjectQuery(new URLSearchParams(list));
      expect(read(writeQuery(filter)).filter).toEqual(filter);
    }),
  );
});

test('a page goes on where the last one ended', () => {
  const id = '01a1d0d8-5180-7000-8000-000000000308';
  const at = '2026-11-01T08:00:00.123456+00:00';
  expect(read(`after=${encodeURIComponent(`-25000_${at}_${id}`)}`).after).toEqual({ rank: -25_000, at, id });
  expect(read(`after=0_2026-99-01T08:00:00+00:00_${id}`).after).toBeUndefined();
});

test('the order is what was asked for where it can be had, else what fits the question', () => {
  expect(chooseSort({}, false)).toBe('newest');
  expect(chooseSort({ q: 'Karte' }, false)).toBe('relevant');
  expect(chooseSort({ q: 'Karte' }, true)).toBe('nearest');
  expect(chooseSort({ q: 'Karte', sort: 'newest' }, true)).toBe('newest');
  expect(chooseSort({ sort: 'nearest' }, false)).toBe('newest');
  expect(chooseSort({ sort: 'relevant' }, false)).toBe('newest');
});
