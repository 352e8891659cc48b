/** What one who reads too slowly has not been sent: only where it begins, so that it can be sent as one update. */
import * as Y from 'yjs';

export class Missed {
  /** Each author's first clock that was not sent. */
  readonly #from = new Map<number, number>();
  #isAny = false;

  get isAny(): boolean {
    return this.#isAny;
  }

  note(update: Uint8Array): void {
    this.#isAny = true;
    for (const [client, clock] of Y.parseUpdateMeta(update).from) {
      this.#from.set(client, Math.min(clock, this.#from.get(client) ?? clock));
    }
  }

  /** One update with all that was missed; deletions, which have no clock, are all in it. Starts anew. */
  take(doc: Y.Doc): Uint8Array {
    const known = Y.decodeStateVector(Y.encodeStateVector(doc));
    for (const [client, clock] of this.#from) known.set(client, Math.min(clock, known.get(client) ?? clock));
    this.#from.clear();
    this.#isAny = false;
    return Y.encodeStateAsUpdate(doc, Y.encodeStateVector(known));
  }
}
