// When is what I wrote saved? Only the server's echo says so (message 100, see wire.ts): an edit is saved once a question
// that was asked after it has come back. One question is under way at a time, however fast somebody types.

export type SaveState = 'connecting' | 'saved' | 'saving' | 'offline';

export class SaveTracker {
  /** Sends "is it saved?" with this counter; called only while connected. */
  readonly #ask: (counter: number) => void;
  #edited = 0;
  #asked = 0;
  #echoed = 0;
  #isConnected = false;
  #wasSynced = false;

  constructor(ask: (counter: number) => void) {
    this.#ask = ask;
  }

  get state(): SaveState {
    if (!this.#wasSynced) return 'connecting';
    if (!this.#isConnected) return 'offline';
    return this.hasUnsaved ? 'saving' : 'saved';
  }

  get hasUnsaved(): boolean {
    return this.#edited > this.#echoed;
  }

  /** An edit made here was handed to the socket, or waits for one. */
  noteEdit(): void {
    this.#edited++;
    this.#askNext();
  }

  /** The socket is open; what an earlier one was asked is void. */
  noteConnected(): void {
    this.#isConnected = true;
    this.#asked = this.#echoed;
    this.#askNext();
  }

  /** The document has come whole for the first time. */
  noteSynced(): void {
    this.#wasSynced = true;
  }

  noteDisconnected(): void {
    this.#isConnected = false;
  }

  noteEcho(counter: number): void {
    this.#echoed = Math.max(this.#echoed, Math.min(counter, this.#asked));
    this.#askNext();
  }

  #askNext(): void {
    const isWaiting = this.#asked > this.#echoed;
    if (!this.#isConnected || isWaiting || !this.hasUnsaved) return;
    this.#asked = this.#edited;
    this.#ask(this.#asked);
  }
}
