// Topics as circles: as large as many projects have them, side by side in one field where projects share them. Pure: the
// same topics give the same picture, in whatever order they come.
import { hierarchy, pack } from 'd3-hierarchy';

export interface Topic {
  id: string;
  name: string;
  projects: number;
}

export interface Link {
  one: string;
  other: string;
  projects: number;
}

interface Circle {
  x: number;
  y: number;
  r: number;
}

export interface TopicCircle extends Circle, Topic {
  /** Its name in lines that fit into it, and how high they are; none where it would be too small to read. */
  lines: string[];
  letter: number;
}

export interface Picture {
  /** Of both sides; the picture begins at 0, 0. */
  size: number;
  /** Topics that projects share. */
  fields: (Circle & { topics: TopicCircle[] })[];
  /** Between the centres of topics, the strongest first. */
  links: { from: Circle; to: Circle; projects: number; one: string; other: string }[];
}

export const pictureSize = 600;
/** More topics in one field are no field. */
const mostInField = 6;
/** From this part of their projects in common on, two topics are of one field. */
const near = 0.25;
/** More lines than this cover the picture. */
const mostLinks = 40;

export function drawTopics(given: readonly Topic[], links: readonly Link[]): Picture {
  const topics = given.filter(({ projects }) => projects > 0).toSorted(byProjects);
  const fields = gatherFields(topics, links);
  const root = hierarchy<Node>({ children: fields.map((children) => ({ children })) })
    .sum((node) => ('topic' in node ? node.topic.projects : 0))
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0) || (nameOf(a.data) < nameOf(b.data) ? -1 : 1));
  const packed = pack<Node>()
    .size([pictureSize, pictureSize])
    .padding(({ depth }) => (depth === 0 ? 10 : 5))(root);
  const found = topics.length > 0 ? (packed.children ?? []) : [];
  const fit = fillSquare(found);
  const drawn = found.map((field) => ({
    ...fit(field),
    topics: (field.children ?? []).flatMap((leaf) =>
      'topic' in leaf.data
        ? [{ ...fit(leaf), ...leaf.data.topic, ...write(leaf.data.topic.name, fit(leaf).r) }]
        : [],
    ),
  }));
  return { size: pictureSize, fields: drawn, links: drawLinks(drawn, links) };
}

/** A round picture leaves room at its sides: circles are moved and enlarged until they reach the border. */
function fillSquare(circles: Circle[]): (circle: Circle) => Circle {
  const border = 6;
  const [left, top] = [
    Math.min(...circles.map(({ x, r }) => x - r)),
    Math.min(...circles.map(({ y, r }) => y - r)),
  ];
  const width = Math.max(...circles.map(({ x, r }) => x + r)) - left;
  const height = Math.max(...circles.map(({ y, r }) => y + r)) - top;
  const scale = (pictureSize - 2 * border) / Math.max(width, height);
  const place = (at: number, start: number, length: number) =>
    (at - start) * scale + (pictureSize - length * scale) / 2;
  return ({ x, y, r }) => toCircle({ x: place(x, left, width), y: place(y, top, height), r: r * scale });
}

type Leaf = { topic: Topic };
type Node = Leaf | { children: (Leaf | { children: Leaf[] })[] };

const toCircle = ({ x, y, r }: Circle): Circle => ({ x: round(x), y: round(y), r: round(r) });
const round = (value: number) => Math.round(value * 1000) / 1000;

const byProjects = (a: Topic, b: Topic) => b.projects - a.projects || (a.id < b.id ? -1 : 1);

/** The topic of a node, or the first of its field. */
const nameOf = (node: Node): string =>
  'topic' in node ? node.topic.id : node.children.map(nameOf).sort().join();

/** Which topics belong together: the nearest two first, as long as their field does not grow too large. */
function gatherFields(topics: Topic[], links: readonly Link[]): Leaf[][] {
  const fieldOf = new Map(topics.map((topic) => [topic.id, [topic]]));
  const ordered = links
    .map((link) => ({ ...link, nearness: measureNearness(fieldOf, link) }))
    .filter(({ nearness }) => nearness >= near)
    .sort((a, b) => b.nearness - a.nearness || compareLinks(a, b));
  for (const { one, other } of ordered) {
    const [a, b] = [fieldOf.get(one), fieldOf.get(other)];
    if (!a || !b || a === b || a.length + b.length > mostInField) continue;
    const both = [...a, ...b];
    for (const { id } of both) fieldOf.set(id, both);
  }
  return [...new Set(fieldOf.values())].map((field) => field.map((topic) => ({ topic })));
}

/** What two share of what both have (the cosine of two sets), from 0 to 1; read before any field has grown. */
function measureNearness(fieldOf: Map<string, Topic[]>, { one, other, projects }: Link): number {
  const [a, b] = [fieldOf.get(one)?.[0], fieldOf.get(other)?.[0]];
  return a && b ? projects / Math.sqrt(a.projects * b.projects) : 0;
}

const pairOf = ({ one, other }: Link) => (one < other ? `${one} ${other}` : `${other} ${one}`);
const compareLinks = (a: Link, b: Link) => (pairOf(a) < pairOf(b) ? -1 : 1);

function drawLinks(fields: Picture['fields'], links: readonly Link[]): Picture['links'] {
  const circles = new Map(fields.flatMap(({ topics }) => topics).map((topic) => [topic.id, topic]));
  return links
    .toSorted((a, b) => b.projects - a.projects || compareLinks(a, b))
    .flatMap(({ projects, ...ends }) => {
      const [one = '', other = ''] = [ends.one, ends.other].sort();
      const [from, to] = [circles.get(one), circles.get(other)];
      return from && to ? [{ from: toCircle(from), to: toCircle(to), projects, one, other }] : [];
    })
    .slice(0, mostLinks);
}

/** Of a letter's height, about so much is its width in the font of the site. */
const letterWidth = 0.56;
const lineHeight = 1.15;
const [smallestLetter, largestLetter] = [3, 20];

/** A name in the lines that its circle has room for, as large as fits. */
function write(name: string, r: number, smallest = smallestLetter): Pick<TopicCircle, 'lines' | 'letter'> {
  const words = name.split(/\s+/).filter(Boolean);
  // of all ways to break it the one with the largest letters
  const ways = [1, 2, 3, 4, 5, 6].map((count) => breakLines(words, count));
  const best = ways
    .map((lines) => ({ lines, letter: measureLetter(lines, r) }))
    .reduce((a, b) => (b.letter > a.letter + 0.01 ? b : a));
  if (best.letter < smallest) return { lines: [], letter: 0 };
  return { ...best, letter: round(Math.min(best.letter, largestLetter)) };
}

/** So many lines at most, of about the same length. */
function breakLines(words: string[], count: number): string[] {
  const length = words.join(' ').length / count;
  return words.reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    return last !== undefined && (lines.length === count || last.length + word.length / 2 < length)
      ? [...lines.slice(0, -1), `${last} ${word}`]
      : [...lines, word];
  }, []);
}

/** The largest letters with which the block of lines lies in the circle, its corners too. */
function measureLetter(lines: string[], r: number): number {
  const width = Math.max(...lines.map((line) => line.length)) * letterWidth;
  const height = lines.length * lineHeight;
  return (2 * r * 0.92) / Math.hypot(width, height);
}

/** A project, with what of its title fits into its circle. */
export interface Dot<P> extends Circle, Pick<TopicCircle, 'lines' | 'letter'> {
  project: P;
}

/** The projects of one topic as equal circles in a circle of this radius around 0, 0. */
export function drawProjects<P extends { title: string }>(projects: readonly P[], r: number): Dot<P>[] {
  if (projects.length === 0) return [];
  const root = hierarchy<{ children?: { project: P }[]; project?: P }>({
    children: projects.map((project) => ({ project })),
  }).sum((node) => (node.project === undefined ? 0 : 1));
  const side = 2 * r * 0.94;
  const packed = pack<{ children?: { project: P }[]; project?: P }>()
    .size([side, side])
    .padding(r / 40)(root);
  return packed.leaves().flatMap((leaf) => {
    const { project } = leaf.data;
    if (project === undefined) return [];
    const circle = toCircle({ x: leaf.x - side / 2, y: leaf.y - side / 2, r: leaf.r });
    return [{ ...circle, ...write(project.title, circle.r, 1), project }];
  });
}
