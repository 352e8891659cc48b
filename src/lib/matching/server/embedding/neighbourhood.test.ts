import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toUnit } from './embedder.ts';
import { mostNear, multiply, Neighbourhood, packVector, unpackVector } from './neighbourhood.ts';
import { toText } from './text.ts';

/** A direction in the plane, in degrees. */
const point = (degrees: number) =>
  toUnit([Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]);

test('a vector comes out of the database as it went in', () => {
  fc.assert(
    fc.property(fc.float32Array({ minLength: 1, noNaN: true }), (vector) => {
      expect(unpackVector(packVector(vector))).toEqual(vector);
    }),
  );
});

test('likeness is the same both ways and never leaves its bounds', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 360 }), fc.integer({ min: 0, max: 360 }), (a, b) => {
      const likeness = multiply(point(a), point(b));
      expect(likeness).toBe(multiply(point(b), point(a)));
      expect(likeness).toBeCloseTo(Math.cos(((a - b) * Math.PI) / 180), 5);
      expect(Math.abs(likeness)).toBeLessThanOrEqual(1);
    }),
  );
});

test('what is near a new one is found among all, and for whom it is nearer than what they have', async () => {
  const near = new Neighbourhood(2);
  for (let entry = 0; entry < 60; entry++) near.add(entry, { vector: point(entry), least: 0.9999 });
  near.add(90, { vector: point(180), least: 0.5 });
  near.add(91, { vector: point(181), least: null });
  const pairs = await near.findPairs(new Map([[100, point(0)]]));
  const others = pairs.map(({ other }) => other).toSorted((a, b) => a - b);
  // the 24 nearest, and the one that has nobody yet
  expect(others).toEqual([...Array.from({ length: mostNear }, (_, at) => at), 91]);
});

test('those of one batch find each other, each pair once', async () => {
  const near = new Neighbourhood(2);
  const fresh = new Map([1, 2, 3].map((entry) => [entry, point(entry)]));
  const pairs = await near.findPairs(fresh);
  expect(pairs.map(({ entry, other }) => [entry, other].toSorted().join('-')).toSorted()).toEqual([
    '1-2',
    '1-3',
    '2-3',
  ]);
});

test('no more is held than there is room for, and the oldest gives way', async () => {
  const near = new Neighbourhood(2, 24);
  for (const entry of [5, 4, 6, 7]) near.add(entry, { vector: point(entry), least: null });
  expect(near.size).toBe(3);
  const pairs = await near.findPairs(new Map([[9, point(9)]]));
  expect(pairs.map(({ other }) => other).toSorted()).toEqual([5, 6, 7]);
});

test('a model is given no more than a beginning, and no half signs', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 3000 }), (description) => {
      const text = toText({ title: 'Titel', summary: 'Worum es geht', description });
      expect(text.length).toBeLessThanOrEqual(2000);
      expect(text.isWellFormed()).toBe(true);
    }),
  );
  expect(toText({ title: 'a', summary: '', description: 'b' })).toBe('a\nb');
});
