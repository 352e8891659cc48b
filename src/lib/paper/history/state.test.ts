import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundPercents } from './state.ts';

test('shares add up to a hundred and are never off by a whole point', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 9 }), (counts) => {
      const sum = counts.reduce((total, count) => total + count, 0);
      const percents = roundPercents(counts);
      expect(percents.reduce((total, count) => total + count, 0)).toBe(sum === 0 ? 0 : 100);
      for (const [at, percent] of percents.entries())
        if (sum > 0) expect(Math.abs(percent - (counts[at]! / sum) * 100)).toBeLessThan(1);
    }),
  );
});
