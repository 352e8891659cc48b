// Several processes on one database: with Redis, with Redis killed, and without. On the embedded database too, where
// the two servers share one process; the Redis part runs where redis-server or valkey-server is installed.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createRoomStore, readDocument, readLogIdentity } from '#lib/paper/server/log.ts';
import { replay } from '#lib/paper/server/rooms/document.ts';
import { openRedisRadio } from '#lib/paper/server/rooms/redis-radio.ts';
import { MemoryGuard, serve, until } from '#lib/paper/server/rooms/testing/live-server.ts';
import { stateOf } from '#lib/paper/server/rooms/testing/memory-store.ts';
import { visit, type Person } from '#lib/paper/server/rooms/testing/people.ts';
import { findFreePort } from '../free-port.ts';
import { openTestDatabase, type TestDatabase } from './open-database.ts';
import { putPaper, putPerson } from './put.ts';

let database: TestDatabase;
let accounts: Record<'anna' | 'bert', string>;
beforeAll(async () => {
  database = await openTestDatabase();
  accounts = { anna: await putPerson(database.service), bert: await putPerson(database.service) };
});
afterAll(() => database.close());

const ignore = () => {};
const log = { info: ignore, warn: ignore, error: ignore };

async function startTwo(redis: string | null) {
  const paperId = await putPaper(database.service, { owner: accounts.anna });
  const prefix = `test:${await readLogIdentity(database.service)}:`;
  const start = () => {
    const radio = redis ? openRedisRadio(redis, prefix, log) : null;
    if (radio) onTestFinished(() => radio.close());
    const guard = new MemoryGuard();
    for (const [name, id] of Object.entries(accounts)) guard.accounts.set(name, id);
    const limits = { tailMs: 200, silenceMs: 2_000 };
    return serve(paperId, {
      store: createRoomStore(database.service, database.callAsService),
      guard,
      neighbours: { radio },
      limits,
    });
  };
  return [await start(), await start()] as const;
}

async function stored(paperId: string): Promise<string> {
  const document = await readDocument(database.service, paperId);
  if (!document) throw new Error('the paper is gone');
  return stateOf(replay(document));
}

const sees = (person: Person, other: Person) =>
  until(() => person.provider.awareness.getStates().has(other.doc.clientID), 'seeing the other');

/** Both type at the same time, and end with the same text, saved. */
async function typeTogether(paperId: string, anna: Person, bert: Person, rounds = 20): Promise<void> {
  const length = anna.text.length;
  for (let round = 0; round < rounds; round++) {
    anna.type('a');
    bert.type('b');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  for (const person of [anna, bert]) {
    const question = person.saved.length + 1;
    person.askSaved(question);
    await until(() => person.saved.includes(question), 'being saved');
  }
  await until(() => [anna, bert].every(({ text }) => text.length === length + 2 * rounds), 'every letter');
  expect(stateOf(anna.doc)).toBe(stateOf(bert.doc));
  expect(await stored(paperId)).toBe(stateOf(anna.doc));
}

test('without Redis two people on two processes write one text', async () => {
  const [here, there] = await startTwo(null);
  const [anna, bert] = [await visit(here, 'anna'), await visit(there, 'bert')];
  await typeTogether(here.paperId, anna, bert);
  expect([...here.errors, ...there.errors]).toEqual([]);
});

test('what is saved on one process is there for one who opens the paper on the other, at once', async () => {
  const [here, there] = await startTwo(null);
  const anna = await visit(here, 'anna');
  const early = await visit(there, 'bert');
  anna.type('gespeichert');
  anna.askSaved(1);
  await until(() => anna.saved.includes(1));
  const document = await readDocument(database.service, here.paperId);
  expect(document && replay(document).getText('text').toString()).toBe('gespeichert');
  await early.reads('gespeichert');
});

test('nothing is stored twice by those who follow', async () => {
  const [here, there] = await startTwo(null);
  const anna = await visit(here, 'anna');
  const bert = await visit(there, 'bert');
  for (let round = 0; round < 3; round++) await typeTogether(here.paperId, anna, bert, 5);
  const document = await readDocument(database.service, here.paperId);
  expect(document?.updates).toHaveLength(30);
});

const command = ['valkey-server', 'redis-server'].find((name) => spawnSync(name, ['--version']).status === 0);
if (!command) console.warn('no redis-server or valkey-server here: what needs Redis is skipped');

interface Redis {
  url: string;
  child: ChildProcess;
}

async function startRedis(port: number): Promise<Redis> {
  const folder = mkdtempSync(`${tmpdir()}/impulswerk-redis-`);
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder];
  const child = spawn(command ?? 'redis-server', args, { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (text: Buffer) => text.includes('Ready to accept') && resolve());
    child.on('exit', () => reject(new Error('Redis did not start')));
  });
  return { url: `redis://127.0.0.1:${port}`, child };
}

describe.skipIf(!command)('with Redis', () => {
  test('two people on two processes write one text and see each other, also after Redis was killed', async () => {
    const port = await findFreePort();
    const redis = await startRedis(port);
    const [here, there] = await startTwo(redis.url);
    const [anna, bert] = [await visit(here, 'anna'), await visit(there, 'bert')];
    await Promise.all([sees(anna, bert), sees(bert, anna)]);
    await typeTogether(here.paperId, anna, bert);

    const gone = new Promise((resolve) => redis.child.on('exit', resolve));
    anna.type('x');
    redis.child.kill('SIGKILL');
    await gone;
    await until(() => bert.text.length === anna.text.length, 'reading what was written before');
    await typeTogether(here.paperId, anna, bert);
    await until(() => !anna.provider.awareness.getStates().has(bert.doc.clientID), 'silence');

    await startRedis(port);
    await Promise.all([sees(anna, bert), sees(bert, anna)]);
    await typeTogether(here.paperId, anna, bert);
    expect([...here.errors, ...there.errors]).toEqual([]);
  });

  test('a Redis that hangs is noticed, and the log followed', async () => {
    const redis = await startRedis(await findFreePort());
    const [here, there] = await startTwo(redis.url);
    const [anna, bert] = [await visit(here, 'anna'), await visit(there, 'bert')];
    await sees(anna, bert);
    redis.child.kill('SIGSTOP');
    await typeTogether(here.paperId, anna, bert);
  });

  test('rights that end are ended in the other process within seconds', async () => {
    const redis = await startRedis(await findFreePort());
    const [here, there] = await startTwo(redis.url);
    const [anna, bert] = [await visit(here, 'anna'), await visit(there, 'bert')];
    await sees(anna, bert);
    there.guard.roles.delete('bert');
    const told = Date.now();
    await here.rooms.recheckNow(here.paperId);
    await bert.wasRefused();
    expect(Date.now() - told).toBeLessThan(5_000);
  });
});
