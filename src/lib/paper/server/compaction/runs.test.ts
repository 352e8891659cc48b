import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { replay } from '../rooms/document.ts';
import { extendRuns, type AuthoredUpdate } from './runs.ts';
import { Edit, writeLog } from './testing/typing.ts';

const fixed = { seed: 20261123 };

function type(client: number, text: string, known?: Uint8Array): Uint8Array {
  const doc = new Y.Doc();
  if (known) Y.applyUpdate(doc, known);
  // afterwards: a document that meets its own id in others' updates takes a new one
  doc.clientID = client;
  const before = Y.encodeStateVector(doc);
  doc.getText('text').insert(0, text);
  return Y.encodeStateAsUpdate(doc, before);
}

describe('author runs', () => {
  test('are one for what an account typed on, and none for deletions', () => {
    const doc = new Y.Doc();
    doc.clientID = 7;
    const updates: AuthoredUpdate[] = [];
    doc.on('update', (bytes) => void updates.push({ accountId: 'anna', bytes }));
    for (const letter of 'Rathaus') doc.getText('text').insert(0, letter);
    doc.getText('text').delete(2, 3);
    expect(extendRuns([], updates)).toEqual([{ client: 7, clock: 0, length: 7, accountId: 'anna' }]);
  });

  test('stay with the first account that used a client id, when another sends its letters again', () => {
    const first = type(7, 'Rat');
    const both = type(7, 'haus', first);
    const whole = Y.mergeUpdates([first, both]);
    const log = [
      { accountId: 'anna', bytes: first },
      { accountId: 'bert', bytes: whole },
    ];
    const runs = [{ client: 7, clock: 0, length: 7, accountId: 'anna' }];
    expect(extendRuns([], log)).toEqual(runs);
    expect(extendRuns(extendRuns([], log.slice(0, 1)), log.slice(1))).toEqual(runs);
  });

  test('of nobody and of who has gone stay nobody’s', () => {
    const log = [
      { accountId: null, bytes: type(1, 'Vorlage') },
      { accountId: 'bert', bytes: type(1, 'mehr', type(1, 'Vorlage')) },
    ];
    expect(extendRuns([], log)).toEqual([{ client: 1, clock: 0, length: 11, accountId: null }]);
  });

  test('apart from each other are joined when what was between them comes', () => {
    const run = (clock: number, length: number) => ({ client: 3, clock, length, accountId: 'anna' });
    expect(extendRuns([run(5, 2), run(0, 3)], [])).toEqual([run(0, 3), run(5, 2)]);
    expect(extendRuns([run(5, 2), { ...run(0, 3), accountId: 'bert' }], [])).toEqual([run(0, 3), run(5, 2)]);
    expect(extendRuns([run(5, 2), run(0, 3), run(3, 2)], [])).toEqual([run(0, 7)]);
  });

  test('are the same wherever compactions cut the log, and name an author for every letter of the text', () => {
    fc.assert(
      fc.property(fc.array(Edit, { minLength: 1, maxLength: 60 }), fc.array(fc.nat()), (edits, cuts) => {
        const log = writeLog(edits);
        const whole = extendRuns([], log);
        const places = [...new Set(cuts.map((cut) => cut % (log.length + 1))), log.length].sort(
          (a, b) => a - b,
        );
        let runs: typeof whole = [];
        let from = 0;
        for (const place of places) {
          runs = extendRuns(runs, log.slice(from, place));
          from = place;
        }
        expect(runs).toEqual(whole);
        const doc = replay({ snapshot: null, updates: log.map(({ bytes }) => bytes), seq: 0 });
        const clocks = [...Y.decodeStateVector(Y.encodeStateVector(doc))].filter(([, clock]) => clock > 0);
        expect(new Map(whole.map(({ client, length }) => [client, length]))).toEqual(new Map(clocks));
        for (const { clock, client, accountId } of whole)
          expect([clock, accountId]).toEqual([0, `author ${client}`]);
      }),
      { numRuns: 200, ...fixed },
    );
  });
});
