// The command that compacts, as an operator runs it, on the demo; and a backup of what it left.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { readDocument } from '#lib/paper/server/log.ts';
import { readText } from '#lib/paper/server/versions.ts';
import { openBackend, type Backend } from '#lib/platform/server/backend.ts';
import { openDataFolder } from '#lib/platform/server/data-folder.ts';
import { openServiceDb } from '#lib/platform/server/database.ts';

let home: string;
beforeAll(() => {
  home = mkdtempSync(`${tmpdir()}/impulswerk-compact-`);
});
afterAll(() => rmSync(home, { recursive: true }));

function run(script: string, data: string, ...args: string[]) {
  const env = { PATH: process.env.PATH, DATA_DIR: `${home}/${data}`, INIT_CWD: home, PAPER_LOG_DAYS: '7' };
  const options = { env, encoding: 'utf8' as const };
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], options);
  return { status, said: stdout + stderr };
}

async function withBackend<T>(data: string, work: (backend: Backend) => Promise<T>): Promise<T> {
  const folder = openDataFolder(`${home}/${data}`);
  const backend = await openBackend({
    folder: `${folder.path}/database`,
    jwtSecret: folder.keys.jwtSecret,
  });
  return work(backend).finally(async () => {
    await backend.close();
    folder.release();
  });
}

/** The text of every paper by its id, and how much of the log there is. */
async function readPapers(backend: Backend) {
  const service = openServiceDb(backend.access);
  const rows = z
    .object({ id: z.uuid() })
    .array()
    .parse((await service.from('papers').select('id').order('id')).data);
  const texts: Record<string, unknown> = {};
  for (const { id } of rows) {
    const document = await readDocument(service, id);
    texts[id] = document && readText(document);
  }
  const count = async (table: string) =>
    Number(Object((await backend.exec(`select count(*)::int as count from public.${table}`))[0]).count);
  return {
    texts,
    updates: await count('paper_updates'),
    snapshots: await count('paper_snapshots'),
    runs: await count('paper_author_runs'),
  };
}

test(
  'the command says what it did with each paper, and no text, backup or restore is the worse for it',
  { timeout: 400_000 },
  async () => {
    const before = await withBackend('data', async (backend) => {
      await backend.loadDemo();
      return readPapers(backend);
    });
    expect(before).toMatchObject({ snapshots: 0, runs: 0 });
    const done = run('compact-papers', 'data');
    expect(done.status, done.said).toBe(0);
    expect(done.said).toMatch(/^[0-9a-f-]{36}: \d+ updates, \d+ bytes before, \d+ after, \d+ ms$/m);
    // the demo was written long ago: what the snapshots hold is old enough to go
    expect(done.said).toMatch(/^\d+ papers looked at; [1-9]\d* updates deleted/m);

    const after = await withBackend('data', readPapers);
    expect(after.texts).toEqual(before.texts);
    expect(after.snapshots).toBeGreaterThan(3);
    expect(after.runs).toBeGreaterThan(after.snapshots);
    expect(after.updates).toBeLessThan(before.updates);
    expect(run('backup', 'data', 'all.tar.gz').status).toBe(0);
    expect(run('restore', 'new', 'all.tar.gz').status).toBe(0);
    expect(await withBackend('new', readPapers)).toEqual(after);

    const folder = openDataFolder(`${home}/data`);
    const refused = run('compact-papers', 'data');
    folder.release();
    expect(refused).toMatchObject({ status: 1, said: expect.stringContaining('already works in') });
  },
);
