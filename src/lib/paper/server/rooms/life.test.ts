import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { closeCodes } from '#lib/paper/wire.ts';
import { Committer } from './committer.ts';
import { defaultLimits } from './limits.ts';
import { Rooms } from './rooms.ts';
import { startServer, until } from './testing/live-server.ts';
import { MemoryStore, stateOf } from './testing/memory-store.ts';
import { forge, Person, visit } from './testing/people.ts';

const paperId = '11111111-1111-1111-1111-111111111111';

function createRooms(store: MemoryStore): Rooms {
  const ignore = () => {};
  const log = { info: ignore, warn: ignore, error: ignore };
  const limits = { ...defaultLimits, commitDelayMs: 1 };
  const committer = new Committer({
    store,
    log,
    limits,
    onPressure: ignore,
    onCommitted: ignore,
    onStuck: ignore,
  });
  return new Rooms({ store, committer, neighbours: null, limits, log });
}

describe('a room', () => {
  test('is loaded once for all who come while it loads', async () => {
    const server = await startServer();
    const people = ['anna', 'bert', 'rosa'].map((name) => new Person(server, { name }));
    await Promise.all(people.map((person) => person.synced()));
    expect(server.store.events.filter((event) => event === 'read')).toHaveLength(1);
    expect(server.rooms.openRooms()).toBe(1);
  });

  test('whose load failed is not served and stores nothing; the client tries again', async () => {
    const store = new MemoryStore();
    const before = await startServer({}, store);
    const author = await visit(before, 'anna');
    author.type('schon da');
    author.askSaved(1);
    await until(() => author.saved.includes(1));
    author.leave();
    await before.stop();
    store.failingReads = 2;
    const after = await startServer({}, store);
    const anna = new Person(after, { name: 'anna' });
    anna.type('und neu: ');
    await until(() => anna.closeCodes.length === 2);
    expect(anna.closeCodes).toEqual([closeCodes.retry, closeCodes.retry]);
    expect(store.log).toHaveLength(1);
    await anna.synced();
    const bert = await visit(after, 'bert');
    await until(() => bert.text.length === 17);
    expect(bert.text.toString()).toContain('schon da');
  });

  test('whose log is damaged is not served', async () => {
    const server = await startServer();
    server.store.log.push({ paperId: server.paperId, accountId: 'x', bytes: Uint8Array.of(9, 9, 9) });
    const anna = await forge(server, 'anna');
    await anna.wasClosed();
    expect(anna.closeCode).toBe(closeCodes.retry);
    expect(server.rooms.openRooms()).toBe(0);
  });

  test('takes frames in order that came before it was ready', async () => {
    const store = new MemoryStore();
    const server = await startServer({}, store);
    const read = store.readDocument.bind(store);
    let goOn = () => {};
    const gate = new Promise<void>((resolve) => (goOn = resolve));
    store.readDocument = async (paperId) => {
      await gate;
      return read(paperId);
    };
    const anna = await forge(server, 'anna');
    const doc = new Y.Doc();
    anna.sendAnswer(Y.encodeStateAsUpdate(doc));
    doc.on('update', (update) => anna.sendUpdate(update));
    for (const letter of 'der Reihe nach') doc.getText('text').insert(doc.getText('text').length, letter);
    anna.askSaved(1);
    await anna.arrived();
    goOn();
    await until(() => anna.saved.includes(1));
    expect(store.replayed(server.paperId).getText('text').toString()).toBe('der Reihe nach');
    // Out of order, there would have been a gap, and another question.
    expect(anna.frames.filter(([type, step]) => type === 0 && step === 0)).toHaveLength(1);
  });

  test('is kept for a while when everybody has left, and then closed', async () => {
    const server = await startServer({ idleGraceMs: 30 });
    const anna = await visit(server, 'anna');
    anna.provider.disconnect();
    anna.provider.connect();
    await anna.synced();
    expect(server.store.events.filter((event) => event === 'read')).toHaveLength(1);
    anna.leave();
    await until(() => server.rooms.openRooms() === 0);
  });

  test('that drains is waited for: nobody opens the paper before the last letter is stored', async () => {
    const store = new MemoryStore();
    store.papers.add(paperId);
    const rooms = createRooms(store);
    const first = await rooms.open(paperId);
    const open = store.closeGate();
    const bytes = Y.encodeStateAsUpdate(new Y.Doc());
    first?.tools.committer.enqueue(first.lane, { paperId, accountId: 'anna', bytes });
    void first?.drain();
    const next = Promise.all([rooms.open(paperId), rooms.open(paperId)]);
    await until(() => store.events.includes('append'));
    expect(store.events).toEqual(['read', 'append']);
    open();
    const [second, third] = await next;
    expect(store.events).toEqual(['read', 'append', 'stored', 'read']);
    expect(second).toBe(third);
    expect(second).not.toBe(first);
    expect(second?.generation).toBe(2);
    expect(rooms.size).toBe(1);
  });

  test('survives many races between leaving and coming back', async () => {
    const server = await startServer({ idleGraceMs: 0, commitDelayMs: 0 });
    const people = [new Person(server, { name: 'anna' }), new Person(server, { name: 'bert' })];
    for (let round = 0; round < 300; round++) {
      const person = people[round % 2];
      person?.type('x');
      person?.provider.disconnect();
      if (round % 3 === 0) await new Promise((resolve) => setTimeout(resolve, round % 4));
      person?.provider.connect();
      expect(server.rooms.openRooms()).toBeLessThanOrEqual(1);
    }
    await Promise.all(people.map((person) => person.reads('x'.repeat(300))));
    for (const person of people) {
      person.askSaved(1);
      await until(() => person.saved.includes(1));
      expect(stateOf(person.doc)).toBe(stateOf(server.store.replayed(server.paperId)));
    }
  });

  test('of a paper that was deleted is given up, and the others’ updates are stored', async () => {
    const server = await startServer();
    const anna = await visit(server, 'anna');
    server.store.papers.add(paperId);
    const bert = new Person(server, { name: 'bert' }, undefined, paperId);
    await bert.synced();
    server.store.deleted.add(server.paperId);
    anna.type('verloren');
    bert.type('bleibt');
    bert.askSaved(1);
    await until(() => bert.saved.includes(1));
    expect(server.store.replayed(paperId).getText('text').toString()).toBe('bleibt');
    await anna.wasRefused();
    expect(anna.refused).toBe(closeCodes.gone);
    await until(() => server.rooms.openRooms() === 1);
  });
});

describe('a graceful stop', () => {
  test('stores what is queued, says so, and sends everybody away to come back', async () => {
    const server = await startServer({ commitDelayMs: 60_000 });
    const anna = await visit(server, 'anna');
    const bert = await visit(server, 'bert');
    anna.type('noch schnell');
    anna.askSaved(1);
    await bert.reads('noch schnell');
    expect(server.store.log).toEqual([]);
    await server.rooms.close();
    expect(server.store.replayed(server.paperId).getText('text').toString()).toBe('noch schnell');
    await until(() => anna.closeCodes.length === 1 && bert.closeCodes.length === 1);
    expect(anna.saved).toEqual([1]);
    expect([anna.closeCodes[0], bert.closeCodes[0]]).toEqual([closeCodes.restart, closeCodes.restart]);
    expect(server.rooms.openRooms()).toBe(0);
  });

  test('ends although the store does not answer, and acknowledges nothing', async () => {
    const server = await startServer({ closeMs: 50 });
    server.store.closeGate();
    const anna = await visit(server, 'anna');
    const bert = await visit(server, 'bert');
    anna.type('nicht gespeichert');
    anna.askSaved(1);
    await bert.reads('nicht gespeichert');
    await server.rooms.close();
    await until(() => anna.closeCodes.includes(closeCodes.restart));
    expect(anna.saved).toEqual([]);
    expect(server.errors).toHaveLength(1);
  });

  test('lets nobody in any more', async () => {
    const server = await startServer();
    await server.rooms.close();
    const anna = await forge(server, 'anna');
    await anna.wasClosed();
    expect(anna.closeCode).toBe(closeCodes.restart);
  });
});
