/**
 * An edit that the server makes in somebody's name. It is made on a copy, under a client id of its own: an id is one
 * account's for good, and that of the live document would be everybody's. What comes of it is an update like any other.
 * Bytes in, bytes out: the pages, which know the editor's schema, and the rooms do not share a Yjs.
 */
import * as Y from 'yjs';
import { createDocument } from './document.ts';

/** From the whole state of a document to the update that changes it; null for nothing. A throw changes nothing. */
export type MakeUpdate = (state: Uint8Array) => Uint8Array | null;

/** Has a paper's text edited in somebody's name; resolves, once it is durable, with whether there is such a paper. */
export type EditText = (
  paperId: string,
  accountId: string,
  change: (copy: Y.Doc) => void,
) => Promise<boolean>;

/** The update that a change makes to a document in this state. */
export function makeUpdate(state: Uint8Array, change: (copy: Y.Doc) => void): Uint8Array | null {
  const copy = createDocument();
  Y.applyUpdate(copy, state);
  const updates: Uint8Array[] = [];
  copy.on('update', (update: Uint8Array) => updates.push(update));
  copy.transact(() => change(copy));
  copy.destroy();
  return updates.length > 0 ? Y.mergeUpdates(updates) : null;
}
