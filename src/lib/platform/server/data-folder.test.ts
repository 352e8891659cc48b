import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DataFolderInUse, openDataFolder } from './data-folder.ts';

let path: string;
beforeEach(() => {
  path = mkdtempSync(`${tmpdir()}/impulswerk-folder-`);
});
afterEach(() => rmSync(path, { recursive: true }));

test('keys are made once and readable by their owner alone', () => {
  const first = openDataFolder(path);
  first.release();
  const second = openDataFolder(path);
  second.release();
  expect(second.keys).toEqual(first.keys);
  expect(statSync(`${path}/keys.json`).mode & 0o777).toBe(0o600);
});

test('a second process is refused while the first lives, and let in when it was killed', async () => {
  const script = `const { openDataFolder } = await import('${import.meta.dirname}/data-folder.ts');
    openDataFolder('${path}'); console.log('open'); setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ['--input-type=module', '--eval', script]);
  await new Promise((resolve) => holder.stdout.once('data', resolve));
  expect(() => openDataFolder(path)).toThrow(DataFolderInUse);
  holder.kill('SIGKILL');
  await new Promise((resolve) => holder.once('exit', resolve));
  openDataFolder(path).release();
});
