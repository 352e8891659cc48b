import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { createUpkeep } from './upkeep.ts';

type Options = Parameters<typeof createUpkeep>[0];

async function start(options: Partial<Options>) {
  const log = { error: () => {} };
  const upkeep = createUpkeep({ askDatabase: async () => true, metrics: null, log, ...options });
  const server = createServer((request, response) => {
    if (!upkeep(request, response)) response.writeHead(404).end('a page');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('no port');
  return (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${address.port}${path}`, init);
}

test('the process is well while the database answers', async () => {
  const ask = await start({});
  const answer = await ask('/health?from=proxy');
  expect([answer.status, await answer.json()]).toEqual([200, { status: 'ok' }]);
  expect(answer.headers.get('cache-control')).toBe('no-store');
});

test.each([
  ['refuses', () => Promise.reject(new Error('secret'))],
  ['says no', () => Promise.resolve(false)],
  ['never answers', () => new Promise<boolean>(() => {})],
])('it is not when the database %s, and says no more than that', async (_, askDatabase) => {
  const ask = await start({ askDatabase });
  const answer = await ask('/health');
  expect([answer.status, await answer.json()]).toEqual([503, { status: 'database away' }]);
});

test('however many ask, the database is asked once', async () => {
  let asked = 0;
  const ask = await start({ askDatabase: async () => ++asked > 0 });
  await Promise.all(Array.from({ length: 20 }, () => ask('/health')));
  expect(asked).toBe(1);
});

test('figures are for those with the token alone, and without one there are none', async () => {
  const token = 'a token of the tests';
  const figures = { contentType: 'text/plain', read: async () => 'rooms 3' };
  const ask = await start({ metrics: { token, figures } });
  expect((await ask('/metrics')).status).toBe(401);
  expect((await ask('/metrics', { headers: { authorization: 'Bearer wrong' } })).status).toBe(401);
  const answer = await ask('/metrics', { headers: { authorization: `Bearer ${token}` } });
  expect([answer.status, await answer.text()]).toEqual([200, 'rooms 3']);
  expect((await (await start({}))('/metrics')).status).toBe(404);
});

test('figures that cannot be read are told to the log, and to nobody else', async () => {
  const token = 'a token of the tests';
  const error = new Error('secret');
  const told: unknown[] = [];
  const ask = await start({
    metrics: { token, figures: { contentType: 'text/plain', read: () => Promise.reject(error) } },
    log: { error: (...what: unknown[]) => void told.push(...what) },
  });
  const answer = await ask('/metrics', { headers: { authorization: `Bearer ${token}` } });
  expect([answer.status, await answer.text()]).toEqual([500, '']);
  expect(told).toEqual([{ error }, 'the figures could not be read']);
});
