// Failure 10 of the peers: roles that are only cosmetic. Whatever a suggester's client sends, the accepted text stays.
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import {
  claimsField,
  copyAccepted,
  listSuggestions,
  settledField,
  suggestionsField,
  type Suggestion,
} from '#lib/paper/suggestions.ts';
import { closeCodes } from '#lib/paper/wire.ts';
import { bodyOf, newParagraph, SuggestingHand } from './testing/hands.ts';
import { Client, openRoom, settle } from './testing/line.ts';
import { MemoryStore } from './testing/memory-store.ts';
import { until } from './testing/live-server.ts';
import { createWorld, relayMs, textAt, type World } from './testing/suggesting-world.ts';
import { writeUpdate as writeFrame } from './frames.ts';
import { writeUpdate } from './update.ts';

vi.setConfig({ testTimeout: 300_000 });

const fuzz = Number(process.env.FUZZ ?? 0);

const records = (doc: Y.Doc) => doc.getMap<Suggestion>(suggestionsField);
const keyOf = (doc: Y.Doc, account: string) =>
  [...listSuggestions(doc)].find(([, { author }]) => author === account)?.[0] ?? '';
const record = (author: string, ins: Suggestion['ins']): Suggestion => ({
  author,
  at: 1,
  kind: 'text',
  ins,
  del: [],
});
const clockOf = (doc: Y.Doc, client = doc.clientID) => Y.getState(doc.store, client);

/** Writes under somebody else's client id. */
function as(doc: Y.Doc, client: number, act: () => void): void {
  const own = doc.clientID;
  doc.clientID = client;
  doc.transact(act);
  doc.clientID = own;
}

/** What a forger tries, in her own copy of the document, which her client then sends. */
const forgeries: Record<string, (world: World) => void> = {
  'writes without a record': ({ sara: { doc } }) => textAt(doc, 0).insert(3, 'falsch'),
  "deletes others' text": ({ sara: { doc } }) => textAt(doc, 0).delete(0, 6),
  'deletes a paragraph': ({ sara: { doc } }) => bodyOf(doc).delete(0, 1),
  "deletes another suggester's letters": ({ sara: { doc } }) => textAt(doc, 0).delete(3, 4),
  "deletes another's record": ({ sara: { doc } }) => records(doc).delete(keyOf(doc, 'sven')),
  "overwrites another's record": ({ sara: { doc } }) =>
    records(doc).set(keyOf(doc, 'sven'), record('sara', [])),
  "writes a record in another's name": ({ sara: { doc } }) => records(doc).set('x', record('sven', [])),
  "names another's text as her own addition": ({ sara: { doc, accountId } }) => {
    const item = textAt(doc, 0)._start;
    if (item) records(doc).set('x', record(accountId, [[item.id.client, item.id.clock, item.length]]));
  },
  'names what another is about to write': ({ sara: { doc }, anna }) =>
    records(doc).set('x', record('sara', [[anna.doc.clientID, clockOf(anna.doc), 1000]])),
  'takes her record away and leaves the text': ({ sara: { doc } }) => records(doc).delete(keyOf(doc, 'sara')),
  'empties her record and leaves the text': ({ sara: { doc } }) =>
    records(doc).set(keyOf(doc, 'sara'), record('sara', [])),
  'makes her record unreadable': ({ sara: { doc } }) =>
    doc.getMap<unknown>(suggestionsField).set(keyOf(doc, 'sara'), 'nothing'),
  'continues her record where an older value wins': ({ sara: { doc } }) => {
    const key = keyOf(doc, 'sara');
    const known = records(doc).get(key);
    const map = records(doc);
    doc.transact(() => {
      const clock = clockOf(doc);
      textAt(doc, 0).insert(1, 'verloren');
      const item = map._map.get(key);
      // forgets the value there is, so that the new one hangs on nothing
      map._map.delete(key);
      map.set(key, record('sara', [...(known?.ins ?? []), [doc.clientID, clock, 8]]));
      if (item) map._map.set(key, item);
    });
  },
  'accepts her own suggestion': ({ sara: { doc } }) =>
    doc.getMap(settledField).set('x', records(doc).get(keyOf(doc, 'sara'))?.ins),
  'makes accepted text a suggestion again': ({ sara: { doc } }) =>
    records(doc).set('x', record('sara', [[doc.clientID, 0, clockOf(doc)]])),
  'deletes what was accepted': ({ sara: { doc } }) => textAt(doc, 1).delete(0, 2),
  formats: ({ sara: { doc } }) => textAt(doc, 1).format(0, 3, { bold: {} }),
  'takes formatting away': ({ sara: { doc } }) => textAt(doc, 0).format(0, 12, { bold: null }),
  'sets an attribute of a paragraph': ({ sara: { doc } }) => {
    const block = bodyOf(doc).get(0);
    if (block instanceof Y.XmlElement) block.setAttribute('level', '2');
  },
  'adds an element where it does not belong, with a record': ({ sara: { doc } }) =>
    doc.transact(() => {
      const clock = clockOf(doc);
      const block = bodyOf(doc).get(0);
      if (block instanceof Y.XmlElement) block.insert(1, [new Y.XmlElement('table')]);
      records(doc).set('x', record('sara', [[doc.clientID, clock, 1]]));
    }),
  'adds an element that nobody knows, with a record': ({ sara: { doc } }) =>
    doc.transact(() => {
      const clock = clockOf(doc);
      bodyOf(doc).push([new Y.XmlElement('script')]);
      records(doc).set('x', record('sara', [[doc.clientID, clock, 1]]));
    }),
  'nests elements without end': ({ sara: { doc } }) =>
    doc.transact(() => {
      const clock = clockOf(doc);
      let inner = newParagraph('tief');
      for (let depth = 0; depth < 50; depth++) {
        const outer = new Y.XmlElement('blockquote');
        outer.insert(0, [inner]);
        inner = outer;
      }
      bodyOf(doc).push([inner]);
      records(doc).set('x', record('sara', [[doc.clientID, clock, 1]]));
    }),
  'goes on with a known item in another place': ({ sara, sven }) => {
    const { doc } = sara;
    const known = clockOf(doc) - 1;
    for (const key of [keyOf(doc, 'sara'), keyOf(sven.doc, 'sven'), 'new']) {
      const id = Y.createID(doc.clientID, known);
      const parent = doc.getMap(suggestionsField);
      const item = new Y.Item(id, null, null, null, null, parent, key, new Y.ContentDeleted(2));
      sara.line?.toServer.push(writeFrame(writeUpdate([item], [])));
    }
  },
  'writes elsewhere in the document': ({ sara: { doc } }) => doc.getText('elsewhere').insert(0, 'falsch'),
  "writes under an editor's client id": ({ sara: { doc }, anna }) =>
    as(doc, anna.doc.clientID, () => {
      const clock = clockOf(doc);
      textAt(doc, 0).insert(0, 'falsch');
      records(doc).set('x', record('sara', [[doc.clientID, clock, 6]]));
    }),
  "writes under another suggester's client id": ({ sara: { doc }, sven }) =>
    as(doc, sven.doc.clientID, () => {
      const clock = clockOf(doc);
      textAt(doc, 0).insert(0, 'falsch');
      records(doc).set('x', record('sara', [[doc.clientID, clock, 6]]));
    }),
  "claims an editor's client id": ({ sara: { doc }, anna }) =>
    doc.getMap(claimsField).set(String(anna.doc.clientID), 'sara'),
  "takes another's claim away": ({ sara: { doc }, sven }) =>
    doc.getMap(claimsField).delete(String(sven.doc.clientID)),
  'writes under a client id that nobody has, without a claim': ({ sara: { doc } }) =>
    as(doc, 4711, () => textAt(doc, 0).insert(0, 'falsch')),
};

let world: World;
beforeEach(async () => {
  world = await createWorld();
});

const patience = () => new Promise((resolve) => setTimeout(resolve, relayMs * 6));

describe('failure 10 of the peers, roles that are only cosmetic: a suggester', () => {
  test('who suggests as her editor does is heard by all', () => {
    const { room, anna, sara } = world;
    expect(sara.line?.isOpen).toBe(true);
    expect(bodyOf(room.doc).toString()).toContain('ansaragenommen Kurz.');
    expect(copyAccepted(room.doc).toString()).toContain('<paragraph>angenommen Kurz.</paragraph>');
    expect(bodyOf(anna.doc).toString()).toBe(bodyOf(room.doc).toString());
  });

  test.each(Object.entries(forgeries))('who %s changes nothing', async (what, forge) => {
    const { room, sara, anna, sven, state } = world;
    const before = state();
    const whole = Buffer.from(Y.encodeStateAsUpdate(room.doc)).toString('base64');
    const stored = room.store.log.length + room.room.lane.queue.length;
    forge(world);
    settle([anna, sven, sara]);
    expect(state()).toBe(before);
    await patience();
    settle([anna, sven, sara]);
    expect(Buffer.from(Y.encodeStateAsUpdate(room.doc)).toString('base64')).toBe(whole);
    expect(room.store.log.length + room.room.lane.queue.length).toBe(stored);
    // What can be left out without harm is: deletions of formatting, and of what was accepted meanwhile.
    const isIgnored = ['takes formatting away', 'deletes what was accepted'].includes(what);
    expect(sara.line?.socket.closeCode ?? null).toBe(isIgnored ? null : closeCodes.refused);
    expect(anna.line?.isOpen && sven.line?.isOpen).toBe(true);
  });

  test('who mixes forgeries with honest suggestions changes neither the accepted text nor the suggestions of others', async () => {
    const acts = Object.values(forgeries);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat({ max: acts.length + 8 }), { minLength: 1, maxLength: 6 }),
        fc.infiniteStream(fc.nat()),
        async (steps, dice) => {
          world = await createWorld();
          const { room, sara, anna, sven, state } = world;
          const before = state();
          const hand = new SuggestingHand(sara.doc, 'sara');
          for (const step of steps) {
            try {
              const act = acts[step];
              // several at once, as one frame
              sara.doc.transact(() => {
                if (act) act(world);
                else hand.suggest((sides) => (sides > 0 ? (dice.next().value ?? 0) % sides : 0));
              });
            } catch {
              // An earlier one has made this one impossible in her copy.
            }
            if (step % 3 === 0) sara.reload();
            if (step % 2 === 0 && !sara.line?.isOpen) sara.connect(room);
            settle([sara, anna, sven]);
            expect(state()).toBe(before);
          }
          const late = new Client('bert', 'editor');
          late.connect(room);
          settle([late, sara]);
          expect(copyAccepted(late.doc).toString()).toBe(copyAccepted(room.doc).toString());
          room.room.shut(1012, 'end');
        },
      ),
      { numRuns: fuzz || 60, endOnFailure: true, ...(fuzz ? {} : { seed: 20 }) },
    );
  });
});

describe('failure 10 of the peers: a client id that was refused', () => {
  test('is not accepted from another account', () => {
    const { room, sara, anna } = world;
    sara.reload();
    sara.connect(room);
    settle([sara]);
    textAt(sara.doc, 0).insert(0, 'falsch');
    const kept = Y.encodeStateAsUpdate(sara.doc);
    settle([sara]);
    expect(sara.line?.socket.closeCode).toBe(closeCodes.refused);
    const bert = new Client('bert', 'editor');
    Y.applyUpdate(bert.doc, kept);
    bert.connect(room);
    settle([bert, anna]);
    expect(bert.line?.socket.closeCode).toBe(closeCodes.refused);
    expect(bodyOf(anna.doc).toString()).not.toContain('falsch');
  });

  test('locks nobody out when it was a forged one', async () => {
    const { sara, anna, room } = world;
    as(sara.doc, anna.doc.clientID, () => textAt(sara.doc, 0).insert(0, 'falsch'));
    settle([sara]);
    await patience();
    expect(sara.line?.isOpen).toBe(false);
    textAt(anna.doc, 0).insert(0, 'weiter ');
    settle([anna]);
    expect(bodyOf(room.doc).toString()).toContain('weiter ');
    expect(anna.line?.isOpen).toBe(true);
  });
});

describe("an honest suggester who has others' text that the server lost", () => {
  /** Anna types, sara hears it and goes on, and the server is killed before it stored anything of that. */
  async function loseText() {
    const { anna, sara, sven } = world;
    const kept = new MemoryStore();
    kept.log.push(...world.room.store.log, ...world.room.room.lane.queue);
    textAt(anna.doc, 1).insert(0, 'Neu: ');
    settle([anna, sara]);
    new SuggestingHand(sara.doc, 'sara').type(textAt(sara.doc, 1), 5, 'wirklich ', false);
    for (const each of [anna, sara, sven]) each.disconnect();
    const room = await openRoom(kept, { relayMs: 200 });
    sara.connect(room);
    sara.askSaved(1);
    settle([sara]);
    expect(sara.line?.isOpen).toBe(true);
    expect(bodyOf(room.doc).toString()).not.toContain('Neu');
    return { room, anna, sara };
  }

  test('is neither refused nor told that all is saved until they have brought it', async () => {
    const { room, anna, sara } = await loseText();
    expect(sara.saved).not.toContain(1);
    anna.connect(room);
    settle([anna, sara]);
    expect(bodyOf(room.doc).toString()).toContain('Neu: wirklich ansara');
    await room.room.drain();
    settle([sara]);
    expect(sara.saved).toContain(1);
  });

  test('is offered her text when they never come', async () => {
    const { room, sara } = await loseText();
    await until(() => sara.line?.socket.closeCode === closeCodes.refused);
    expect(bodyOf(room.doc).toString()).not.toContain('Neu');
  });
});
