// The commands of an operator, run as she runs them, on a folder of their own.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDataFolder } from '#lib/platform/server/data-folder.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(`${tmpdir()}/impulswerk-command-`);
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(script: string, ...args: string[]) {
  const env = { PATH: process.env.PATH, DATA_DIR: `${folder}/data` };
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], {
    env,
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

function write(name: string, text: string): string {
  writeFileSync(`${folder}/${name}`, text);
  return `${folder}/${name}`;
}

test('the import says what it did, and what is wrong with a file', { timeout: 120_000 }, () => {
  const file = write('good.csv', 'ags,name,population\n16999001,Probeort,1200\n01002000,Kiel,252668\n');
  const done = run('import-municipalities', file);
  expect(done.said).toContain('2 municipalities read: 1 new, ');
  expect(done.said).toContain('of the register are not in the file; they stay.');
  expect(done.status).toBe(0);
  const refused = run('import-municipalities', write('bad.csv', 'ags,name,population\n1,Probeort,many\n'));
  expect(refused).toMatchObject({ status: 1, said: expect.stringContaining('line 2: ags makes no sense') });
  expect(run('import-municipalities', `${folder}/none.csv`).said).toContain('cannot be read');
  expect(run('import-municipalities').said).toContain('Which file?');
});

test('nobody without an account becomes a coordinator', { timeout: 120_000 }, () => {
  const nobody = run('make-coordinator', 'nobody@example.org', 'ecosystem');
  expect(nobody).toMatchObject({ status: 1, said: expect.stringContaining('There is no account') });
  const wrong = run('make-coordinator', 'anna@example.org', 'else');
  expect(wrong).toMatchObject({ status: 1, said: expect.stringContaining('ecosystem and administration') });
});

test('a command keeps out of a folder in which a server works', { timeout: 120_000 }, () => {
  const data = openDataFolder(`${folder}/data`);
  try {
    const refused = run('make-coordinator', 'anna@example.org', 'ecosystem');
    expect(refused).toMatchObject({ status: 1, said: expect.stringContaining('already works in') });
    expect(refused.said.trim().split('\n')).toHaveLength(1);
  } finally {
    data.release();
  }
});

test('papers for load tests are made by a running process alone', { timeout: 120_000 }, () => {
  const nobody = run('bench-rooms', '--url', 'http://127.0.0.1:3000', '--count', '2', '--people', '2');
  expect(nobody).toMatchObject({ status: 1, said: expect.stringContaining('No process works in') });
  const wrong = run('bench-rooms', '--count', 'many');
  expect(wrong).toMatchObject({ status: 1, said: expect.stringContaining('how many papers') });
});
