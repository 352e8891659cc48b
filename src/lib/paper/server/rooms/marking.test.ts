import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { listTexts, nameMark, readMarked } from '#lib/paper/comments/passage.ts';
import { chooseLetters, thread } from '#lib/paper/comments/testing/writer.ts';
import type { IdRange } from '#lib/paper/id-set.ts';
import { closeCodes, documentField, messageTalk } from '#lib/paper/wire.ts';
import { extendRuns } from '../compaction/runs.ts';
import { startServer, until, type LiveServer } from './testing/live-server.ts';
import { Ether } from './testing/ether.ts';
import { MemoryStore, stateOf } from './testing/memory-store.ts';
import { forge, visit, type Person } from './testing/people.ts';

function write(person: Person, words: string): void {
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(words)]);
  person.body.insert(person.body.length, [paragraph]);
}

const choose = ({ body }: Pick<Person, 'body'>, words: string) => chooseLetters(body, words);

const read = (doc: Y.Doc) => readMarked(doc.getXmlFragment(documentField)).get(thread) ?? null;

/** Asks the room server for a mark; remembers the words that were written down. */
async function comment(server: LiveServer, ranges: IdRange[], words = '', answer: string | null = thread) {
  const quotes: string[] = [];
  const marked = await server.rooms.markPassage({
    paperId: server.paperId,
    ranges,
    words,
    write: async (quote) => {
      quotes.push(quote);
      return answer;
    },
  });
  return { marked, quotes };
}

describe('the mark of a comment that the server sets', () => {
  test('comes to everybody who has the paper open, and is in the log under nobody’s name', async () => {
    const server = await startServer();
    const anna = await visit(server, 'anna');
    write(anna, 'Die Stadt fragt die Menschen.');
    server.guard.roles.set('conny', 'commenter');
    const conny = await visit(server, 'conny');
    await until(() => conny.body.length === 1);
    const answer = await comment(server, choose(conny, 'fragt die'));
    expect(answer).toEqual({ marked: 'marked', quotes: ['fragt die'] });
    await until(() => read(anna.doc) === 'fragt die' && read(conny.doc) === 'fragt die');
    const log = server.store.updatesOf(server.paperId);
    expect(log.at(-1)?.accountId).toBeNull();
    expect(stateOf(server.store.replayed(server.paperId))).toBe(stateOf(anna.doc));
    // whose letters they are has not changed: the mark belongs to nobody
    const runs = extendRuns([], log);
    const letters = anna.doc.clientID;
    expect(
      runs.filter(({ client }) => client === letters).every(({ accountId }) => accountId === 'anna'),
    ).toBe(true);
    expect(runs.filter(({ client }) => client !== letters).every(({ accountId }) => accountId === null)).toBe(
      true,
    );
  });

  test('is set when nobody has the paper open', async () => {
    const store = new MemoryStore();
    const server = await startServer({ idleGraceMs: 1 }, store);
    const anna = await visit(server, 'anna');
    write(anna, 'Die Stadt fragt.');
    anna.askSaved(1);
    await until(() => anna.saved.includes(1));
    const ranges = choose(anna, 'Stadt');
    anna.leave();
    await until(() => server.rooms.openRooms() === 0);
    expect((await comment(server, ranges)).marked).toBe('marked');
    expect(read(store.replayed(server.paperId))).toBe('Stadt');
    await until(() => server.rooms.openRooms() === 0);
  });

  test('waits for letters that another process has, with and without a radio', async () => {
    for (const ether of [new Ether(), null]) {
      const store = new MemoryStore();
      const limits = { tailMs: 20, markMs: 5_000 };
      const one = await startServer(limits, store, { radio: ether?.open() ?? null });
      const two = await startServer(limits, store, { radio: ether?.open() ?? null });
      const anna = await visit(one, 'anna');
      const bert = await visit(two, 'bert');
      write(anna, 'Die Stadt fragt.');
      // asked at the other process at once
      const { marked } = await comment(two, choose(anna, 'fragt'));
      expect(marked).toBe('marked');
      await until(() => read(anna.doc) === 'fragt' && read(bert.doc) === 'fragt');
      anna.leave();
      bert.leave();
    }
  });

  test('is refused without a trace where the database refuses', async () => {
    const server = await startServer();
    const anna = await visit(server, 'anna');
    write(anna, 'Die Stadt fragt.');
    await until(() => server.store.log.length > 0);
    const rows = server.store.log.length;
    expect((await comment(server, choose(anna, 'fragt'), '', null)).marked).toBe('refused');
    expect(server.store.log).toHaveLength(rows);
  });

  test('is not called missing by an error once its comment is written down', async () => {
    const server = await startServer({ storeMs: 50 });
    const anna = await visit(server, 'anna');
    write(anna, 'Die Stadt fragt.');
    anna.askSaved(1);
    await until(() => anna.saved.includes(1));
    const open = server.store.closeGate();
    expect((await comment(server, choose(anna, 'Stadt'))).marked).toBe('unmarked');
    expect(server.errors).toContain('a comment was written down, and its mark is not known to be stored');
    open();
    await until(() => read(server.store.replayed(server.paperId)) === 'Stadt');
  });

  test('writes nothing down about words that are gone, unknown, or in no paper', async () => {
    const server = await startServer({ markMs: 50 });
    const anna = await visit(server, 'anna');
    write(anna, 'Die Stadt fragt.');
    const ranges = choose(anna, 'fragt');
    anna.body.delete(0, 1);
    anna.askSaved(1);
    await until(() => anna.saved.includes(1));
    expect(await comment(server, ranges)).toEqual({ marked: 'gone', quotes: [] });
    expect(await comment(server, [[4711, 0, 3]])).toEqual({ marked: 'gone', quotes: [] });
    const nowhere = { paperId: randomUUID(), ranges, words: '', write: async () => thread };
    expect(await server.rooms.markPassage(nowhere)).toBe('gone');
  });

  test('marks letters alone: ids of elements and of suggestions’ records say nothing', async () => {
    const server = await startServer();
    const anna = await visit(server, 'anna');
    write(anna, 'Die Stadt fragt.');
    anna.doc.getMap('suggestions').set('x', 'a record');
    anna.askSaved(1);
    await until(() => anna.saved.includes(1));
    const client = anna.doc.clientID;
    const end = Y.getState(anna.doc.store, client);
    expect((await comment(server, [[client, 0, 1]])).marked).toBe('gone');
    expect((await comment(server, [[client, end - 1, 1]])).marked).toBe('gone');
  });
});

describe('a commenter with a socket of her own', () => {
  test('sets no mark: her frame ends the connection, and nothing of it is taken', async () => {
    const server = await startServer();
    const anna = await visit(server, 'anna');
    write(anna, 'Die Stadt fragt.');
    anna.askSaved(1);
    await until(() => anna.saved.includes(1));
    const rows = server.store.log.length;
    server.guard.roles.set('conny', 'commenter');
    const conny = await forge(server, 'conny');
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(anna.doc));
    const before = Y.encodeStateVector(copy);
    const [text] = listTexts(copy.getXmlFragment(documentField));
    text?.format(0, 3, { [nameMark(thread)]: { id: thread } });
    conny.sendUpdate(Y.encodeStateAsUpdate(copy, before));
    await conny.wasClosed();
    expect(conny.closeCode).toBe(closeCodes.refused);
    expect(read(anna.doc)).toBeNull();
    expect(server.store.log).toHaveLength(rows);
  });

  test('takes no mark away', async () => {
    const server = await startServer();
    const anna = await visit(server, 'anna');
    write(anna, 'Die Stadt fragt.');
    await comment(server, choose(anna, 'Stadt'));
    await until(() => read(anna.doc) === 'Stadt');
    server.guard.roles.set('conny', 'commenter');
    const conny = await forge(server, 'conny');
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(anna.doc));
    const before = Y.encodeStateVector(copy);
    const [text] = listTexts(copy.getXmlFragment(documentField));
    text?.format(0, text.length, { [nameMark(thread)]: null });
    conny.sendUpdate(Y.encodeStateAsUpdate(copy, before));
    await conny.settle();
    expect(read(server.store.replayed(server.paperId))).toBe('Stadt');
    expect(read(anna.doc)).toBe('Stadt');
  });
});

describe('news of the talk', () => {
  test('comes to who asked for it, also from another process, and to nobody else', async () => {
    const ether = new Ether();
    const store = new MemoryStore();
    const one = await startServer({}, store, { radio: ether.open() });
    const two = await startServer({}, store, { radio: ether.open() });
    const anna = await forge(one, 'anna');
    const bert = await forge(two, 'bert');
    const rosa = await forge(two, 'rosa');
    const count = (person: typeof anna) => person.frames.filter(([type]) => type === messageTalk).length;
    for (const person of [anna, bert]) person.send(Uint8Array.of(messageTalk));
    await Promise.all([anna, bert, rosa].map((person) => person.settle()));
    one.rooms.tellTalk(one.paperId);
    await until(() => count(anna) === 1 && count(bert) === 1);
    await rosa.settle();
    expect(count(rosa)).toBe(0);
    // a paper that nobody has open
    one.rooms.tellTalk(randomUUID());
  });
});
