// Compares the room server with its peers and with a relay that only passes bytes on, in one run: `npm run bench:collab`.
//   SECONDS=10  RUNS=3  SHAPES=rooms,crowd,many  ONLY=relay,PostgreSQL  JOURNEYS_DATABASE_URL=… (PostgreSQL as well)
// Writes its part of docs/performance.md. Sockets: one file each, see `ulimit -n`.
import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { describeMachine, writeReport } from '../report.ts';
import type { Load, Measured, Percentiles } from './load.ts';
import { listCompetitors, relay, type Competitor } from './servers.ts';

const seconds = Number(process.env.SECONDS ?? 10);
const runs = Number(process.env.RUNS ?? 3);
const isOnPostgres = Boolean(process.env.JOURNEYS_DATABASE_URL);

interface Shape extends Pick<Load, 'people' | 'writers' | 'rate' | 'cursors'> {
  title: string;
  rooms: number;
}

const shapes: Record<string, Shape> = {
  rooms: {
    title: '100 rooms of 8, 4 of them typing 5 times a second',
    rooms: 100,
    people: 8,
    writers: 4,
    rate: 5,
    cursors: false,
  },
  crowd: {
    title: 'One room of 100, 50 of them typing twice a second with cursors',
    rooms: 1,
    people: 100,
    writers: 50,
    rate: 2,
    cursors: true,
  },
  many: {
    title: '1,000 rooms of 3, one of them typing twice a second',
    rooms: 1000,
    people: 3,
    writers: 1,
    rate: 2,
    cursors: false,
  },
};

async function measure({ start }: Competitor, shape: Shape): Promise<Measured> {
  const { stop, ...running } = await start(shape);
  try {
    const { people, writers, rate, cursors } = shape;
    const load: Load = { ...running, people, writers, rate, cursors, seconds };
    const args = [new URL('./load.ts', import.meta.url).pathname, JSON.stringify(load)];
    const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 64 * 1024 * 1024 });
    return JSON.parse(stdout);
  } finally {
    await stop();
  }
}

const middle = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
const middleOf = (all: Measured[], read: (measured: Measured) => number) => middle(all.map(read));

/** Milliseconds of processor time for a thousand deliveries. */
const perThousand = ({ cpu, delivered }: Measured) => (cpu * 1e6) / delivered;

function describeRow(name: string, all: Measured[], limit: number): string {
  const percentiles = (read: (measured: Measured) => Percentiles | null) =>
    all.some((measured) => !read(measured))
      ? '–'
      : (['p50', 'p95', 'p99'] as const)
          .map((key) => middleOf(all, (measured) => read(measured)?.[key] ?? NaN).toFixed(1))
          .join(' / ');
  const cells = [
    name,
    percentiles(({ delivery }) => delivery),
    percentiles(({ saved }) => saved),
    middleOf(all, perThousand).toFixed(1),
    (middleOf(all, perThousand) / limit).toFixed(2),
    middleOf(all, ({ megabytes }) => megabytes).toFixed(0),
    `${all.reduce((sum, { expected, delivered }) => sum + expected - delivered, 0)}, ${all.reduce((sum, each) => sum + each.closed, 0)}`,
  ];
  return `| ${cells.join(' | ')} |`;
}

const head =
  '| server | delivery, ms | durable, ms | CPU ms / 1,000 deliveries | relay = 1 | RSS MB | lost, closed |\n|---|---|---|---|---|---|---|';

async function compare(shape: Shape, competitors: Competitor[]): Promise<string> {
  const measured = new Map<Competitor, Measured[]>(competitors.map((each) => [each, []]));
  // in turn, so that what else the machine does falls on all of them
  for (let round = 0; round < runs; round++) {
    for (const competitor of competitors) {
      const one = await measure(competitor, shape);
      measured.get(competitor)?.push(one);
      console.error(shape.title, '·', competitor.name, JSON.stringify(one));
    }
  }
  const limit = middleOf(measured.get(relay) ?? [], perThousand);
  const rows = [...measured].map(([{ name }, all]) => describeRow(name, all, limit));
  return `### ${shape.title}\n\n${head}\n${rows.join('\n')}\n`;
}

const peers = new URL('./peers/', import.meta.url).pathname;
if (!existsSync(`${peers}node_modules`))
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: peers, stdio: 'inherit' });

const only = process.env.ONLY?.split(',');
const competitors = listCompetitors(isOnPostgres).filter(
  (each) => each === relay || !only || only.some((word) => each.name.includes(word)),
);
const chosen = (process.env.SHAPES ?? Object.keys(shapes).join(',')).split(',');
const tables: string[] = [];
for (const name of chosen) {
  const shape = shapes[name];
  if (!shape) throw new Error(`SHAPES knows ${Object.keys(shapes).join(', ')}`);
  tables.push(await compare(shape, competitors));
}
const text = `## Writing together

\`JOURNEYS_DATABASE_URL=postgres://… npm run bench:collab\` (\`tests/bench/collab\`). One load generator in a process of its own, ${seconds} seconds of typing, the median of ${runs} runs.
All on one machine: ${describeMachine()}. Delivery is the time from an edit to another person's socket (median / 95th / 99th
percentile); durable the time until the server says that the edit is stored (only Impulswerk says so). CPU is that of the
server's process with all its threads, without the database's own.

${tables.join('\n')}`;
if (only) console.log(text);
else await writeReport('rooms', text);
process.exit(0);
