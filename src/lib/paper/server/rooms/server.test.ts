import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { closeCodes } from '#lib/paper/wire.ts';
import { readFrame, writePresence, writeQuestion } from './frames.ts';
import { defaultLimits } from './limits.ts';
import { startServer, until } from './testing/live-server.ts';
import { stateOf } from './testing/memory-store.ts';
import { forge, Person, visit } from './testing/people.ts';

describe('people who write together', () => {
  test('two editors with stock clients see each other’s letters, and the log holds them', async () => {
    const server = await startServer();
    const anna = await visit(server, 'anna');
    const bert = await visit(server, 'bert');
    anna.type('Hallo ');
    await bert.reads('Hallo ');
    bert.type('Welt');
    await anna.reads('Hallo Welt');
    await until(() => server.store.updatesOf(server.paperId).length === 2);
    expect(server.store.updatesOf(server.paperId).map(({ accountId }) => accountId)).toEqual([
      'anna',
      'bert',
    ]);
    expect(stateOf(server.store.replayed(server.paperId))).toBe(stateOf(anna.doc));
    expect(stateOf(bert.doc)).toBe(stateOf(anna.doc));
  });

  test('what was written offline arrives after the return', async () => {
    const server = await startServer();
    const anna = await visit(server, 'anna');
    const bert = await visit(server, 'bert');
    anna.provider.disconnect();
    anna.type('unterwegs');
    anna.provider.connect();
    await bert.reads('unterwegs');
    anna.askSaved(1);
    await until(() => anna.saved.includes(1));
    expect(server.store.replayed(server.paperId).getText('text').toString()).toBe('unterwegs');
  });

  test('a rejoining client that has everything adds no row to the log', async () => {
    const server = await startServer();
    const anna = await visit(server, 'anna');
    anna.type('abc');
    anna.text.delete(0, 1);
    anna.askSaved(1);
    await until(() => anna.saved.includes(1));
    const rows = server.store.log.length;
    anna.provider.disconnect();
    anna.provider.connect();
    await anna.synced();
    anna.askSaved(2);
    await until(() => anna.saved.includes(2));
    expect(server.store.log.length).toBe(rows);
  });

  test('a question for somebody’s presence is answered, and a quiet socket is kept awake', async () => {
    const server = await startServer({ heartbeatMs: 5, quietMs: 5 });
    const anna = await visit(server, 'anna');
    anna.provider.awareness.setLocalStateField('cursor', 7);
    const bert = await forge(server, 'bert');
    await until(() => bert.frames.some(([type, , count]) => type === 1 && count === 0));
    bert.send(Uint8Array.of(3));
    await until(() => bert.frames.some((frame) => Buffer.from(frame).includes('"cursor":7')));
    expect(anna.refused).toBeNull();
  });

  test('a quiet stock client hears from the server more often than it reconnects', async () => {
    // y-websocket reconnects when it has heard nothing for 30 s
    expect(defaultLimits.quietMs + 2 * defaultLimits.heartbeatMs).toBeLessThanOrEqual(30_000);
    const server = await startServer({ heartbeatMs: 5, quietMs: 20 });
    const anna = await visit(server, 'anna');
    const heard = new Set<number>();
    await until(() => heard.add(anna.provider.wsLastMessageReceived).size > 5, 'five signs of life');
    expect(anna.closeCodes).toEqual([]);
    expect(anna.provider.awareness.getStates().size).toBe(1);
  });

  test('a stop says goodbye to one after the other, so that they do not all come back at once', async () => {
    const server = await startServer({ socketsPerPerson: 50 });
    const people = await Promise.all(Array.from({ length: 30 }, () => forge(server, 'anna')));
    await Promise.all(people.map((person) => person.settle()));
    const times: number[] = [];
    for (const { socket } of people) socket.on('close', () => times.push(Date.now()));
    await server.stop();
    await until(() => times.length === 30, 'everybody being gone');
    expect(new Set(people.map(({ closeCode }) => closeCode))).toEqual(new Set([closeCodes.restart]));
    expect(Math.max(...times) - Math.min(...times)).toBeGreaterThan(50);
  });

  test('a dead socket is found and its person leaves the room', async () => {
    const server = await startServer({ heartbeatMs: 5, pingMs: 10, idleGraceMs: 0 });
    const anna = await forge(server, 'anna');
    await anna.settle();
    anna.socket.pause();
    await until(() => server.rooms.openRooms() === 0);
  });
});

describe('people who are turned away', () => {
  test('somebody without a session gets 4401, a stranger 4403, and neither comes again', async () => {
    const server = await startServer();
    const nobody = new Person(server, { name: '' });
    const stranger = new Person(server, { name: 'fremder' });
    await Promise.all([nobody.wasRefused(), stranger.wasRefused()]);
    expect(nobody.refused).toBe(closeCodes.signedOut);
    expect(stranger.refused).toBe(closeCodes.forbidden);
    expect(server.store.events).toEqual([]);
  });

  test('an editor from a foreign origin gets 4403', async () => {
    const server = await startServer();
    const anna = new Person(server, { name: 'anna', origin: 'http://evil.test' });
    await anna.wasRefused();
    expect(anna.refused).toBe(closeCodes.forbidden);
    expect(server.store.events).toEqual([]);
  });

  test('an editor of another schema version gets 4409', async () => {
    const server = await startServer();
    const anna = new Person(server, { name: 'anna' }, 0);
    await anna.wasRefused();
    expect(anna.refused).toBe(closeCodes.outdated);
  });

  test('a paper that does not exist and an id that is none get 4404', async () => {
    const server = await startServer();
    const anna = new Person(server, { name: 'anna' }, undefined, randomUUID());
    const bert = new Person(server, { name: 'bert' }, undefined, 'nonsense');
    const rosa = new Person(server, { name: 'rosa' }, 'x', server.paperId);
    await Promise.all([anna.wasRefused(), bert.wasRefused(), rosa.wasRefused()]);
    expect([anna.refused, bert.refused, rosa.refused]).toEqual([4404, 4404, 4404]);
    expect(server.rooms.openRooms()).toBe(0);
  });

  test('a guard that fails makes the client try again', async () => {
    const server = await startServer();
    const { guard } = server;
    const admit = guard.admit.bind(guard);
    guard.admit = () => Promise.reject(new Error('the database is away'));
    const anna = new Person(server, { name: 'anna' });
    await until(() => anna.closeCodes.includes(closeCodes.retry));
    guard.admit = admit;
    await anna.synced();
  });

  test('a room takes so many people and each person so many sockets', async () => {
    const server = await startServer({ peoplePerRoom: 2, socketsPerPerson: 2 });
    await visit(server, 'anna');
    await visit(server, 'bert');
    await visit(server, 'bert');
    const rosa = await forge(server, 'rosa');
    const bert = await forge(server, 'bert');
    await Promise.all([rosa.wasClosed(), bert.wasClosed()]);
    expect([rosa.closeCode, bert.closeCode]).toEqual([closeCodes.crowded, closeCodes.crowded]);
    expect([rosa.closeReason, bert.closeReason]).toEqual(['room is full', 'too many windows']);
  });
});

describe('limits', () => {
  test('a frame that is too large ends with a final code, and nobody else notices', async () => {
    const server = await startServer({ frameBytes: 1000 });
    const anna = await visit(server, 'anna');
    const bert = await visit(server, 'bert');
    anna.type('x'.repeat(2000));
    await anna.wasRefused();
    expect(anna.refused).toBe(closeCodes.tooLarge);
    expect(bert.refused).toBeNull();
    expect(server.store.log).toEqual([]);
  });

  test('a document that is full takes deletions, but no more letters', async () => {
    const server = await startServer({ documentBytes: 2000 });
    const anna = await visit(server, 'anna');
    anna.type('x'.repeat(1500));
    anna.askSaved(1);
    await until(() => anna.saved.includes(1));
    anna.text.delete(0, 10);
    anna.askSaved(2);
    await until(() => anna.saved.includes(2));
    anna.type('y'.repeat(1500));
    await anna.wasRefused();
    expect(anna.refused).toBe(closeCodes.tooLarge);
    expect(server.store.replayed(server.paperId).getText('text').length).toBe(1490);
  });

  test('letters that were deleted do not count against the size of a document', async () => {
    const server = await startServer({ documentBytes: 3000 });
    const anna = await visit(server, 'anna');
    for (let round = 0; round < 10; round++) {
      anna.type('x'.repeat(1000));
      anna.text.delete(0, 1000);
    }
    anna.askSaved(1);
    await until(() => anna.saved.includes(1));
    expect(anna.refused).toBeNull();
  });

  test('one who stops reading is closed to come back later, and the others go on', async () => {
    const server = await startServer({ lagBytes: 10_000, lagMs: 200 });
    const anna = await visit(server, 'anna');
    const bert = await forge(server, 'bert');
    await bert.settle();
    bert.socket.pause();
    for (let round = 1; round <= 18; round++) {
      anna.type('x'.repeat(1_000_000));
      anna.askSaved(round);
      await until(() => anna.saved.includes(round));
    }
    bert.socket.resume();
    await bert.wasClosed();
    expect(bert.closeCode).toBe(closeCodes.retry);
  });

  test('one who falls behind gets one update for all that was missed, and presence anew', async () => {
    const server = await startServer({ lagBytes: 10_000 });
    const anna = await visit(server, 'anna');
    const bert = await forge(server, 'bert');
    const text = new Y.Doc();
    bert.socket.on('message', (data: Uint8Array) => {
      const frame = readFrame(data);
      if (frame?.kind === 'update') Y.applyUpdate(text, frame.update);
    });
    await bert.settle();
    bert.socket.pause();
    for (let round = 1; round <= 12; round++) {
      anna.type('x'.repeat(1_000_000));
      anna.askSaved(round);
      await until(() => anna.saved.includes(round));
    }
    for (let round = 0; round < 50; round++) anna.text.delete(0, 200_000);
    anna.type('Ende');
    anna.provider.awareness.setLocalStateField('cursor', 'Ende');
    anna.askSaved(99);
    await until(() => anna.saved.includes(99));
    const before = bert.frames.length;
    bert.socket.resume();
    await until(() => text.getText('text').toString().endsWith('Ende'), 'catching up');
    expect(stateOf(text)).toBe(stateOf(server.store.replayed(server.paperId)));
    await until(() => bert.frames.some((frame) => Buffer.from(frame).includes('"cursor":"Ende"')));
    expect(bert.frames.length - before).toBeLessThan(30);
    expect(bert.closeCode).toBeNull();
  });

  test('one who writes too fast is read later, and loses nothing', async () => {
    const server = await startServer({ updatesPerSecond: 50, updateBurst: 10 });
    const [anna, bert] = [await visit(server, 'anna'), await visit(server, 'bert')];
    const started = Date.now();
    for (let letter = 0; letter < 40; letter++) anna.type('x');
    await bert.reads('x'.repeat(40));
    anna.type('y');
    bert.type('z');
    await until(() => bert.text.toString().includes('y'));
    expect(Date.now() - started).toBeGreaterThan(400);
    await until(() => anna.text.toString() === bert.text.toString());
    expect(anna.text.length).toBe(42);
    expect(anna.closeCodes).toEqual([]);
  });

  test('a newcomer gets a document that is longer than what may be unsent', async () => {
    const server = await startServer({ unsentBytes: 10_000, lagBytes: 5_000 });
    const anna = await visit(server, 'anna');
    for (let round = 0; round < 15; round++) anna.type('x'.repeat(1_000_000));
    anna.askSaved(1);
    await until(() => anna.saved.includes(1));
    const bert = await forge(server, 'bert');
    bert.send(writeQuestion(Y.encodeStateVector(new Y.Doc())));
    bert.send(writePresence(Uint8Array.of(1, 7, 1, 2, 0x7b, 0x7d)));
    bert.socket.pause();
    await until(() => anna.provider.awareness.getStates().size === 2, 'bert’s question being answered');
    anna.type('y');
    anna.askSaved(2);
    await until(() => anna.saved.includes(2));
    bert.socket.resume();
    await until(() => bert.frames.some(([type, step]) => type === 0 && step === 2));
    expect(bert.closeCode).toBeNull();
  });

  test('when the store falls behind, writers are paused, newcomers wait, and nothing is lost', async () => {
    const server = await startServer({ queueBytes: 2000 });
    const open = server.store.closeGate();
    const anna = await visit(server, 'anna');
    anna.type('x'.repeat(3000));
    anna.askSaved(1);
    const bert = new Person(server, { name: 'bert' });
    await until(() => bert.closeCodes.includes(closeCodes.retry));
    anna.type('y');
    anna.askSaved(2);
    open();
    await until(() => anna.saved.includes(2));
    await bert.reads('x'.repeat(3000) + 'y');
    expect(server.store.replayed(server.paperId).getText('text').length).toBe(3001);
  });
});
