import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { documentField } from '#lib/paper/wire.ts';
import { createDocument, integrate, replay } from './document.ts';
import { stateOf } from './testing/memory-store.ts';
import { bringsNewStructs, readUpdate } from './update.ts';

/** What two people send who make the same words bold at once. */
function formatTwice(): Uint8Array[] {
  const updates: Uint8Array[] = [];
  const first = new Y.Doc();
  first.on('update', (update) => void updates.push(update));
  first.getXmlFragment(documentField).insert(0, [new Y.XmlText('hallo welt')]);
  const second = new Y.Doc();
  Y.applyUpdate(second, Y.encodeStateAsUpdate(first));
  second.on('update', (update) => void updates.push(update));
  for (const doc of [first, second]) {
    const text = doc.getXmlFragment(documentField).get(0);
    if (text instanceof Y.XmlText) text.format(0, 5, { bold: {} });
  }
  return updates;
}

describe('a document on the server', () => {
  test('never edits itself, whether updates come one by one or are replayed', () => {
    const updates = formatTwice();
    const live = replay({ snapshot: null, updates: [], seq: 0 });
    const effects = updates.map((update) => integrate(live, update).effect);
    expect(effects.every((effect) => effect !== null)).toBe(true);
    const replayed = replay({ snapshot: null, updates, seq: updates.length });
    expect(Y.decodeUpdate(Y.encodeStateAsUpdate(live)).ds.clients.size).toBe(0);
    expect(stateOf(replayed)).toBe(stateOf(live));
  });

  test('is the same from a snapshot and a tail as from the whole log', () => {
    const updates = formatTwice();
    const [snapshot, ...tail] = updates;
    const whole = replay({ snapshot: null, updates, seq: updates.length });
    expect(stateOf(replay({ snapshot: snapshot ?? null, updates: tail, seq: updates.length }))).toBe(
      stateOf(whole),
    );
  });

  test('throws on bytes that are no update, instead of showing half of them', () => {
    expect(() => replay({ snapshot: Uint8Array.of(1, 2, 3), updates: [], seq: 0 })).toThrow();
  });
});

describe('the effect of an update', () => {
  const doc = new Y.Doc();
  doc.getText('text').insert(0, 'abcdef');
  doc.getText('text').delete(2, 1);

  const brings = (bytes: Uint8Array) => {
    const update = readUpdate(bytes);
    return update && bringsNewStructs(doc, update);
  };

  test('is none for what is known, in whole and in part', () => {
    expect(brings(Y.encodeStateAsUpdate(doc))).toBe(false);
    expect(brings(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(doc)))).toBe(false);
  });

  test('is none for deletions, and some for letters, also when they follow known ones', () => {
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
    copy.getText('text').delete(0, 2);
    expect(brings(Y.encodeStateAsUpdate(copy))).toBe(false);
    copy.getText('text').insert(0, 'x');
    expect(brings(Y.encodeStateAsUpdate(copy))).toBe(true);
  });

  test('leaves the document untouched while it is judged', () => {
    const before = Y.encodeStateAsUpdate(doc);
    brings(Y.encodeStateAsUpdate(new Y.Doc()));
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
  });
});

describe('integrating the next words of a client', () => {
  const write = () =>
    fc.array(
      fc.record({ by: fc.nat(2), at: fc.nat(40), text: fc.string({ maxLength: 3 }), cut: fc.nat(3) }),
      {
        maxLength: 30,
      },
    );

  test('gives the update itself, or what Yjs says its effect is, and always the same document', () => {
    fc.assert(
      fc.property(write(), fc.infiniteStream(fc.nat(4)), (edits, order) => {
        const authors = [1, 2, 3].map((clientID) => Object.assign(new Y.Doc(), { clientID }));
        const updates: Uint8Array[] = [];
        for (const author of authors) {
          author.on('update', (bytes: Uint8Array, origin: unknown) => origin ?? updates.push(bytes));
        }
        for (const { by, at, text, cut } of edits) {
          const author = authors[by]!;
          const body = author.getText('text');
          author.transact(() => {
            body.insert(Math.min(at, body.length), text);
            body.delete(0, Math.min(cut, body.length));
          });
          // some hear of it, some do not yet
          const other = authors[order.next().value! % 3]!;
          if (other !== author) Y.applyUpdate(other, Y.encodeStateAsUpdate(author), 'heard');
        }
        const live = createDocument();
        const effects = updates.flatMap((update) => integrate(live, update).effect ?? []);
        const plain = createDocument();
        for (const update of updates) Y.applyUpdate(plain, update);
        const replayed = createDocument();
        for (const effect of effects) Y.applyUpdate(replayed, effect);
        for (const doc of [live, replayed]) {
          expect(doc.getText('text').toString()).toBe(plain.getText('text').toString());
          expect(Y.encodeStateVector(doc)).toEqual(Y.encodeStateVector(plain));
        }
        expect(live.store.pendingStructs).toBeNull();
      }),
      { numRuns: 200 },
    );
  });
});
