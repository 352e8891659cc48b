// `npm run bench:matching:speed`: how long matching takes at several sizes, and how it grows.
//   SIZES=1000,10000  ROUNDS=150  ONLY=PostgreSQL|embedded
//   JOURNEYS_DATABASE_URL or TEST_DATABASE_URL=… (also on a PostgreSQL, in databases of its own)
import { rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { z } from 'zod';
import { forgetEngine } from '#lib/matching/server/engine.ts';
import { indexAll } from '#lib/matching/server/indexer.ts';
import { findMatches, findSimilar } from '#lib/matching/server/matches.ts';
import { openBackend, type Backend } from '#lib/platform/server/backend.ts';
import { openDb, openServiceDb } from '#lib/platform/server/database.ts';
import { ask, nameDatabase } from '../../database/template.ts';
import { generatedProjectId, generateProjects } from '../generate.ts';
import { describeMachine } from '../report.ts';
import { readSources } from './texts.ts';

const sizes = (process.env.SIZES ?? '1000,10000').split(',').map(Number);
const rounds = Number(process.env.ROUNDS ?? 150);
const warmUp = 20;
/** Projects that are indexed anew to tell what one costs. */
const reindexed = 200;
const server = process.env.JOURNEYS_DATABASE_URL ?? process.env.TEST_DATABASE_URL;
const only = process.env.ONLY;

interface Figures {
  database: string;
  size: number;
  /** Milliseconds, and those in which the process itself was at work. */
  times: Record<string, { median: number; p95: number; work: number }>;
  /** Milliseconds for a project with its needs and offers. */
  indexing: number;
  /** Kilobytes for a project, with all its needs and offers. */
  weight: number;
}

const at = (times: number[], share: number) =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;

const sources = readSources();
const Place = z.object({ ags: z.string(), name: z.string() });
const Named = z.object({ id: z.string() });
const Bytes = z.object({ bytes: z.coerce.number() });

async function fill({ exec }: Backend, size: number): Promise<void> {
  const places = Place.array().parse(
    await exec('select ags, name from public.municipalities order by md5(ags)'),
  );
  const topics = Named.array()
    .parse(await exec('select id from public.topics order by id'))
    .map(({ id }) => id);
  const ground = { places, topics, today: new Date('2026-11-01'), sources };
  for (const statement of generateProjects(size, ground)) await exec(statement);
}

const tables = ['match_entries', 'match_postings', 'match_frequencies', 'match_helps', 'match_help_postings'];

async function measureWeight({ exec }: Backend): Promise<number> {
  const sum = tables.map((table) => `pg_total_relation_size('public.${table}')`).join(' + ');
  return Bytes.array().parse(await exec(`select ${sum} as bytes`))[0]?.bytes ?? 0;
}

async function measure(database: string, size: number): Promise<Figures> {
  const folder = mkdtempSync(`${tmpdir()}/impulswerk-bench-`);
  const name = `impulswerk_bench_${process.pid}_${size}`;
  const isPostgres = database === 'PostgreSQL' && server;
  if (isPostgres) await ask(server, `create database ${name}`);
  const backend = await openBackend({
    folder: `${folder}/database`,
    jwtSecret: 'a secret of the bench, which guards nothing at all',
    databaseUrl: isPostgres ? nameDatabase(server, name) : undefined,
  });
  try {
    await fill(backend, size);
    const service = openServiceDb(backend.access);
    const everyone = openDb(null, backend.access);
    const begun = performance.now();
    forgetEngine();
    await indexAll(service);
    console.log(
      `${database}, ${size} projects indexed in ${((performance.now() - begun) / 1000).toFixed(0)} s`,
    );
    const weight = (await measureWeight(backend)) / size / 1000;
    await backend.exec(isPostgres ? 'vacuum analyze' : 'analyze');
    forgetEngine();

    // another project each time, so that nothing is answered from memory
    const step = Math.max(1, Math.floor(size / (rounds + warmUp)));
    const idAt = (round: number) => generatedProjectId((round * step) % size);
    const texts = (round: number) => ({
      title: sources.titles[(round * 7) % sources.titles.length] ?? '',
      summary: [0, 1]
        .map((more) => sources.sentences[(round * 31 + more) % sources.sentences.length])
        .join(' '),
      description: '',
    });
    const ways: Record<string, (round: number) => Promise<unknown>> = {
      'partners and similar': (round) => findMatches(everyone, 'de', idAt(round)),
      'gibt es schon': (round) => findSimilar(everyone, 'de', texts(round)),
    };
    const times: Figures['times'] = {};
    for (const [way, run] of Object.entries(ways)) {
      const taken: number[] = [];
      let work = process.cpuUsage();
      for (let round = 0; round < warmUp + rounds; round++) {
        if (round === warmUp) work = process.cpuUsage();
        const start = performance.now();
        await run(round);
        if (round >= warmUp) taken.push(performance.now() - start);
      }
      const { user, system } = process.cpuUsage(work);
      const each = (user + system) / 1000 / rounds;
      times[way] = { median: at(taken, 0.5), p95: at(taken, 0.95), work: each };
    }

    await backend.exec(`update public.projects set title = title || '.'
      where id in (select id from public.projects order by md5(id::text) limit ${Math.min(reindexed, size)})`);
    await backend.exec(
      `update public.needs set text = text || '.' where project_id in (select project_id from public.match_queue)`,
    );
    await backend.exec(
      `update public.offers set text = text || '.' where project_id in (select project_id from public.match_queue)`,
    );
    const start = performance.now();
    await indexAll(service, undefined, false);
    const indexing = (performance.now() - start) / Math.min(reindexed, size);
    return { database, size, times, indexing, weight };
  } finally {
    await backend.close();
    rmSync(folder, { recursive: true, force: true });
    if (isPostgres) await ask(server, `drop database ${name} with (force)`);
  }
}

function tell({ database, size, times, indexing, weight }: Figures): void {
  console.log(`\n${database}, ${size} projects`);
  for (const [way, { median, p95, work }] of Object.entries(times)) {
    const own = `${work.toFixed(1)} ms of work in the process`;
    console.log(
      `  ${way.padEnd(22)} median ${median.toFixed(1)} ms, 95 % within ${p95.toFixed(1)} ms, ${own}`,
    );
  }
  console.log(`  ${'index'.padEnd(22)} ${indexing.toFixed(1)} ms and ${weight.toFixed(0)} kB a project`);
}

/** How many times as long at how many times the size. */
function tellGrowth(all: Figures[]): void {
  for (const [position, larger] of all.entries()) {
    const smaller = all[position - 1];
    if (smaller?.database !== larger.database) continue;
    for (const [way, { p95 }] of Object.entries(larger.times)) {
      const growth = p95 / (smaller.times[way]?.p95 ?? p95);
      console.log(
        `${larger.database}, ${way}: ${growth.toFixed(2)} times as long at ${larger.size / smaller.size} times the size`,
      );
    }
  }
}

const all: Figures[] = [];
for (const database of server ? ['PostgreSQL', 'embedded'] : ['embedded']) {
  if (only && only !== database) continue;
  for (const size of sizes) {
    const figures = await measure(database, size);
    tell(figures);
    all.push(figures);
  }
}
console.log();
tellGrowth(all);
console.log(`\n${describeMachine()}`);
process.exit(0);
