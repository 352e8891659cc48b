// Everything that was written here and is not saved: how safe it is, where it lies, and what becomes of it.
import * as Y from 'yjs';
import { DeviceCopy, type Place } from './device-copy.ts';
import { offer, type OfferedText } from './left-texts.ts';
import { Outbox } from './outbox.ts';
import { isUpdate, readPassages } from './passages.ts';
import { SaveTracker } from './saving.ts';

interface UnsavedOptions {
  place: Place;
  title: string;
  /** Readers' browsers write things of their own, too (Yjs tidies formatting); nobody takes them, and nothing keeps them. */
  mayWrite: boolean;
  /** What an earlier editor in this window could not give to the device. */
  carried: Uint8Array[];
  ask(counter: number): void;
  /** Sends an update past the document, which cannot take it in yet. */
  send(update: Uint8Array): void;
  onChange(): void;
}

/** The server usually answers within a tenth of a second. */
const slowAfter = 8000;
/** How long a page that was left may still wait for it. */
const farewell = 3000;

export class UnsavedEdits {
  readonly tracker: SaveTracker;
  readonly #options: UnsavedOptions;
  readonly #doc: Y.Doc;
  readonly #outbox: Outbox;
  #copy: DeviceCopy | null = null;
  #slowTimer: ReturnType<typeof setTimeout> | undefined;
  /** What is carried over and not taken up yet. */
  #carried: Uint8Array[];
  #isOver = false;
  #onRest: () => void = () => {};

  constructor(doc: Y.Doc, options: UnsavedOptions) {
    this.#doc = doc;
    this.#options = options;
    this.#carried = options.carried;
    this.tracker = new SaveTracker(options.ask);
    this.#outbox = new Outbox({
      title: options.title,
      onSecured: (edit) => this.note((tracker) => tracker.noteSecured(edit)),
      onNotSecured: () => this.note((tracker) => tracker.noteNotSecured()),
    });
  }

  /** Tells the tracker something. */
  note(change: (tracker: SaveTracker) => void): void {
    if (this.#isOver) return;
    const before = this.tracker.savedEdit;
    change(this.tracker);
    const isSaved = this.tracker.savedEdit > before;
    if (isSaved) this.#outbox.settle(this.tracker.savedEdit);
    this.#outbox.isHopeful = this.tracker.expectsEcho;
    this.#watchTime(isSaved);
    if (!this.tracker.hasUnsaved || !this.tracker.expectsEcho) this.#onRest();
    this.#options.onChange();
  }

  noteEdit(bytes: Uint8Array): void {
    if (!this.#options.mayWrite) return;
    this.note((tracker) => this.#outbox.put(tracker.noteEdit(), bytes));
  }

  /** Brings back what an earlier visit left; the document must have come whole. */
  async recover(): Promise<void> {
    if (!this.#options.mayWrite) return;
    const copy = await DeviceCopy.open(this.#options.place);
    if (this.#isOver) {
      copy?.close();
      return;
    }
    const kept = (await copy?.read().catch(() => null))?.edits ?? [];
    if (copy) copy.onLost = () => this.#lose();
    this.#copy = copy;
    this.#outbox.attach(copy);
    this.#takeUp(kept.filter(({ bytes }) => isUpdate(bytes)));
  }

  /** All that is unsaved leaves the paper and becomes a text that is offered. */
  async setAside(whole: string, reason: number): Promise<OfferedText> {
    const { place, title } = this.#options;
    const text = { reason, passages: readPassages(this.#updates), whole };
    await this.#outbox.flush();
    const { keys } = this.#outbox;
    this.#end();
    const key = await this.#copy?.setAside(text, title, keys).catch(() => null);
    return offer(text, place, key ?? null);
  }

  /** The same text, when it stays unsaved for the time being. */
  readText(whole: string, reason: number): OfferedText {
    const text = { reason, passages: readPassages(this.#updates), whole };
    return offer(text, this.#options.place, null);
  }

  /** Writes what waits, and returns what this device could not take. */
  async secure(): Promise<Uint8Array[]> {
    await this.#outbox.flush();
    return [...this.#carried, ...this.#outbox.unsecured];
  }

  /** Ends once everything is saved, or once no answer can be hoped for any more. */
  async close(): Promise<void> {
    if (this.tracker.hasUnsaved && this.tracker.expectsEcho && !this.#isOver) {
      await new Promise<void>((resolve) => {
        this.#onRest = resolve;
        setTimeout(resolve, farewell);
      });
    }
    this.#end();
    this.#copy?.close();
  }

  flush(): void {
    void this.#outbox.flush();
  }

  get #updates(): Uint8Array[] {
    return [...this.#carried, ...this.#outbox.updates];
  }

  #takeUp(kept: { key: number; bytes: Uint8Array }[]): void {
    const carried = this.#carried;
    this.#carried = [];
    const updates = [...kept.map(({ bytes }) => bytes), ...carried];
    if (updates.length === 0) return;
    // the provider sends it like any other edit; noted as one below, even when the server has it already
    this.#doc.transact(() => updates.forEach((update) => Y.applyUpdate(this.#doc, update)), this);
    const { pendingStructs, pendingDs } = this.#doc.store;
    // before it is asked about: an echo holds for what was sent earlier
    if (pendingStructs || pendingDs) this.#options.send(Y.mergeUpdates(updates));
    this.note((tracker) => {
      const edit = tracker.noteEdit();
      this.#outbox.adopt(edit, kept);
      if (carried.length === 0) tracker.noteSecured(edit);
      for (const bytes of carried) this.#outbox.put(edit, bytes);
    });
  }

  #lose(): void {
    this.#copy = null;
    this.#outbox.attach(null);
    this.note((tracker) => tracker.noteDeviceLost());
  }

  #watchTime(isSaved: boolean): void {
    const isWaiting = this.tracker.state === 'saving';
    if (isWaiting && !isSaved && this.#slowTimer !== undefined) return;
    clearTimeout(this.#slowTimer);
    const tell = () => this.note((tracker) => tracker.noteSlow());
    this.#slowTimer = isWaiting ? setTimeout(tell, slowAfter) : undefined;
  }

  #end(): void {
    this.#isOver = true;
    clearTimeout(this.#slowTimer);
    this.#outbox.clear();
  }
}
