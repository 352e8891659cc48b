// A backup of the embedded database and its folder, taken and restored by the commands of an operator.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBackend, type Backend } from '#lib/platform/server/backend.ts';
import { openDataFolder } from '#lib/platform/server/data-folder.ts';
import { openServiceDb } from '#lib/platform/server/database.ts';
import { put, putPaper, putPerson } from '../database/put.ts';

let home: string;
let whole: Record<string, string>;
beforeAll(async () => {
  home = mkdtempSync(`${tmpdir()}/impulswerk-backup-`);
  whole = await fill('old');
});
afterAll(() => rmSync(home, { recursive: true }));

function run(script: string, data: string, ...args: string[]) {
  const env = { PATH: process.env.PATH, DATA_DIR: `${home}/${data}`, INIT_CWD: home };
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], {
    env,
    encoding: 'utf8',
  });
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

/** The demo with a paper, a kept mail and an upload. Returns a digest of every table. */
async function fill(data: string): Promise<Record<string, string>> {
  return withBackend(data, async (backend) => {
    await backend.loadDemo();
    const service = openServiceDb(backend.access);
    const ada = await putPerson(service, 'Ada Probe');
    const paper = await putPaper(service, { owner: ada });
    await put(service, 'paper_updates', { paper_id: paper, account_id: ada, seq: 1, bytes: '\\x0102' });
    mkdirSync(`${home}/${data}/uploads/deep`, { recursive: true });
    writeFileSync(`${home}/${data}/uploads/deep/Übersicht.pdf`, Buffer.alloc(300_000, 'ü'));
    writeFileSync(`${home}/${data}/mail/one.json`, '{}');
    return digest(backend);
  });
}

/** Of every table of every schema of ours: how many rows, and a hash of all of them. */
async function digest(backend: Backend): Promise<Record<string, string>> {
  const tables = (await backend.exec(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  )) as { name: string }[];
  const digests: Record<string, string> = {};
  for (const { name } of tables) {
    const rows = await backend.exec(`select t::text as row from ${name} as t order by 1`);
    const hash = createHash('sha256').update(JSON.stringify(rows)).digest('hex');
    digests[name] = `${rows.length} ${hash}`;
  }
  return digests;
}

test('what was backed up is there again, row by row and file by file', async () => {
  const taken = run('backup', 'old', 'all.tar.gz');
  expect(taken).toMatchObject({ status: 0, said: expect.stringContaining('are in') });
  expect(statSync(`${home}/all.tar.gz`).mode & 0o777).toBe(0o600);
  const restored = run('restore', 'new', 'all.tar.gz');
  expect(restored).toMatchObject({ status: 0, said: expect.stringContaining('is as it was at') });
  expect(await withBackend('new', digest)).toEqual(whole);
  expect(Number(whole['public.papers']?.split(' ')[0])).toBeGreaterThan(3);
  for (const file of ['keys.json', 'uploads/deep/Übersicht.pdf', 'mail/one.json']) {
    expect(readFileSync(`${home}/new/${file}`).equals(readFileSync(`${home}/old/${file}`)), file).toBe(true);
  }
  expect(statSync(`${home}/new/keys.json`).mode & 0o777).toBe(0o600);
  expect(readdirSync(`${home}/new`).sort()).toEqual(['database', 'keys.json', 'lock', 'mail', 'uploads']);
});

test('a folder that is not empty is replaced only when asked, and then kept', async () => {
  const keys = readFileSync(`${home}/new/keys.json`, 'utf8');
  await withBackend('other', async () => {});
  const own = readFileSync(`${home}/other/keys.json`, 'utf8');
  const refused = run('restore', 'other', 'all.tar.gz');
  expect(refused).toMatchObject({ status: 1, said: expect.stringContaining('is not empty') });
  expect(readFileSync(`${home}/other/keys.json`, 'utf8')).toBe(own);
  expect(run('restore', 'other', 'all.tar.gz', '--replace').status).toBe(0);
  expect(readFileSync(`${home}/other/keys.json`, 'utf8')).toBe(keys);
  expect(await withBackend('other', digest)).toEqual(whole);
  const aside = readdirSync(`${home}/other`).find((name) => name.startsWith('replaced-'));
  expect(readFileSync(`${home}/other/${aside}/keys.json`, 'utf8')).toBe(own);
  expect(existsSync(`${home}/other/${aside}/database/PG_VERSION`)).toBe(true);
  // what was moved aside is no part of the next backup
  expect(run('backup', 'other', 'again.tar.gz').status).toBe(0);
  expect(run('restore', 'third', 'again.tar.gz').status).toBe(0);
  expect(readdirSync(`${home}/third`)).not.toContain(aside);
});

test('a damaged backup is refused and changes nothing', () => {
  const bytes = readFileSync(`${home}/all.tar.gz`);
  const damages: Record<string, Buffer> = {
    cut: bytes.subarray(0, bytes.length * 0.6),
    'a bit': Buffer.from(bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 16 : byte))),
    'no gzip': Buffer.from('not at all'),
    empty: Buffer.alloc(0),
    // whole for gzip and tar, but not what was backed up
    'another content': swap(bytes, '"jwtSecret":"', '"jwtSecret":"X'),
    'a later format': swap(bytes, '"version": 1', '"version": 2'),
    'nothing in it': gzipSync(Buffer.alloc(1024)),
  };
  for (const [name, damage] of Object.entries(damages)) {
    writeFileSync(`${home}/damaged.tar.gz`, damage);
    const refused = run('restore', 'fresh', 'damaged.tar.gz');
    expect(refused, name).toMatchObject({
      status: 1,
      said: expect.stringContaining('is damaged or no backup'),
    });
    expect(refused.said.trim().split('\n'), name).toHaveLength(1);
    expect(readdirSync(`${home}/fresh`), name).toEqual(['lock']);
  }
  expect(run('restore', 'fresh', 'none.tar.gz').status).toBe(1);
}, 300_000);

/** Changes the content of a backup and keeps its length. */
function swap(backup: Buffer, from: string, to: string): Buffer {
  const tar = gunzipSync(backup);
  const at = tar.indexOf(from);
  if (at < 0) throw new Error(`the backup has no ${from}`);
  tar.write(to, at);
  return gzipSync(tar);
}

test('half a backup has not the name of one, and a backup is never overwritten', () => {
  writeFileSync(`${home}/there.tar.gz`, 'mine');
  expect(run('backup', 'old', 'there.tar.gz').said).toContain('is there already');
  expect(readFileSync(`${home}/there.tar.gz`, 'utf8')).toBe('mine');
  expect(run('backup', 'old', 'no/folder.tar.gz')).toMatchObject({ status: 1 });
  expect(run('backup', 'old', 'old/inside.tar.gz').said).toContain('keep backups elsewhere');
  expect(readdirSync(home).filter((name) => name.endsWith('.part'))).toEqual([]);
  expect(run('backup', 'old').said).toContain('Into which file?');
  expect(run('restore', 'old').said).toContain('From which file?');
});

test('neither command works beside a server', () => {
  const data = openDataFolder(`${home}/old`);
  try {
    for (const [script, ...args] of [
      ['backup', 'busy.tar.gz'],
      ['restore', 'all.tar.gz', '--replace'],
    ] as const) {
      const refused = run(script, 'old', ...args);
      expect(refused).toMatchObject({ status: 1, said: expect.stringContaining('Stop it first') });
      expect(refused.said.trim().split('\n')).toHaveLength(1);
    }
  } finally {
    data.release();
  }
});

test('a folder into which a restore did not come to its end does not start', () => {
  mkdirSync(`${home}/half/.restoring`, { recursive: true });
  expect(() => openDataFolder(`${home}/half`)).toThrow('Run it again with --replace');
  expect(run('backup', 'half', 'half.tar.gz').status).toBe(1);
  expect(run('restore', 'half', 'all.tar.gz').status).toBe(0);
  openDataFolder(`${home}/half`).release();
});

test('a database that is elsewhere is backed up by its own means', () => {
  const env = { PATH: process.env.PATH, DATABASE_URL: 'postgres://nobody@localhost/none' };
  const { stderr, status } = spawnSync(process.execPath, ['scripts/backup.ts', 'x.tar.gz'], {
    env,
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toContain('docs/operating.md');
});
