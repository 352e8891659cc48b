import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fuseOrders, placeWeight, toShare } from './fuse.ts';

const names = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 30 });
const orders = fc.array(names, { maxLength: 4 });

test('without another order, or with an empty one, the own order stays to the letter', () => {
  fc.assert(
    fc.property(names, (own) => {
      expect(fuseOrders(own, [])).toEqual(own);
      expect(fuseOrders(own, [[], []])).toEqual(own);
      expect(fuseOrders(own, [own])).toEqual(own);
    }),
  );
});

test('nothing is lost, added or told twice', () => {
  fc.assert(
    fc.property(names, orders, (own, others) => {
      expect(fuseOrders(own, others).toSorted()).toEqual(own.toSorted());
    }),
  );
});

test('it does not count in which order the orders come, nor what only they name', () => {
  fc.assert(
    fc.property(names, orders, fc.array(fc.integer({ min: 100, max: 200 })), (own, others, strangers) => {
      const fused = fuseOrders(own, others);
      expect(fuseOrders(own, others.toReversed())).toEqual(fused);
      expect(
        fuseOrders(
          own,
          others.map((other) => [...strangers, ...other]),
        ),
      ).toEqual(fused);
    }),
  );
});

test('what is before another in every order is before it in the end', () => {
  fc.assert(
    fc.property(names, orders, (own, others) => {
      const isBefore = (order: readonly number[], a: number, b: number) => {
        const [one, two] = [order.indexOf(a), order.indexOf(b)];
        return one >= 0 && (two < 0 || one < two);
      };
      const fused = fuseOrders(own, others);
      for (const a of own) {
        for (const b of own) {
          if ([own, ...others].every((order) => isBefore(order, a, b)))
            expect(isBefore(fused, a, b)).toBe(true);
        }
      }
    }),
  );
});

test('a share is never more than that of the first place, and never nothing', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), (place) => {
      expect(toShare(place)).toBeGreaterThan(0);
      expect(toShare(place)).toBeLessThanOrEqual(1 / (placeWeight + 1));
      expect(toShare(place + 1)).toBeLessThan(toShare(place));
    }),
  );
});

test('what is first elsewhere rises, and what is first here does not fall out of sight', () => {
  expect(fuseOrders(['a', 'b', 'c', 'd'], [['d', 'c']])).toEqual(['a', 'd', 'b', 'c']);
});
