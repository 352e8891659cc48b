import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureGini, type Group } from './gini.ts';

const each = (...totals: number[]) => measureGini(totals.map((total) => ({ members: 1, total })));

describe('the Gini coefficient', () => {
  test('is what one reckons by hand', () => {
    expect(each(1, 1, 1, 1)).toBe(0);
    expect(each(0, 0, 0, 1)).toBe(0.75);
    expect(each(1, 3)).toBe(0.25);
    expect(each(1, 2, 3, 4, 5)).toBeCloseTo(4 / 15, 12);
    // nine of small towns share 1, the one of a city has 9
    expect(
      measureGini([
        { members: 9, total: 1 },
        { members: 1, total: 9 },
      ]),
    ).toBeCloseTo(0.8, 12);
  });

  test('is nothing where there is nothing to share, or nobody', () => {
    expect(each(0, 0)).toBeNull();
    expect(measureGini([])).toBeNull();
    expect(measureGini([{ members: 0, total: 3 }])).toBeNull();
  });
});

const groups = fc.array(
  fc.record({ members: fc.integer({ min: 1, max: 50 }), total: fc.integer({ min: 0, max: 1000 }) }),
  { minLength: 1, maxLength: 8 },
);
const holds = (check: (given: Group[], gini: number) => void) =>
  fc.assert(
    fc.property(groups, (given) => {
      const gini = measureGini(given);
      if (gini !== null) check(given, gini);
    }),
  );

describe('whatever is shared', () => {
  test('it lies from 0 to below 1, and below 1 less the share of one', () =>
    holds((given, gini) => {
      const members = given.reduce((all, group) => all + group.members, 0);
      expect(gini).toBeGreaterThanOrEqual(0);
      expect(gini).toBeLessThanOrEqual(1 - 1 / members + 1e-9);
    }));

  test('it depends on neither the order nor the unit', () =>
    holds((given, gini) => {
      expect(measureGini(given.toReversed())).toBeCloseTo(gini, 9);
      expect(measureGini(given.map((group) => ({ ...group, total: group.total * 7 })))).toBeCloseTo(gini, 9);
    }));

  test('a group that is cut in two equal halves changes nothing', () =>
    holds((given, gini) => {
      const halves = given.flatMap(({ members, total }) => [
        { members: members / 2, total: total / 2 },
        { members: members / 2, total: total / 2 },
      ]);
      expect(measureGini(halves)).toBeCloseTo(gini, 9);
    }));

  test('it is the one of all members one by one', () =>
    holds((given, gini) => {
      const single = given.flatMap(({ members, total }) =>
        Array.from({ length: members }, () => ({ members: 1, total: total / members })),
      );
      expect(measureGini(single)).toBeCloseTo(gini, 9);
    }));

  test('who gives to the poorer one makes it no greater', () =>
    fc.assert(
      fc.property(fc.nat(100), fc.nat(100), fc.nat(100), fc.nat(100), (a, b, c, part) => {
        const gap = Math.abs(a - b);
        const gift = (gap * part) / 200;
        const [rich, poor] = [Math.max(a, b), Math.min(a, b)];
        const before = each(rich, poor, c);
        const after = each(rich - gift, poor + gift, c);
        if (before !== null) expect(after ?? 0).toBeLessThanOrEqual(before + 1e-9);
      }),
    ));
});
