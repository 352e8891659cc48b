import { describe, expect, test } from 'vitest';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { closeCodes } from '#lib/paper/wire.ts';
import { writeAnswer, writeQuestion, writeSaved, writeUpdate } from './frames.ts';
import { startServer, until } from './testing/live-server.ts';
import { stateOf } from './testing/memory-store.ts';
import { forge, visit } from './testing/people.ts';

/** mulberry32: the same numbers in every run. */
function createDice(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Cut, bent or random: frames that no client sends. None of them is a whole update by accident. */
function spoil(frame: Uint8Array, roll: () => number): Uint8Array {
  const kind = Math.floor(roll() * 3);
  if (kind === 0) return frame.slice(0, Math.floor(roll() * frame.length));
  if (kind === 1) return Uint8Array.from({ length: Math.ceil(roll() * 60) }, () => Math.floor(roll() * 256));
  return Uint8Array.from([...frame, Math.floor(roll() * 256)]);
}

/** An update by hand: one client, one struct that hangs on the given reference. */
function writeStruct(fill: (encoder: encoding.Encoder) => void, client = 77): Uint8Array {
  const encoder = encoding.createEncoder();
  for (const number of [1, 1, client, 0]) encoding.writeVarUint(encoder, number);
  fill(encoder);
  encoding.writeVarUint(encoder, 0);
  return encoding.toUint8Array(encoder);
}

/** The letter x at the beginning of a text. */
function writeLetter(encoder: encoding.Encoder): void {
  encoding.writeUint8(encoder, 4);
  encoding.writeVarUint(encoder, 1);
  encoding.writeVarString(encoder, 'text');
  encoding.writeVarString(encoder, 'x');
}

describe('a malformed frame', () => {
  test('closes its socket and changes nothing, hundreds of times', async () => {
    const server = await startServer({ socketsPerPerson: 1000 });
    const anna = await visit(server, 'anna');
    anna.type('Der Haushalt der Gemeinde');
    anna.text.delete(2, 4);
    anna.askSaved(1);
    await until(() => anna.saved.includes(1));
    const before = stateOf(server.store.replayed(server.paperId));
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(anna.doc));
    const known = Y.encodeStateVector(other);
    other.getText('text').insert(3, 'neu');
    other.getText('text').delete(0, 2);
    const update = Y.encodeStateAsUpdate(other, known);
    const frames = [writeUpdate(update), writeAnswer(update), writeQuestion(known), writeSaved(300)];
    const roll = createDice(7);
    for (let batch = 0; batch < 25; batch++) {
      const forgers = await Promise.all(Array.from({ length: 20 }, () => forge(server, 'bert')));
      forgers.forEach((forger, index) => forger.send(spoil(frames[index % 4] ?? update, roll)));
      await Promise.all(forgers.map((forger) => forger.settle()));
      for (const forger of forgers) forger.socket.terminate();
    }
    const late = await visit(server, 'bert');
    expect(stateOf(late.doc)).toBe(before);
    expect(stateOf(server.store.replayed(server.paperId))).toBe(before);
    expect(anna.closeCodes).toEqual([]);
  });

  test.each([
    ['text instead of bytes', 'hello'],
    ['an unknown message', Uint8Array.of(42)],
    ['an empty frame', new Uint8Array()],
    ['presence that is no JSON', Uint8Array.of(1, 5, 1, 7, 1, 1, 0x7b)],
    ['a state vector that ends too early', writeQuestion(Uint8Array.of(9))],
    [
      'an item that hangs on its own future',
      writeUpdate(
        writeStruct((encoder) => {
          encoding.writeUint8(encoder, 0x80 | 4);
          for (const number of [77, 5]) encoding.writeVarUint(encoder, number);
          encoding.writeVarString(encoder, 'x');
        }),
      ),
    ],
    [
      'an item without length',
      writeUpdate(
        writeStruct((encoder) => {
          encoding.writeUint8(encoder, 4);
          encoding.writeVarUint(encoder, 1);
          encoding.writeVarString(encoder, 'text');
          encoding.writeVarString(encoder, '');
        }),
      ),
    ],
    ['something behind a whole update', writeUpdate(Uint8Array.of(...writeStruct(writeLetter), 1, 2, 3))],
  ])('is refused for good: %s', async (_, frame) => {
    const server = await startServer();
    const anna = await visit(server, 'anna');
    const bert = await forge(server, 'bert');
    bert.socket.send(frame);
    await bert.wasClosed();
    expect(bert.closeCode).toBe(closeCodes.malformed);
    expect(anna.closeCodes).toEqual([]);
    expect(server.store.log).toEqual([]);
  });

  test.each(['embed', 'format', 'attribute'])(
    'whose %s nests thousands deep is refused, though Yjs would read it',
    async (kind) => {
      const server = await startServer();
      const anna = await visit(server, 'anna');
      const forged = new Y.Doc();
      const text = new Y.XmlText();
      forged.getXmlFragment('body').insert(0, [text]);
      text.insert(0, 'x');
      const deep = JSON.parse('['.repeat(40) + ']'.repeat(40));
      if (kind === 'embed') text.insertEmbed(0, deep);
      if (kind === 'format') text.format(0, 1, { bold: deep });
      if (kind === 'attribute') forged.getMap('any').set('deep', deep);
      const bert = await forge(server, 'bert');
      bert.sendUpdate(Y.encodeStateAsUpdate(forged));
      await bert.wasClosed();
      expect(bert.closeCode).toBe(closeCodes.malformed);
      expect(server.store.log).toEqual([]);
      expect(anna.closeCodes).toEqual([]);
    },
  );

  test('that Yjs fails on half-way makes the room start anew from the log', async () => {
    const server = await startServer();
    const anna = await visit(server, 'anna');
    anna.type('sicher');
    anna.askSaved(1);
    await until(() => anna.saved.includes(1));
    const bert = await forge(server, 'bert');
    const apply = Y.Doc.prototype.emit;
    Y.Doc.prototype.emit = function (name, args) {
      if (name === 'afterTransaction' && this !== anna.doc && this !== forged) {
        throw new Error('Yjs stumbles');
      }
      return apply.call(this, name, args);
    };
    const forged = new Y.Doc();
    forged.getText('text').insert(0, 'x');
    bert.sendUpdate(Y.encodeStateAsUpdate(forged));
    await bert.wasClosed();
    Y.Doc.prototype.emit = apply;
    expect(bert.closeCode).toBe(closeCodes.malformed);
    await until(() => anna.closeCodes.includes(closeCodes.restart));
    await anna.synced();
    expect(anna.text.toString()).toBe('sicher');
    expect(stateOf(server.store.replayed(server.paperId))).toBe(stateOf(anna.doc));
  });
});
