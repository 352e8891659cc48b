import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { combine, mostCombinations, mostTogether, type Giving } from './combine.ts';

const give = (id: string, ...strengths: number[]): Giving => ({ id, strengths });
const idsOf = (givers: Giving[], seed = 'p') =>
  combine(givers, seed).map((set) => set.map(({ id }) => id).sort());

describe('who together gives all', () => {
  test('two who complete each other come before three', () => {
    const givers = [give('a', 0.9, 0.9, 0), give('b', 0, 0, 0.5), give('c', 0.9, 0, 0), give('d', 0, 0.9, 0)];
    expect(idsOf(givers)).toEqual([
      ['a', 'b'],
      ['b', 'c', 'd'],
    ]);
  });

  test('one who gives all stands alone, before any two', () => {
    expect(idsOf([give('a', 0.4, 0.4), give('b', 1, 0), give('c', 0, 1)])).toEqual([['a'], ['b', 'c']]);
  });

  test('of as many, those who give more', () => {
    expect(idsOf([give('a', 0.5, 0), give('b', 0.8, 0), give('c', 0, 0.6)])).toEqual([
      ['b', 'c'],
      ['a', 'c'],
    ]);
  });

  test('what nobody gives keeps nobody from the rest', () => {
    expect(idsOf([give('a', 1, 0, 0), give('b', 0, 1, 0)])).toEqual([['a', 'b']]);
  });

  test('for a single need there is nothing to combine, and four are too many', () => {
    expect(idsOf([give('a', 1), give('b', 0.5)])).toEqual([]);
    const four = [0, 1, 2, 3].map((at) => give(`${at}`, ...[0, 1, 2, 3].map((need) => Number(need === at))));
    expect(idsOf(four)).toEqual([]);
  });

  test('ninety who all give something are compared in a blink', () => {
    const many = Array.from({ length: 90 }, (_, at) =>
      give(`g${at}`, ...[0, 1, 2].map((n) => (at % 3 === n ? 0.5 : 0))),
    );
    const start = performance.now();
    expect(combine(many, 'p')).toHaveLength(mostCombinations);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

const strength = fc.constantFrom(0, 0, 0, 0.4, 0.5, 0.75, 1);
const anyGivers = fc
  .tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 9 }))
  .chain(([needs, count]) =>
    fc
      .array(fc.array(strength, { minLength: needs, maxLength: needs }), {
        minLength: count,
        maxLength: count,
      })
      .map((all) => all.map((strengths, at) => give(`g${at}`, ...strengths))),
  );
const metBy = (givers: Giving[]) =>
  new Set(givers.flatMap(({ strengths }) => strengths.flatMap((each, at) => (each > 0 ? [at] : []))));

test('each combination meets all that anybody meets, without anybody superfluous, and the smallest come first', () => {
  fc.assert(
    fc.property(anyGivers, (givers) => {
      const all = metBy(givers);
      const found = combine(givers, 'seed');
      expect(found.length).toBeLessThanOrEqual(mostCombinations);
      const sizes = found.map((set) => set.length);
      expect(sizes).toEqual([...sizes].sort());
      for (const set of found) {
        expect(set.length).toBeLessThanOrEqual(mostTogether);
        expect(metBy(set)).toEqual(all);
        for (const each of set)
          expect(metBy(set.filter((other) => other !== each)).size).toBeLessThan(all.size);
      }
    }),
  );
});

test('where up to three can meet all, a combination is found', () => {
  fc.assert(
    fc.property(anyGivers, (givers) => {
      const all = metBy(givers);
      if (all.size < 2) return;
      const can = givers.some((a) =>
        givers.some((b) => givers.some((c) => metBy([a, b, c]).size === all.size)),
      );
      expect(combine(givers, 'seed').length > 0).toBe(can);
    }),
  );
});

test('the order in which they come does not count, and ties fall the same each time', () => {
  fc.assert(
    fc.property(
      anyGivers.chain((givers) =>
        fc.tuple(
          fc.constant(givers),
          fc.shuffledSubarray(givers, { minLength: givers.length, maxLength: givers.length }),
        ),
      ),
      ([givers, shuffled]) => {
        const tell = (all: Giving[]) => combine(all, 'seed').map((set) => set.map(({ id }) => id));
        expect(tell(shuffled)).toEqual(tell(givers));
      },
    ),
  );
});

test('another project draws other lots', () => {
  const givers = Array.from({ length: 12 }, (_, at) => give(`g${at}`, ...(at % 2 ? [0.5, 0] : [0, 0.5])));
  const first = new Set(
    ['0198a', 'f3c7', '5d21', 'b0e4', '77aa'].map((seed) => idsOf(givers, seed)[0]?.join()),
  );
  expect(first.size).toBeGreaterThan(1);
});
