import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { replay } from '../rooms/document.ts';
import { compact, hashOf, hashState, type Compaction, type PaperLog } from './compact.ts';
import { Edit, writeLog } from './testing/typing.ts';
import { CompactionThread } from './worker-thread.ts';

const fixed = { seed: 20261123 };

const toLog = (updates: Uint8Array[], snapshot: PaperLog['snapshot'] = null): PaperLog => ({
  snapshot,
  updates: updates.map((bytes, at) => ({ seq: at + 1, accountId: 'anna', bytes })),
  runs: [],
});

function take(compaction: Compaction) {
  if (compaction.kind === 'refused') throw new Error(compaction.why);
  return compaction;
}

/** Somebody types so many letters, each an update, and takes every twentieth back. */
function typeOn(count: number): Uint8Array[] {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (bytes) => void updates.push(bytes));
  const text = doc.getText('text');
  for (let at = 0; at < count; at++) {
    if (at % 20 === 19) text.delete(text.length - 1, 1);
    else text.insert(text.length, String.fromCharCode(97 + (at % 26)));
  }
  return updates;
}

describe('compacting', () => {
  test('failure 8: is not merging updates, which keeps a structure for each of 8,000 keystrokes', () => {
    const updates = typeOn(8000);
    const { bytes, hash } = take(compact(toLog(updates)));
    expect(bytes.length).toBeLessThan(20_000);
    expect(Y.mergeUpdates(updates.slice(0, 800)).length).toBeGreaterThan(bytes.length / 4);
    expect(hash).toBe(hashOf(bytes));
    const whole = replay({ snapshot: null, updates, seq: 0 });
    expect(hashState(replay({ snapshot: bytes, updates: [], seq: 0 }))).toBe(hashState(whole));
  });

  test('failure 8: is refused while structs are pending, or deletions of what is not there', () => {
    const updates = typeOn(60);
    const gap = updates.filter((_, at) => at !== 30);
    expect(compact(toLog(gap))).toEqual({ kind: 'refused', why: 'pending structs' });
    const deletionOnly = [updates[19] ?? new Uint8Array()];
    expect(compact(toLog(deletionOnly))).toEqual({ kind: 'refused', why: 'pending structs' });
  });

  test('is refused where the snapshot is not the one that was compared, or the log is damaged', () => {
    const [first, ...rest] = typeOn(10);
    const bytes = first ?? new Uint8Array();
    expect(compact(toLog(rest, { seq: 1, bytes, hash: hashOf(bytes) })).kind).toBe('compacted');
    const hash = hashOf(new Uint8Array());
    expect(compact(toLog(rest, { seq: 1, bytes, hash }))).toEqual({
      kind: 'refused',
      why: 'damaged snapshot',
    });
    expect(compact(toLog([Uint8Array.of(9, 9, 9)]))).toEqual({ kind: 'refused', why: 'damaged update' });
  });

  test('gives the same text wherever the log was cut, compacted and gone on from', () => {
    fc.assert(
      fc.property(fc.array(Edit, { minLength: 1, maxLength: 60 }), fc.array(fc.nat()), (edits, cuts) => {
        const log = writeLog(edits);
        const whole = hashState(replay({ snapshot: null, updates: log.map(({ bytes }) => bytes), seq: 0 }));
        const places = cuts.map((cut) => cut % (log.length + 1)).sort((a, b) => a - b);
        let snapshot: PaperLog['snapshot'] = null;
        let from = 0;
        for (const place of places) {
          const updates = log.slice(from, place).map((update, at) => ({ ...update, seq: from + at + 1 }));
          const { bytes, hash } = take(compact({ snapshot, updates, runs: [] }));
          snapshot = { seq: place, bytes, hash };
          from = place;
        }
        const updates = log.slice(from).map(({ bytes }) => bytes);
        expect(hashState(replay({ snapshot: snapshot?.bytes ?? null, updates, seq: 0 }))).toBe(whole);
      }),
      { numRuns: 200, ...fixed },
    );
  });
});

describe('the thread that compacts', () => {
  const thread = new CompactionThread();
  afterAll(() => thread.close());

  test('gives what the same log gives here, one after the other', async () => {
    for (const count of [3, 50, 400]) {
      const log = toLog(typeOn(count));
      expect(await thread.compact(log)).toEqual(compact(log));
    }
  });

  test('that ends in the middle is told, and the next call gets another', async () => {
    const lost = thread.compact(toLog(typeOn(2000)));
    await Promise.all([expect(lost).rejects.toThrow('has ended'), thread.close()]);
    expect((await thread.compact(toLog(typeOn(3)))).kind).toBe('compacted');
  });
});
