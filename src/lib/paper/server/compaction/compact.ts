/** Makes one snapshot of a snapshot and the updates after it, and does not believe itself. Pure: bytes in, bytes out. */
import { createHash } from 'node:crypto';
import * as Y from 'yjs';
import { createDocument, replay } from '../rooms/document.ts';
import { extendRuns, type AuthoredUpdate, type Run } from './runs.ts';

/** A paper's log as compaction gets it. */
export interface PaperLog {
  snapshot: { seq: number; bytes: Uint8Array; hash: string } | null;
  /** What came after the snapshot, oldest first. */
  updates: (AuthoredUpdate & { seq: number })[];
  runs: Run[];
}

/** Why there is no new snapshot; the log stays as it is, and is the truth. */
export type Refusal = 'damaged snapshot' | 'damaged update' | 'pending structs' | 'another text';

export type Compaction =
  { kind: 'compacted'; bytes: Uint8Array; hash: string; runs: Run[] } | { kind: 'refused'; why: Refusal };

export function compact(log: PaperLog): Compaction {
  const { snapshot } = log;
  if (snapshot && hashOf(snapshot.bytes) !== snapshot.hash) return refuse('damaged snapshot');
  try {
    return compactWhole(log);
  } catch {
    // Yjs throws all kinds of errors over what is no update.
    return refuse('damaged update');
  }
}

function compactWhole({ snapshot, updates, runs }: PaperLog): Compaction {
  const parts = [...(snapshot ? [snapshot.bytes] : []), ...updates.map(({ bytes }) => bytes)];
  const bytes = encodeWhole(parts);
  if (!bytes) return refuse('pending structs');
  // one after the other: a document of 20 MB takes a quarter of a gigabyte
  const reloaded = hashState(replay({ snapshot: bytes, updates: [], seq: 0 }));
  const expected = hashState(replayInSteps(parts));
  if (reloaded !== expected) return refuse('another text');
  return { kind: 'compacted', bytes, hash: hashOf(bytes), runs: extendRuns(runs, updates) };
}

const refuse = (why: Refusal): Compaction => ({ kind: 'refused', why });

/** All of it in one transaction: merging updates is quadratic, and leaves a structure for each keystroke. */
function encodeWhole(updates: Uint8Array[]): Uint8Array | null {
  const doc = replay({ snapshot: null, updates, seq: 0 });
  return doc.store.pendingStructs || doc.store.pendingDs ? null : Y.encodeStateAsUpdate(doc);
}

/** One update after the other, as it came to the people: another way than the one that made the snapshot. */
function replayInSteps(updates: Uint8Array[]): Y.Doc {
  const doc = createDocument();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc;
}

/** Two documents are equal when a fresh one that replays them has the same state; their own bytes may differ. */
export function hashState(doc: Y.Doc): string {
  const fresh = replay({ snapshot: Y.encodeStateAsUpdate(doc), updates: [], seq: 0 });
  return hashOf(Y.encodeStateAsUpdate(fresh));
}

/** SHA-256 (hex). */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
