import { expect, test } from 'vitest';
import { AdoptionInput } from './adoption.ts';
import { layOut } from './timeline.ts';

const typed = {
  organisation: '019df702-0d00-7000-8000-000000000000',
  kind: 'model',
  since: '2026-03-01',
  cost: ' ',
  euros: '1.200',
  person_days: '',
  learned: 'Früh mit dem Personalrat sprechen.',
};

test('what is left empty is nothing, and amounts may be typed as people do', () => {
  expect(AdoptionInput.parse(typed)).toMatchObject({
    cost: null,
    euros: 1200,
    person_days: null,
    changed: null,
  });
});

test.each([
  ['euros', 'viel'],
  ['euros', '-3'],
  ['euros', '999999999'],
  ['since', 'gestern'],
  ['since', '1890-01-01'],
  ['kind', 'theft'],
])('%s cannot be %s', (field, value) => {
  expect(AdoptionInput.safeParse({ ...typed, [field]: value }).success).toBe(false);
});

const day = (id: string, since: string) => ({ id, since });

test('the line of time goes from the first year to the end of the last', () => {
  const { signs, years, rows } = layOut([day('b', '2026-07-02'), day('a', '2025-01-01')]);
  expect(signs.map(({ id, at }) => [id, Math.round(at * 100)])).toEqual([
    ['a', 0],
    ['b', 75],
  ]);
  expect(years.map(({ year }) => year)).toEqual([2025, 2026, 2027]);
  expect(rows).toBe(1);
});

test('signs of the same days stand above one another', () => {
  const { signs, rows } = layOut([day('a', '2026-03-01'), day('b', '2026-03-02'), day('c', '2026-10-01')]);
  expect(signs.map(({ row }) => row)).toEqual([0, 1, 0]);
  expect(rows).toBe(2);
});

test('of many years only some are named, and no moments are no line', () => {
  expect(layOut([day('a', '2001-01-01'), day('b', '2026-01-01')]).years.length).toBeLessThanOrEqual(7);
  expect(layOut([])).toEqual({ signs: [], years: [], rows: 0 });
});
