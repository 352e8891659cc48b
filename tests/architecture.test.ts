// Who may open which door: the table of the house, held against every import.
import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname } from 'node:path';
import { expect, test } from 'vitest';

/** Each room and the rooms it may open, beside platform, ui and the generated messages. */
const table: Record<string, string[]> = {
  account: [],
  search: [],
  notification: ['account'],
  area: ['account'],
  file: [],
  organisation: ['account', 'area', 'notification'],
  project: ['account', 'area', 'file', 'organisation', 'notification'],
  matching: ['project', 'organisation', 'area', 'notification'],
  paper: ['account', 'area', 'file', 'organisation', 'notification'],
  toolbox: ['account', 'area'],
  roadmap: ['organisation', 'project', 'paper', 'toolbox'],
  event: ['area', 'organisation', 'project', 'matching', 'notification'],
  assembly: ['account', 'area', 'paper', 'notification'],
  'open-data': [],
};
const ground = ['platform', 'ui'];
const messages = 'paraglide';

const doors = (room: string) => {
  if (room === 'ui') return [room, messages, 'platform'];
  const below = room === 'platform' ? [] : [...ground, ...(table[room] ?? [])];
  return [room, messages, ...below];
};
const rooms = [...ground, ...Object.keys(table)];

const roomRules: IForbiddenRuleType[] = rooms.map((room) => ({
  name: `${room} opens only: ${doors(room).join(', ')}`,
  from: { path: `^src/lib/${room}/` },
  to: { path: '^src/lib/', pathNot: `^src/lib/(${doors(room).join('|')})/` },
}));

const roomFile = '^src/lib/([^/]+)/\\1\\.ts$';
const onServer = ['/server/', '\\.server\\.ts$', '/\\+server\\.ts$', '^src/server\\.ts$'];

const rules: IForbiddenRuleType[] = [
  ...roomRules,
  {
    name: 'ui knows of platform only how addresses are translated',
    from: { path: '^src/lib/ui/' },
    to: { path: '^src/lib/platform/', pathNot: '^src/lib/platform/localize\\.ts$' },
  },
  { name: 'nothing opens routes', from: { path: '^src/(?!routes/)' }, to: { path: '^src/routes/' } },
  {
    name: 'a room opens nothing outside lib, but platform the environment',
    from: { path: '^src/lib/' },
    to: { path: '^src/(?!lib/|routes/|env\\.ts$)' },
  },
  {
    name: 'imports go round in no circle',
    from: {},
    // types are gone when the code runs
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: "a room's main file imports zod, other main files and plain neighbours",
    from: { path: roomFile, pathNot: '^src/lib/(platform|ui)/' },
    to: { pathNot: [roomFile, '^src/lib/(platform|$1)/[^/]+(?<!\\.svelte)\\.ts$', '^node_modules/zod/'] },
  },
  {
    name: 'only server folders use the database',
    from: { path: '^src/', pathNot: [...onServer, '^src/app\\.d\\.ts$'] },
    to: {
      path: ['^src/lib/platform/server/(backend|database|handle|results)\\.ts$', '^node_modules/@supabase/'],
    },
  },
  {
    name: 'only platform knows whose client the database has',
    from: { path: '^src/', pathNot: '^src/lib/platform/server/' },
    to: { path: '^node_modules/(@supabase|@electric-sql|postgres)/' },
  },
  {
    name: 'browser code opens no server folder',
    from: { path: '^src/', pathNot: [...onServer, '^src/app\\.d\\.ts$', '\\.test\\.ts$'] },
    to: { path: '^src/.*/server/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'what server.ts reaches runs outside the build',
    from: { path: '^src/server\\.ts$' },
    to: { path: ['\\.svelte(\\.ts)?$', '^src/lib/paraglide/', '^\\$(app|env)/'], reachable: true },
  },
  {
    name: 'nothing but tests opens what is for tests',
    from: { path: '^src/', pathNot: ['\\.test\\.ts$', '/testing/'] },
    to: { path: ['\\.test\\.ts$', '/testing/'] },
  },
];

async function readImports(baseDir: string): Promise<ICruiseResult> {
  const { output } = await cruise(
    ['src'],
    {
      baseDir,
      validate: true,
      ruleSet: { forbidden: rules },
      tsPreCompilationDeps: true,
      doNotFollow: { path: ['node_modules', '^src/lib/paraglide/'] },
      enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types'] },
    },
    { extensions: ['.ts', '.js', '.svelte'] },
  );
  if (typeof output === 'string') throw new Error(output);
  return output;
}

const say = ({ summary }: ICruiseResult) =>
  summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);

const files = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`);

test('every door that is opened may be opened', { timeout: 60_000 }, async () => {
  const result = await readImports(process.cwd());
  expect(say(result)).toEqual([]);
  // an import that cannot be followed would hide behind the rules
  const lost = result.modules.flatMap(({ dependencies }) => dependencies.filter((to) => to.couldNotResolve));
  expect(lost.map(({ module }) => module).filter((name) => !/^\$app\/|\/\$types(\.js)?$/.test(name))).toEqual(
    [],
  );
  expect(result.modules.length).toBeGreaterThan(50);
});

/** The compiler drops imports of types from components before the cruiser sees them. */
test('components import types through the same doors', () => {
  for (const path of files('src/lib').filter((name) => name.endsWith('.svelte'))) {
    const opened = [...readFileSync(path, 'utf8').matchAll(/from '#lib\/([^/']+)/g)].map(([, room]) => room);
    const room = path.split('/')[2] ?? '';
    expect(doors(room), path).toEqual(expect.arrayContaining(opened));
  }
});

test('every folder of lib is a room of the table', () => {
  const folders = readdirSync('src/lib', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect([messages, ...rooms]).toEqual(expect.arrayContaining(folders.map(({ name }) => name)));
});

const drawer = /^(utils?|helpers?|services?|types?|common|shared|misc)$/;

test('no drawers and no barrels', () => {
  const paths = ['src', 'tests', 'scripts']
    .flatMap(files)
    .filter((path) => !/\/(paraglide|node_modules)\//.test(path));
  expect(
    paths.filter((path) => drawer.test(basename(path).replace(/(\.server)?\.(ts|js|svelte)$/, ''))),
  ).toEqual([]);
  expect(paths.filter((path) => /^index\.(ts|js)$/.test(basename(path)))).toEqual([]);
});

test('every migration is named by its time and what it does', () => {
  const names = readdirSync('supabase/migrations');
  for (const name of names) expect(name).toMatch(/^\d{14}_[a-z]+(_[a-z0-9]+)+\.sql$/);
  expect(names.length).toBeGreaterThan(0);
  const times = names.map((name) => name.slice(0, 14));
  expect(new Set(times).size).toBe(names.length);
});

/** A house in which every rule is broken once. */
function buildBrokenHouse(): string {
  const house = mkdtempSync(`${tmpdir()}/broken-house-`);
  const write = (path: string, text: string) => {
    mkdirSync(dirname(`${house}/${path}`), { recursive: true });
    writeFileSync(`${house}/${path}`, text);
  };
  write('package.json', '{ "type": "module", "imports": { "#lib/*": "./src/lib/*" } }');
  write('node_modules/@supabase/supabase-js/package.json', '{ "name": "x", "main": "x.js" }');
  write('node_modules/@supabase/supabase-js/x.js', 'module.exports = 1;');
  for (const room of rooms) {
    const closed = rooms.find((other) => !doors(room).includes(other));
    write(`src/lib/${room}/plain.ts`, 'export const plain = 1;');
    write(`src/lib/${room}/wrong.ts`, `export { plain } from '#lib/${closed}/plain.ts';`);
  }
  write('src/lib/ui/knowing.ts', `export * from '#lib/platform/plain.ts';`);
  write('src/routes/page.ts', 'export const page = 1;');
  write('src/hooks.ts', `export { page } from './routes/page.ts';`);
  write('src/lib/area/outside.ts', `export * from '../../hooks.ts';`);
  write('src/lib/project/project.ts', `export * from './server/projects.ts';`);
  write('src/lib/project/server/projects.ts', `import '../project.ts'; export const projects = 1;`);
  write('src/lib/platform/server/database.ts', 'export const db = 1;');
  write(
    'src/lib/paper/List.ts',
    `import '#lib/platform/server/database.ts'; import '@supabase/supabase-js';`,
  );
  write('src/lib/paper/paper.test.ts', '');
  write('src/lib/paper/real.ts', `import './paper.test.ts';`);
  write('src/lib/paper/server/deep.ts', `import { page } from '$app/state'; export { page };`);
  write('src/server.ts', `import '#lib/paper/server/deep.ts';`);
  return house;
}

test('every rule fails where it is broken', { timeout: 60_000 }, async () => {
  const house = buildBrokenHouse();
  try {
    const { summary } = await readImports(house);
    const broken = new Set(summary.violations.map(({ rule }) => rule.name));
    expect([...broken].sort()).toEqual(rules.map(({ name }) => name ?? '').sort());
  } finally {
    rmSync(house, { recursive: true });
  }
});
