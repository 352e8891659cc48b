import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Place } from './found.ts';
import { clusterPlaces, countByState, countNowhere, measureRadius } from './map.ts';
import { mapSize, projectOntoMap } from '#lib/organisation/map/projection.ts';

const place = fc.record({
  ags: fc.integer({ min: 1, max: 16 }).map((state) => `${String(state).padStart(2, '0')}000000`),
  latitude: fc.double({ min: 47.3, max: 55, noNaN: true }),
  longitude: fc.double({ min: 6, max: 15, noNaN: true }),
  count: fc.integer({ min: 1, max: 500 }),
});
const places = fc.array(place, { maxLength: 300 }).map((list) =>
  list.map((each, at): Place => {
    const ags = each.ags.slice(0, 2) + String(at).padStart(6, '0');
    return { ...each, ags, state: '05', name: `Ort ${at}`, district: null };
  }),
);

test('no project is lost or counted twice, and no circle lies on another', () => {
  fc.assert(
    fc.property(places, (list) => {
      const clusters = clusterPlaces(list);
      const sum = (all: { count: number }[]) => all.reduce((total, { count }) => total + count, 0);
      expect(sum(clusters)).toBe(sum(list));
      const codes = clusters.flatMap((cluster) => cluster.codes);
      expect(new Set(codes).size).toBe(codes.length);
      for (const { ags } of list) expect(codes.some((code) => ags?.startsWith(code))).toBe(true);
      for (const [at, one] of clusters.entries()) {
        for (const other of clusters.slice(at + 1)) {
          const way = Math.hypot(one.x - other.x, one.y - other.y);
          expect(way).toBeGreaterThanOrEqual(measureRadius(one.count) + measureRadius(other.count) - 1e-9);
        }
      }
    }),
    { numRuns: 50 },
  );
});

test('places in Germany are on the map, north above south and east right of west', () => {
  const [sylt, zugspitze] = [
    projectOntoMap({ latitude: 55.06, longitude: 8.42 }),
    projectOntoMap({ latitude: 47.42, longitude: 10.98 }),
  ];
  expect(sylt.y).toBeGreaterThan(0);
  expect(zugspitze.y).toBeLessThan(mapSize.height);
  expect(zugspitze.y).toBeGreaterThan(sylt.y);
  expect(zugspitze.x).toBeGreaterThan(sylt.x);
});

const nowhere = { ags: null, state: null, name: null, district: null, latitude: null, longitude: null };

test('what is only in a state stands in it; what is nowhere is told beside the map', () => {
  const list: Place[] = [
    { ...nowhere, count: 3 },
    { ...nowhere, state: '09', count: 2 },
    { ...nowhere, state: '09', ags: '09162000', name: 'München', latitude: 48.1, longitude: 11.6, count: 4 },
  ];
  expect(clusterPlaces(list).reduce((sum, { count }) => sum + count, 0)).toBe(6);
  expect(countByState(list)).toEqual([
    { state: '09', count: 6, places: [{ ags: '09162000', name: 'München', count: 4 }] },
  ]);
  expect(countNowhere(list)).toBe(3);
});
