/**
 * An edit that the server makes in somebody's name. It is made on a copy, under a client id of its own: an id is one
 * account's for good, and that of the live document would be everybody's. What comes of it is an update like any other.
 */
import * as Y from 'yjs';
import { createDocument } from './document.ts';

/** The update that a change makes to a document, which itself stays as it is; null when nothing changes. */
export function makeUpdate(doc: Y.Doc, change: (copy: Y.Doc) => void): Uint8Array | null {
  const copy = createDocument();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  const updates: Uint8Array[] = [];
  copy.on('update', (update: Uint8Array) => updates.push(update));
  copy.transact(() => change(copy));
  copy.destroy();
  return updates.length > 0 ? Y.mergeUpdates(updates) : null;
}
