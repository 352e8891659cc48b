// When is what I wrote safe? Saved it is once the server's echo has come back (message 100, see wire.ts) to a question
// that was asked after it; one question is under way at a time, however fast somebody types. Secured it is once this
// device's store has said that it has written it. Nothing else counts, and nothing is called safe before.

/**
 * While there is no connection: `offline` nothing is unsaved, `securing` on its way to this device, `secured` there,
 * `unsecured` nowhere but on the screen. `slow`: secured here, and the server is long in answering.
 */
export type SaveState =
  'connecting' | 'saved' | 'saving' | 'slow' | 'offline' | 'securing' | 'secured' | 'unsecured';

export class SaveTracker {
  /** Sends "is it saved?" with this counter; called only while the server may be asked. */
  readonly #ask: (counter: number) => void;
  #edited = 0;
  #asked = 0;
  #echoed = 0;
  /** Everything up to this edit that is not saved lies on this device. */
  #secured = 0;
  #keepsEdits = true;
  #isConnected = false;
  #mayAsk = false;
  #isSlow = false;
  #wasSynced = false;

  constructor(ask: (counter: number) => void) {
    this.#ask = ask;
  }

  get state(): SaveState {
    if (!this.#wasSynced) return 'connecting';
    if (!this.hasUnsaved) return this.#isConnected ? 'saved' : 'offline';
    if (this.#isConnected && !this.#isSlow) return 'saving';
    if (!this.isSafe) return this.#keepsEdits ? 'securing' : 'unsecured';
    return this.#isConnected ? 'slow' : 'secured';
  }

  get hasUnsaved(): boolean {
    return this.#edited > this.#echoed;
  }

  /** Whether the page may be closed without losing a letter. */
  get isSafe(): boolean {
    return this.#edited <= Math.max(this.#echoed, this.#secured);
  }

  /** Whether an echo may come any moment. */
  get expectsEcho(): boolean {
    return this.#isConnected && !this.#isSlow;
  }

  get isSlow(): boolean {
    return this.#isSlow;
  }

  /** All edits up to this one are saved. */
  get savedEdit(): number {
    return this.#echoed;
  }

  /** An edit made here was handed to the socket, or waits for one; returns its number. */
  noteEdit(): number {
    this.#edited++;
    this.#askNext();
    return this.#edited;
  }

  /** The socket is open; what an earlier one was asked is void. */
  noteConnected(): void {
    this.#isConnected = true;
    this.#asked = this.#echoed;
  }

  /** What the server lacked has been sent over this connection. Before that an echo would be about nothing. */
  noteAnswered(): void {
    this.#mayAsk = true;
    this.#askNext();
  }

  /** The document has come whole for the first time. */
  noteSynced(): void {
    this.#wasSynced = true;
  }

  noteDisconnected(): void {
    this.#isConnected = false;
    this.#mayAsk = false;
    this.#isSlow = false;
  }

  noteEcho(counter: number): void {
    this.#echoed = Math.max(this.#echoed, Math.min(counter, this.#asked));
    this.#isSlow = false;
    this.#askNext();
  }

  /** The echo has not come for a long time. */
  noteSlow(): void {
    this.#isSlow = true;
  }

  /** The device has written every unsaved edit up to this one. */
  noteSecured(edit: number): void {
    this.#secured = Math.max(this.#secured, edit);
    this.#keepsEdits = true;
  }

  /** The device could not write: what it has is not all. */
  noteNotSecured(): void {
    this.#keepsEdits = false;
  }

  /** The device has nothing any more. */
  noteDeviceLost(): void {
    this.#secured = 0;
    this.#keepsEdits = false;
  }

  #askNext(): void {
    const isWaiting = this.#asked > this.#echoed;
    if (!this.#mayAsk || isWaiting || !this.hasUnsaved) return;
    this.#asked = this.#edited;
    this.#ask(this.#asked);
  }
}
