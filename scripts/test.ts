// `npm test`: everything that must hold, and as the last line `N passed, N failed`.
// With TEST_DATABASE_URL the database tests and two journeys run a second time, on that PostgreSQL, and the faults there.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { findBrowser } from './browser.ts';

interface Counts {
  passed: number;
  failed: number;
  /** What each failed test is called, with the beginning of what it said. */
  failures: string[];
}

const reports = 'test-results';

/** A log file shall be read without a colour for each test. */
const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1' };

/** Runs a command of node_modules; what it prints goes to the terminal. Resolves to whether it succeeded. */
async function run(command: string[], env: NodeJS.ProcessEnv = {}): Promise<boolean> {
  const [name = '', ...args] = command;
  const started = Date.now();
  console.log(`\n— ${command.join(' ')}`);
  const child = spawn(name, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  const isGreen = await new Promise<boolean>((resolve) => {
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
  console.log(`  ${((Date.now() - started) / 1000).toFixed(1)} s: ${command.join(' ')}`);
  return isGreen;
}

/** A check that is one test by itself. */
async function check(...command: string[]): Promise<Counts> {
  return (await run(command)) ? { passed: 1, failed: 0, failures: [] } : failWhole(command.join(' '));
}

function failWhole(failure: string): Counts {
  return { passed: 0, failed: 1, failures: [failure] };
}

interface VitestRun {
  env?: NodeJS.ProcessEnv;
  report?: string;
  options?: string[];
}

/** A Vitest run, counted by its own report; without a report it failed as a whole. */
async function runVitest(
  project: string,
  { env = {}, report = project, options = [] }: VitestRun = {},
): Promise<Counts> {
  const file = `${reports}/${report}.json`;
  rmSync(file, { force: true });
  const isGreen = await run(
    [
      ...['vitest', 'run', '--project', project, ...options],
      ...['--reporter', 'dot', '--reporter', 'json', '--outputFile', file],
    ],
    { ...plain, ...env },
  );
  return readCounts(isGreen, file, (counted: VitestReport) => ({
    passed: counted.numPassedTests,
    failed: counted.numFailedTests,
    failures: counted.testResults.flatMap(({ name, message, assertionResults }) => {
      const failed = assertionResults.filter(({ status }) => status === 'failed');
      if (failed.length === 0) return message ? [nameFailure(report, name, message)] : [];
      return failed.map((test) => nameFailure(report, test.fullName, test.failureMessages.join('\n')));
    }),
  }));
}

async function runJourneys(files: string[] = [], env: NodeJS.ProcessEnv = {}): Promise<Counts> {
  const file = `${reports}/journeys.json`;
  rmSync(file, { force: true });
  const isGreen = await run(['playwright', 'test', ...files], env);
  return readCounts(isGreen, file, ({ stats, suites, errors }: JourneyReport) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    failures: [
      ...suites.flatMap(nameFailedJourneys),
      ...errors.map(({ message }) => nameFailure('journeys', message)),
    ],
  }));
}

function nameFailedJourneys({ file, specs, suites = [] }: JourneySuite): string[] {
  const failed = specs.filter(({ ok }) => !ok);
  return [
    ...failed.map(({ title, tests }) => {
      const errors = tests.flatMap(({ results }) => results.flatMap((result) => result.errors));
      return nameFailure(file, title, errors.map(({ message }) => message).join('\n'));
    }),
    ...suites.flatMap(nameFailedJourneys),
  ];
}

/** Where and what failed, and the first lines of why. */
function nameFailure(...parts: string[]): string {
  const lines = stripVTControlCharacters(parts.join(' › ')).split('\n');
  return lines.slice(0, 8).join('\n    ');
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: {
    name: string;
    message: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
  }[];
}

interface JourneyReport {
  stats: { expected: number; unexpected: number; flaky: number };
  suites: JourneySuite[];
  errors: { message: string }[];
}

interface JourneySuite {
  file: string;
  specs: { title: string; ok: boolean; tests: { results: { errors: { message: string }[] }[] }[] }[];
  suites?: JourneySuite[];
}

function readCounts<Report>(isGreen: boolean, file: string, count: (report: Report) => Counts): Counts {
  try {
    const counts = count(JSON.parse(readFileSync(file, 'utf8')));
    if (counts.passed + counts.failed === 0) throw new Error('no test ran');
    if (isGreen || counts.failed > 0) return counts;
    // an error outside of any test, such as in a hook, is a failure too
    return { ...counts, failed: 1, failures: [`${file}: an error outside of any test`, ...counts.failures] };
  } catch (error) {
    return failWhole(`${file}: no report of the run: ${error}`);
  }
}

/** One half of the database tests, on embedded databases. */
const runEmbedded = (half: 1 | 2) =>
  runVitest('database', {
    env: { TEST_DATABASE_URL: '' },
    report: `database-embedded-${half}`,
    options: [`--shard=${half}/2`],
  });

const server = process.env.TEST_DATABASE_URL;
findBrowser();
mkdirSync(reports, { recursive: true });

/** Rows of steps, side by side; much of the time a step waits for a database or a clock. */
async function inRows(...rows: (() => Promise<Counts>)[][]): Promise<Counts[]> {
  const results = rows.map(async (row) => {
    const counts: Counts[] = [];
    for (const step of row) counts.push(await step());
    return counts;
  });
  return (await Promise.all(results)).flat();
}

const results = [
  ...(await inRows(
    [() => check('eslint', '.'), () => check('prettier', '--check', '.', '--log-level', 'warn')],
    [() => check('svelte-check', '--fail-on-warnings')],
  )),
  ...(await inRows(
    [() => runEmbedded(1)],
    [() => runEmbedded(2), () => check('node', 'scripts/build.ts'), () => runVitest('commands')],
    [
      // an embedded database takes its memory along only when the process ends; on a server one process does for all
      ...(server ? [() => runVitest('database', { options: ['--no-isolate'] })] : []),
      () => runVitest('unit'),
    ],
  )),
  await runJourneys(),
  ...(await inRows(
    server ? [() => runJourneys(['/paper.journey', 'durability'], { JOURNEYS_DATABASE_URL: server })] : [],
    // the short form; see docs/operating.md for the long one
    [() => runVitest('faults', { env: { JOURNEYS_DATABASE_URL: server ?? '' } })],
  )),
];

const passed = results.reduce((sum, counts) => sum + counts.passed, 0);
const failed = results.reduce((sum, counts) => sum + counts.failed, 0);
for (const failure of results.flatMap(({ failures }) => failures)) console.log(`\nfailed: ${failure}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
