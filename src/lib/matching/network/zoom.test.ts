import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostZoom, move, seeAll, seeCircle, zoom, type View } from './zoom.ts';

const whole = 600;

test('nearer and farther by the same factor is where one was', () => {
  const near = zoom(seeAll(whole), 2, whole);
  expect(near).toEqual({ x: 150, y: 150, size: 300 });
  expect(zoom(near, 0.5, whole)).toEqual(seeAll(whole));
});

test('the point under the pointer stays there', () => {
  const near = zoom(seeAll(whole), 2, whole, { x: 0.25, y: 0.75 });
  expect({ x: near.x + 0.25 * near.size, y: near.y + 0.75 * near.size }).toEqual({ x: 150, y: 450 });
});

test('a circle is seen with room around it', () => {
  expect(seeCircle({ x: 300, y: 200, r: 100 }, whole)).toEqual({ x: 175, y: 75, size: 250 });
});

test('whatever one does, the view stays inside the picture', () => {
  const number = fc.double({ min: -2, max: 2, noNaN: true });
  const step = fc.oneof(
    fc.record({ factor: fc.double({ min: 0.1, max: 10, noNaN: true }), x: number, y: number }),
    fc.record({ right: number, down: number }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      let view: View = seeAll(whole);
      for (const each of steps) {
        view =
          'factor' in each ? zoom(view, each.factor, whole, each) : move(view, each.right, each.down, whole);
        expect(view.size).toBeGreaterThanOrEqual(whole / mostZoom - 1e-9);
        for (const start of [view.x, view.y]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(start + view.size).toBeLessThanOrEqual(whole + 1e-9);
        }
      }
    }),
  );
});
