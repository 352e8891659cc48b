import { expect, test } from 'vitest';
import { readLibraryQuery } from './filter.ts';
import { chooseSort, isNarrowed, writeLibraryQuery } from './query.ts';

const read = (query: string) => readLibraryQuery(new URLSearchParams(query));

test('an address becomes a filter, and what does not fit does not count', () => {
  expect(read('q=+Rathaus++Beteiligung&kind=experience_report&size=9&topic=open-data&area=').filter).toEqual({
    q: 'Rathaus Beteiligung',
    kind: 'experience_report',
    topic: 'open-data',
  });
  expect(read('after=nothing').after).toBeUndefined();
  const after = '3_2026-03-01T10:00:00.000+00:00_019df702-0d00-7000-8000-000000000000';
  expect(read(`after=${encodeURIComponent(after)}`).after).toMatchObject({ rank: 3 });
});

test('a filter becomes the address that it came from', () => {
  const filter = { q: 'Grün & Blau', kind: 'method', sort: 'adopted' } as const;
  expect(read(writeLibraryQuery(filter)).filter).toEqual(filter);
  expect(writeLibraryQuery(filter, { q: undefined })).toBe('?kind=method&sort=adopted');
  expect(writeLibraryQuery({})).toBe('');
});

test('the order is the one that was asked for, where it can be had', () => {
  expect(chooseSort({})).toBe('newest');
  expect(chooseSort({ q: 'Wald' })).toBe('relevant');
  expect(chooseSort({ sort: 'relevant' })).toBe('newest');
  expect(chooseSort({ q: 'Wald', sort: 'adopted' })).toBe('adopted');
});

test('a list is narrowed by an order too, and by nothing else than what is there', () => {
  expect(isNarrowed({ q: undefined })).toBe(false);
  expect(isNarrowed({ sort: 'adopted' })).toBe(true);
  expect(isNarrowed({ area: 'ecosystem' })).toBe(true);
});
