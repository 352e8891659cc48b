import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawProjects, drawTopics, pictureSize, type Link, type Picture, type Topic } from './picture.ts';

const topic = (id: string, projects: number): Topic => ({ id, name: `Thema ${id}`, projects });
const idsOf = (picture: Picture) =>
  picture.fields
    .map(({ topics }) => topics.map(({ id }) => id).sort())
    .sort((a, b) => (a.join() < b.join() ? -1 : 1));
const circles = (picture: Picture) => picture.fields.flatMap(({ topics }) => topics);

describe('topics as a picture', () => {
  test('those that projects share lie in one field, others do not', () => {
    const topics = [topic('a', 10), topic('b', 8), topic('c', 6), topic('d', 2)];
    const links = [
      { one: 'a', other: 'b', projects: 6 },
      { one: 'a', other: 'c', projects: 1 },
    ];
    expect(idsOf(drawTopics(topics, links))).toEqual([['a', 'b'], ['c'], ['d']]);
  });

  test('areas are as large as there are projects', () => {
    const [large, small] = circles(drawTopics([topic('a', 12), topic('b', 3)], []));
    expect(large!.r / small!.r).toBeCloseTo(2, 1);
  });

  test('a field stays small, the nearest being together', () => {
    const topics = Array.from({ length: 9 }, (_, at) => topic(`t${at}`, 4));
    const links = topics.flatMap(({ id }, at) =>
      topics.slice(at + 1).map((other): Link => ({ one: id, other: other.id, projects: 3 })),
    );
    const sizes = drawTopics(topics, links).fields.map((field) => field.topics.length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(6);
    expect(sizes.reduce((all, size) => all + size, 0)).toBe(9);
  });

  test('names stand in circles that have room for them', () => {
    const picture = drawTopics([{ id: 'a', name: 'Onlinedienste der Verwaltung', projects: 5 }], []);
    expect(circles(picture)[0]?.lines.join(' ')).toBe('Onlinedienste der Verwaltung');
    const many = Array.from({ length: 900 }, (_, at) => topic(`t${at}`, 1));
    expect(circles(drawTopics(many, []))[0]?.lines).toEqual([]);
  });

  test('it fills its square', () => {
    const { fields } = drawTopics([topic('a', 3), topic('b', 3), topic('c', 9)], []);
    const left = Math.min(...fields.map(({ x, r }) => x - r));
    const right = Math.max(...fields.map(({ x, r }) => x + r));
    expect(right - left).toBeCloseTo(pictureSize - 12, 0);
  });

  test('without any topic there is nothing to draw', () => {
    expect(drawTopics([], [])).toMatchObject({ fields: [], links: [] });
    expect(drawTopics([topic('a', 0)], [])).toMatchObject({ fields: [] });
  });
});

const anyTopics = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 40 }).chain((ids) =>
  fc.tuple(
    fc.tuple(
      ...ids.map((id) =>
        fc.record({
          id: fc.constant(id),
          name: fc.string({ minLength: 1, maxLength: 40 }),
          projects: fc.integer({ min: 1, max: 500 }),
        }),
      ),
    ),
    ids.length < 2
      ? fc.constant<Link[]>([])
      : fc.uniqueArray(
          fc
            .record({
              ends: fc.subarray(ids, { minLength: 2, maxLength: 2 }),
              projects: fc.integer({ min: 1, max: 50 }),
            })
            .map(({ ends, projects }): Link => ({ one: ends[0] ?? '', other: ends[1] ?? '', projects })),
          { maxLength: 60, selector: ({ one, other }) => [one, other].sort().join('\u0000') },
        ),
  ),
);

/** Rounded to thousandths. */
const blur = 0.01;

describe('whatever the topics are', () => {
  test('no two circles overlap, and all stay inside', () => {
    fc.assert(
      fc.property(anyTopics, ([topics, links]) => {
        const picture = drawTopics(topics, links);
        const all = circles(picture);
        expect(all.map(({ id }) => id).sort()).toEqual(topics.map(({ id }) => id).sort());
        for (const [at, one] of all.entries()) {
          expect(one.r).toBeGreaterThan(0);
          for (const middle of [one.x, one.y]) {
            expect(middle - one.r).toBeGreaterThanOrEqual(-blur);
            expect(middle + one.r).toBeLessThanOrEqual(pictureSize + blur);
          }
          for (const other of all.slice(at + 1)) {
            expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(
              one.r + other.r - blur,
            );
          }
        }
        for (const field of picture.fields) {
          for (const each of field.topics) {
            expect(Math.hypot(each.x - field.x, each.y - field.y) + each.r).toBeLessThanOrEqual(
              field.r + blur,
            );
          }
        }
      }),
    );
  });

  test('names stay inside their circles', () => {
    fc.assert(
      fc.property(anyTopics, ([topics, links]) => {
        for (const { lines, letter, r } of circles(drawTopics(topics, links))) {
          if (lines.length === 0) continue;
          const width = Math.max(...lines.map((line) => line.length)) * letter * 0.56;
          expect(Math.hypot(width, lines.length * letter * 1.15)).toBeLessThanOrEqual(2 * r);
        }
      }),
    );
  });

  test('the picture is the same, in whatever order they come', () => {
    fc.assert(
      fc.property(anyTopics, ([topics, links]) => {
        const turned = links.map(({ one, other, projects }) => ({ one: other, other: one, projects }));
        expect(drawTopics(topics.toReversed(), turned.toReversed())).toEqual(drawTopics(topics, links));
      }),
    );
  });
});

test('the projects of a topic lie side by side within its circle', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 5, max: 300 }), (count, r) => {
      const projects = Array.from({ length: count }, (_, at) => ({ title: `Vorhaben ${at}` }));
      const drawn = drawProjects(projects, r);
      expect(drawn.map(({ project }) => project)).toEqual(projects);
      for (const [at, one] of drawn.entries()) {
        expect(Math.hypot(one.x, one.y) + one.r).toBeLessThanOrEqual(r + blur);
        for (const other of drawn.slice(at + 1)) {
          expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(one.r + other.r - blur);
        }
      }
    }),
  );
});
