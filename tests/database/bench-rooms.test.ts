// Papers for load tests: made where nothing is real, and open to those whose sessions are given out.
import { createServer, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createBenchRooms } from '#lib/paper/server/bench-rooms.ts';
import { createRoomGuard } from '#lib/paper/server/guard.ts';
import { openTestDatabase, type TestDatabase } from './open-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

/** A request as a server gets it, with these cookies. */
async function requestWith(cookie: string): Promise<IncomingMessage> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('no port');
  const received = new Promise<IncomingMessage>((resolve) =>
    server.on('request', (request, response) => {
      response.end();
      resolve(request);
    }),
  );
  await fetch(`http://127.0.0.1:${address.port}`, { headers: { cookie } });
  server.close();
  return received;
}

test('everybody may write in every paper', async () => {
  const { rooms, cookies } = await createBenchRooms(database.service, true, { count: 3, people: 2 });
  expect([new Set(rooms).size, new Set(cookies).size]).toEqual([3, 2]);
  const guard = createRoomGuard(database.service);
  for (const cookie of cookies) {
    const request = await requestWith(cookie);
    for (const room of rooms) {
      expect(await guard.admit(request, room)).toMatchObject({ ok: true, visitor: { role: 'editor' } });
    }
  }
});

test('where people have accounts it is refused, and so are numbers without sense', async () => {
  await expect(createBenchRooms(database.service, false, { count: 1, people: 1 })).rejects.toThrow(
    'COLLAB_LIMITS=off',
  );
  await expect(createBenchRooms(database.service, true, { count: 0, people: 1 })).rejects.toThrow('10,000');
  await expect(createBenchRooms(database.service, true, { count: 'x' })).rejects.toThrow('10,000');
});
