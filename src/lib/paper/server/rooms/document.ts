/** The Yjs side of a room: replaying the log, and integrating one update without leaving anything half done. */
import * as Y from 'yjs';
import { switchOffCleanUp } from '#lib/paper/clean-up.ts';
import type { StoredDocument } from './store.ts';
import { isNextWords, type Update } from './update.ts';

/** A document that never edits itself. */
export function createDocument(): Y.Doc {
  const doc = new Y.Doc({ gc: true });
  switchOffCleanUp(doc);
  return doc;
}

/**
 * The document that snapshot and tail add up to, in one transaction (far cheaper than one for each update).
 * Throws when the bytes are not Yjs updates.
 */
export function replay(document: StoredDocument): Y.Doc {
  const doc = createDocument();
  doc.transact(() => {
    if (document.snapshot) Y.applyUpdate(doc, document.snapshot);
    for (const update of document.updates) Y.applyUpdate(doc, update);
  });
  return doc;
}

/** The part of an update that cannot be integrated yet, and from which clock of which client on it can. */
export interface Held {
  update: Uint8Array;
  missing: Map<number, number>;
  /** A suggester's update with what only others may send: it may go on after any change. */
  isForeign?: boolean;
}

export interface Integration {
  /** What changed in the document, as an update; null when nothing did. */
  effect: Uint8Array | null;
  held: Held | null;
}

/**
 * Integrates an update. What lacks its predecessors is taken out of the document again and handed back, so that
 * one client's gap neither stands in the way of compaction nor is stored, and later lands with its own author.
 * Throws when Yjs does; the document is then not to be trusted any more.
 */
export function integrate(
  doc: Y.Doc,
  update: Uint8Array,
  decoded: Update = Y.decodeUpdate(update),
): Integration {
  if (isNextWords(doc, decoded)) {
    Y.applyUpdate(doc, update);
    return { effect: update, held: takeHeld(doc) };
  }
  let effect: Uint8Array | null = null;
  const note = (bytes: Uint8Array) => {
    effect = effect ? Y.mergeUpdates([effect, bytes]) : bytes;
  };
  doc.on('update', note);
  try {
    Y.applyUpdate(doc, update);
  } finally {
    doc.off('update', note);
  }
  return { effect, held: takeHeld(doc) };
}

/** Takes what is pending out of the document. */
export function takeHeld(doc: Y.Doc): Held | null {
  const { pendingStructs, pendingDs } = doc.store;
  if (!pendingStructs && !pendingDs) return null;
  doc.store.pendingStructs = null;
  doc.store.pendingDs = null;
  const missing = new Map(pendingStructs?.missing);
  if (pendingDs) {
    for (const [client, ranges] of Y.decodeUpdateV2(pendingDs).ds.clients) {
      for (const { clock } of ranges) missing.set(client, Math.min(clock, missing.get(client) ?? clock));
    }
  }
  const parts = [pendingStructs?.update, pendingDs].filter((part) => part != null);
  return { update: Y.convertUpdateFormatV2ToV1(Y.mergeUpdatesV2(parts)), missing };
}

export function mergeHeld(left: Held | null, right: Held): Held {
  if (!left) return right;
  const missing = new Map(left.missing);
  for (const [client, clock] of right.missing) {
    missing.set(client, Math.min(clock, missing.get(client) ?? clock));
  }
  return { update: Y.mergeUpdates([left.update, right.update]), missing };
}

/** Whether an update brings what the held part waits for. */
export function mayFill({ structs }: Update, { missing }: Held): boolean {
  return structs.some(
    (struct) => !(struct instanceof Y.Skip) && struct.id.clock <= (missing.get(struct.id.client) ?? -1),
  );
}

/** Whether something that the held part waits for has come; trying again is worth it only then. */
export function mayContinue(doc: Y.Doc, held: Held): boolean {
  if (held.isForeign) return true;
  for (const [client, clock] of held.missing) {
    if (Y.getState(doc.store, client) > clock) return true;
  }
  return false;
}
