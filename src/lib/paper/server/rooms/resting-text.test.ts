import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { Edit, writeLog } from '../compaction/testing/typing.ts';
import { replay } from './document.ts';
import { RestingText } from './resting-text.ts';
import { startServer, until } from './testing/live-server.ts';
import { MemoryStore, stateOf } from './testing/memory-store.ts';
import { forge, Person, visit } from './testing/people.ts';

const fixed = { seed: 20261123 };

describe('a text at rest', () => {
  test('gives everybody what she lacks, wherever it was cut into snapshot and tail, and tells what it has', () => {
    const property = fc.property(
      fc.array(Edit, { minLength: 1, maxLength: 60 }),
      fc.nat(),
      fc.nat(),
      (edits, cut, known) => {
        const log = writeLog(edits).map(({ bytes }) => bytes);
        const whole = replay({ snapshot: null, updates: log, seq: 0 });
        const place = cut % (log.length + 1);
        const snapshot = Y.encodeStateAsUpdate(
          replay({ snapshot: null, updates: log.slice(0, place), seq: 0 }),
        );
        // what was stored twice comes twice
        const text = RestingText.read(snapshot, log.slice(Math.max(0, place - 3)));
        expect(Y.decodeStateVector(text.stateVector)).toEqual(
          Y.decodeStateVector(Y.encodeStateVector(whole)),
        );
        expect(stateOf(replay({ snapshot: text.bytes, updates: [], seq: 0 }))).toBe(stateOf(whole));
        const reader = replay({ snapshot: null, updates: log.slice(0, known % (log.length + 1)), seq: 0 });
        Y.applyUpdate(reader, text.encodeSince(Y.encodeStateVector(reader)));
        expect(stateOf(reader)).toBe(stateOf(whole));
      },
    );
    fc.assert(property, { numRuns: 300, ...fixed });
  });

  test('that is no text is not read', () => {
    expect(() => RestingText.read(Uint8Array.of(9, 9, 9), [])).toThrow();
  });
});

/** A store whose paper has a snapshot of a text, and so opens at rest. */
function createStore(text: string) {
  const doc = new Y.Doc();
  doc.getText('text').insert(0, text);
  const snapshot = Y.encodeStateAsUpdate(doc);
  const store = new MemoryStore();
  const read = store.readDocument.bind(store);
  store.readDocument = async (paperId) => {
    const document = await read(paperId);
    return document && { ...document, snapshot };
  };
  return store;
}

describe('a room at rest', () => {
  test('is read by newcomers, written by the first who types, and rests again', async () => {
    const server = await startServer({ restMs: 20 }, createStore('Die Akte ruht.'));
    const anna = await visit(server, 'anna');
    await anna.reads('Die Akte ruht.');
    const rosa = await visit(server, 'rosa');
    for (let round = 0; round < 5; round++) {
      anna.type('!');
      await rosa.reads(`Die Akte ruht.${'!'.repeat(round + 1)}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const bert = await visit(server, 'bert');
    await bert.reads(anna.text.toString());
    bert.type(' Nun nicht mehr.');
    bert.askSaved(1);
    await until(() => bert.saved.includes(1));
    await anna.reads(bert.text.toString());
    expect(stateOf(anna.doc)).toBe(stateOf(bert.doc));
  });

  test('takes what somebody wrote elsewhere, and acknowledges a newcomer who has written nothing', async () => {
    const server = await startServer({ restMs: 20 }, createStore('Da.'));
    const offline = new Person(server, { name: 'anna' });
    offline.type('Unterwegs. ');
    await until(() => offline.text.toString().includes('Da.'));
    offline.askSaved(1);
    await until(() => offline.saved.includes(1));
    const forger = await forge(server, 'bert');
    forger.sendAnswer(Y.encodeStateAsUpdate(new Y.Doc()));
    forger.askSaved(7);
    await until(() => forger.saved.includes(7));
    const rosa = await visit(server, 'rosa');
    await rosa.reads(offline.text.toString());
  });

  test('asked for while it loads to close, closes when it has loaded', async () => {
    const store = createStore('Da.');
    const open = new Promise<void>((resolve) => setTimeout(resolve, 30));
    const read = store.readDocument;
    store.readDocument = async (paperId) => {
      await open;
      return read(paperId);
    };
    const server = await startServer({}, store);
    const anna = new Person(server, { name: 'anna' });
    await until(() => server.rooms.openRooms() === 1);
    await server.rooms.close();
    await until(() => server.rooms.openRooms() === 0);
    anna.leave();
  });
});
