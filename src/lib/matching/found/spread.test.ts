import { expect, test } from 'vitest';
import fc from 'fast-check';
import { spreadHouses } from './spread.ts';

const of = (id: string, house: string | null) => ({
  match: { id, organisation: house ? { id: house } : null },
});

test('nobody comes a second time before everybody else came once', () => {
  const all = [of('1', 'a'), of('2', 'a'), of('3', 'b'), of('4', 'a'), of('5', null), of('6', 'b')];
  expect(spreadHouses(all).map(({ match }) => match.id)).toEqual(['1', '3', '5', '2', '6', '4']);
});

test('who belongs to no house stands for herself', () => {
  const all = [of('1', null), of('2', null), of('3', null)];
  expect(spreadHouses(all)).toEqual(all);
});

test('nothing is lost and nothing comes twice, and each house keeps its order', () => {
  const houses = fc.array(fc.constantFrom('a', 'b', 'c', null), { maxLength: 30 });
  fc.assert(
    fc.property(houses, (list) => {
      const all = list.map((house, at) => of(String(at), house));
      const spread = spreadHouses(all);
      expect(new Set(spread)).toEqual(new Set(all));
      for (const house of ['a', 'b', 'c']) {
        const inHouse = (some: typeof all) => some.filter(({ match }) => match.organisation?.id === house);
        expect(inHouse(spread)).toEqual(inHouse(all));
      }
    }),
  );
});
