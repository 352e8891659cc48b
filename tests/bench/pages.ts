// Measures the pages at several sizes of the database: `npm run bench:pages` builds and runs this.
//   SIZES=50,1000,10000  REQUESTS=200  ONLY=PostgreSQL  JOURNEYS_DATABASE_URL=… (also on a PostgreSQL, in databases of its own)
// Writes its part of docs/performance.md.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { findDatabase, startSite } from '../e2e/site.ts';
import { fillSite } from './fill.ts';
import { generatedProjectId } from './generate.ts';
import { measurePages, weighPage, type Times } from './measure.ts';
import { describeMachine, writeReport } from './report.ts';

const sizes = (process.env.SIZES ?? '50,1000,10000').split(',').map(Number);
const requests = Number(process.env.REQUESTS ?? 200);
const warmUp = 20;
const isOnPostgres = Boolean(process.env.JOURNEYS_DATABASE_URL);
const only = process.env.ONLY;

interface Page {
  name: string;
  /** Asked for in turn: what is answered differently is not to be answered from memory. */
  paths: string[];
}

const listPages = (paper: string, size: number): Page[] => [
  { name: 'start', paths: ['/'] },
  { name: 'list', paths: ['/projekte'] },
  { name: 'list, four filters', paths: ['/projekte?area=ecosystem&topic=participation&seeks=pilot&coop=1'] },
  { name: 'list, nearest', paths: ['/projekte?near=K%C3%B6ln'] },
  { name: 'list, words', paths: ['/projekte?q=Beteiligung+Karte'] },
  { name: 'search', paths: ['/suche?q=Beteiligung'] },
  { name: 'map', paths: ['/projekte/karte'] },
  {
    name: 'project',
    paths: Array.from({ length: size }, (_, at) => `/projekte/${generatedProjectId(at)}`),
  },
  { name: 'paper', paths: [`/impulspapiere/${paper}/fassungen/1`] },
];

interface Row {
  name: string;
  database: string;
  size: number;
  alone: Times;
  four: Times;
}

const rows: Row[] = [];
const weights = new Map<string, { page: number; script: number; style: number }>();

/** Measures every page of one site with so many projects. */
async function measureSite(database: 'embedded' | 'PostgreSQL', size: number): Promise<void> {
  const folder = mkdtempSync(`${tmpdir()}/impulswerk-bench-`);
  const databaseUrl = database === 'PostgreSQL' ? await findDatabase(folder) : '';
  const { paper } = await fillSite(folder, databaseUrl, size);
  const site = await startSite(['--empty'], folder, { DATABASE_URL: databaseUrl });
  try {
    for (const { name, paths } of listPages(paper, size)) {
      const urls = paths.map((path) => site.url + path);
      const next = (count: number) => urls.slice(-count).concat(urls);
      await measurePages(next(warmUp), warmUp, 2);
      const alone = await measurePages(urls, requests, 1);
      const four = await measurePages(next(requests), requests, 4);
      rows.push({ name, database, size, alone, four });
      weights.set(name, await weighPage(urls[0] ?? ''));
      console.log(database, size, name, alone, four);
    }
  } finally {
    await site.stop();
  }
}

const milliseconds = ({ median, p95 }: Times) => `${median.toFixed(0)} / ${p95.toFixed(0)}`;
const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);

function describe(): string {
  const databases = [...new Set(rows.map(({ database }) => database))];
  const names = [...weights.keys()];
  const find = (database: string, name: string, size: number) =>
    rows.find((row) => row.database === database && row.name === name && row.size === size);
  const tables = databases.map((database) => {
    const head = sizes.flatMap((size) => [`${size}, one`, `${size}, four`]);
    const lines = names.map((name) => {
      const cells = sizes.flatMap((size) => {
        const row = find(database, name, size);
        return row ? [milliseconds(row.alone), milliseconds(row.four)] : ['–', '–'];
      });
      return `| ${[name, ...cells].join(' | ')} |`;
    });
    return `### ${database}\n\n| page | ${head.join(' | ')} |\n|${'---|'.repeat(head.length + 1)}\n${lines.join('\n')}\n`;
  });
  const weighed = names.map((name) => {
    const { page, script, style } = weights.get(name) ?? { page: 0, script: 0, style: 0 };
    return `| ${[name, ...[page, script, style].map(kilobytes)].join(' | ')} |`;
  });
  return `## Pages

\`npm run bench:pages\` (\`tests/bench/pages.ts\`); with \`JOURNEYS_DATABASE_URL=postgres://…\` it measures PostgreSQL as well,
\`SIZES\` and \`REQUESTS\` make it shorter.

Milliseconds to the first byte, median / 95th percentile of ${requests} requests after ${warmUp} to warm up, one at a time and
four at once, with 50 and more generated projects (with topics, needs, offers, organisations) beside the demo. Each request for
a project asks for another one. Client, server and database share one machine: ${describeMachine()}.

The aim: below 60 ms for 95 of 100 requests at 10,000 projects on PostgreSQL, and below 60 kB of script for pages that are read.

${tables.join('\n')}
### What a page weighs

Kilobytes after gzip: the page with what stands in it, the scripts and the styles that it loads at once.

| page | page | script | style |
|---|---|---|---|
${weighed.join('\n')}
`;
}

const databases = isOnPostgres ? (['PostgreSQL', 'embedded'] as const) : (['embedded'] as const);
for (const database of databases) {
  if (only && database !== only) continue;
  for (const size of sizes) await measureSite(database, size);
}
await writeReport('pages', describe());
process.exit(0);
