import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { Missed } from './missed.ts';
import { stateOf } from './testing/memory-store.ts';

test('whatever was missed, one update brings all of it', () => {
  const edit = fc.record({
    author: fc.nat(2),
    at: fc.nat(30),
    deleted: fc.nat(3),
    text: fc.string({ maxLength: 4 }),
    reaches: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 40 }), (edits) => {
      const authors = [1, 2, 3].map(() => new Y.Doc());
      const [server, slow] = [new Y.Doc(), new Y.Doc()];
      const missed = new Missed();
      let isBehind = false;
      for (const { author, at, deleted, text, reaches } of edits) {
        const doc = authors[author] ?? server;
        const before = Y.encodeStateVector(doc);
        doc.transact(() => {
          const letters = doc.getText('text');
          const place = Math.min(at, letters.length);
          letters.delete(place, Math.min(deleted, letters.length - place));
          letters.insert(place, text);
        });
        const update = Y.encodeStateAsUpdate(doc, before);
        for (const other of [...authors, server]) Y.applyUpdate(other, update);
        isBehind ||= !reaches;
        if (isBehind) missed.note(update);
        else Y.applyUpdate(slow, update);
      }
      expect(missed.isAny).toBe(isBehind);
      Y.applyUpdate(slow, missed.take(server));
      expect(stateOf(slow)).toBe(stateOf(server));
      expect(missed.isAny).toBe(false);
    }),
  );
});

test('the update is as small as what was missed', () => {
  const [writer, server] = [new Y.Doc(), new Y.Doc()];
  const missed = new Missed();
  writer.on('update', (update: Uint8Array) => Y.applyUpdate(server, update));
  writer.getText('text').insert(0, 'x'.repeat(10_000));
  writer.on('update', (update: Uint8Array) => missed.note(update));
  writer.getText('text').insert(0, 'late');
  expect(missed.take(server).length).toBeLessThan(50);
});
