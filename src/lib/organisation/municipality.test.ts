import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Ags, readSizeClass } from './municipality.ts';

test.each([
  [3_700_000, 1],
  [400_000, 1],
  [399_999, 2],
  [100_000, 3],
  [99_999, 4],
  [25_000, 5],
  [10_000, 6],
  [9_999, 7],
  [7, 7],
])('a municipality of %i people is in class %i', (population, sizeClass) => {
  expect(readSizeClass(population)).toBe(sizeClass);
});

test('a larger municipality is never in a smaller class', () => {
  const people = fc.integer({ min: 1, max: 4_000_000 });
  fc.assert(
    fc.property(people, people, (a, b) => {
      const [small, large] = [Math.min(a, b), Math.max(a, b)];
      expect(readSizeClass(large)).toBeLessThanOrEqual(readSizeClass(small));
    }),
  );
});

test('an official key has eight digits and one of the sixteen states', () => {
  expect(Ags.safeParse('03241020').success).toBe(true);
  for (const wrong of ['00241021', '17241021', '0324102', '032410200', '0324102a', '']) {
    expect(Ags.safeParse(wrong).success, wrong).toBe(false);
  }
});
