import { describe, expect, test } from 'vitest';
import { closeCodes } from '#lib/paper/wire.ts';
import { defaultLimits } from './limits.ts';
import { startServer, until } from './testing/live-server.ts';
import { stateOf } from './testing/memory-store.ts';
import { Person, visit } from './testing/people.ts';
import { startWithText } from './testing/written-paper.ts';

describe('access that changes while a socket is open', () => {
  test('is asked for often enough to reach everybody within five seconds, wherever it was changed', () => {
    expect(defaultLimits.recheckMs).toBeLessThanOrEqual(4000);
  });

  test('is not asked for again before a slow database has answered', async () => {
    const server = await startServer({ recheckMs: 2 });
    await visit(server, 'anna');
    const recheck = server.guard.recheck.bind(server.guard);
    let asked = 0;
    let answer = () => {};
    const slow = new Promise<void>((resolve) => (answer = resolve));
    server.guard.recheck = async (open) => {
      asked++;
      await slow;
      return recheck(open);
    };
    await until(() => asked > 0);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(asked).toBe(1);
    answer();
    await until(() => asked > 1);
  });

  test('ends at once when it is revoked, and with another code after signing out', async () => {
    const { server, anna } = await startWithText();
    const bert = await visit(server, 'bert');
    server.guard.roles.delete('bert');
    server.guard.signedOut.add('anna');
    await server.rooms.recheckNow(server.paperId);
    await Promise.all([anna.wasRefused(), bert.wasRefused()]);
    expect(anna.refused).toBe(closeCodes.signedOut);
    expect(bert.refused).toBe(closeCodes.forbidden);
  });

  test('becomes reading for an editor who is made a reader: the client comes back as one', async () => {
    const { server, state } = await startWithText();
    const bert = await visit(server, 'bert');
    server.guard.roles.set('bert', 'reader');
    await server.rooms.recheckNow();
    await until(() => bert.closeCodes.includes(closeCodes.roleChanged));
    await bert.synced();
    bert.type('darf nicht mehr');
    await bert.wasRefused();
    expect(bert.refused).toBe(closeCodes.refused);
    expect(stateOf(server.store.replayed(server.paperId))).toBe(state);
  });

  test('is checked by itself, all sockets in one call', async () => {
    const server = await startServer({ recheckMs: 5 });
    const anna = await visit(server, 'anna');
    await visit(server, 'bert');
    server.guard.roles.delete('anna');
    await anna.wasRefused();
    expect(anna.refused).toBe(closeCodes.forbidden);
  });

  test('stays as it is while the guard fails, and is checked again soon', async () => {
    const server = await startServer();
    const anna = await visit(server, 'anna');
    server.guard.failingRechecks = 2;
    server.guard.roles.delete('anna');
    await server.rooms.recheckNow();
    expect(anna.refused).toBeNull();
    await anna.wasRefused();
    expect(server.guard.rechecks).toBe(3);
  });

  test('that ends while somebody comes in does not let them in', async () => {
    const server = await startServer();
    const read = server.store.readDocument.bind(server.store);
    let goOn = () => {};
    const gate = new Promise<void>((resolve) => (goOn = resolve));
    server.store.readDocument = async (paperId) => {
      await gate;
      return read(paperId);
    };
    const bert = new Person(server, { name: 'bert' });
    await until(() => server.rooms.openRooms() === 1);
    server.guard.roles.delete('bert');
    await server.rooms.recheckNow();
    goOn();
    await bert.wasRefused();
    expect(bert.refused).toBe(closeCodes.forbidden);
  });
});
