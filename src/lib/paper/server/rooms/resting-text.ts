/**
 * A room's text while nobody writes: bytes. A live document takes some 265 bytes for each piece that was ever typed or
 * deleted apart, which is five to fifteen times its bytes, and most of the time of opening a paper goes into building
 * it. Newcomers need neither, so it is built when somebody changes something, and let go when nobody does.
 */
import * as Y from 'yjs';
import type { StoredDocument } from './store.ts';

export class RestingText {
  /** The whole text as one update. */
  readonly bytes: Uint8Array;
  readonly stateVector: Uint8Array;

  private constructor(bytes: Uint8Array, stateVector: Uint8Array) {
    this.bytes = bytes;
    this.stateVector = stateVector;
  }

  /** Throws when the bytes are not Yjs updates. */
  static read(snapshot: Uint8Array, tail: StoredDocument['updates']): RestingText {
    const bytes = tail.length === 0 ? snapshot : Y.mergeUpdates([snapshot, ...tail]);
    return new RestingText(bytes, Y.encodeStateVectorFromUpdate(bytes));
  }

  static of(doc: Y.Doc): RestingText {
    return new RestingText(Y.encodeStateAsUpdate(doc), Y.encodeStateVector(doc));
  }

  /** What somebody lacks who has this much. Throws when that is no state vector. */
  encodeSince(stateVector: Uint8Array): Uint8Array {
    return Y.decodeStateVector(stateVector).size === 0 ? this.bytes : Y.diffUpdate(this.bytes, stateVector);
  }
}
