// Edits that the server has not acknowledged, in order, and their way to this device's store.
import type { DeviceCopy, KeptEdit } from './device-copy.ts';

interface Entry {
  edit: number;
  bytes: Uint8Array;
  /** Where the device has it; null while it has not. */
  key: number | null;
}

interface OutboxOptions {
  title: string;
  /** Every entry up to this edit is on the device. */
  onSecured(edit: number): void;
  onNotSecured(): void;
}

/** While the server answers, most edits are acknowledged before this has passed, and never touch the disk. */
const pause = 250;

export class Outbox {
  readonly #options: OutboxOptions;
  #entries: Entry[] = [];
  #copy: DeviceCopy | null = null;
  #writing: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether the server may soon acknowledge: then the disk can wait a moment. */
  isHopeful = false;

  constructor(options: OutboxOptions) {
    this.#options = options;
  }

  /** From now on edits go to this device, too. */
  attach(copy: DeviceCopy | null): void {
    this.#copy = copy;
    if (!copy) for (const entry of this.#entries) entry.key = null;
    this.#schedule();
  }

  put(edit: number, bytes: Uint8Array): void {
    this.#entries.push({ edit, bytes, key: null });
    this.#schedule();
  }

  /** Takes over what an earlier visit left on the device. */
  adopt(edit: number, kept: KeptEdit[]): void {
    this.#entries.push(...kept.map(({ bytes, key }) => ({ edit, bytes, key })));
  }

  /** The server has every edit up to this one. */
  settle(edit: number): void {
    const gone = this.#entries.filter((entry) => entry.edit <= edit);
    this.#entries = this.#entries.filter((entry) => entry.edit > edit);
    if (gone.length > 0) this.#remove(gone);
  }

  /** All that the server has not acknowledged. */
  get updates(): Uint8Array[] {
    return this.#entries.map(({ bytes }) => bytes);
  }

  /** Where the device has what is not acknowledged. */
  get keys(): number[] {
    return this.#entries.flatMap(({ key }) => (key === null ? [] : [key]));
  }

  /** What is neither acknowledged nor on the device. */
  get unsecured(): Uint8Array[] {
    return this.#entries.filter(({ key }) => key === null).map(({ bytes }) => bytes);
  }

  /** Writes what waits, without a pause; resolves when it is written or cannot be. */
  async flush(): Promise<void> {
    await this.#writing;
    await this.#write();
  }

  /** Forgets everything; what is on the device stays. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#entries = [];
  }

  #schedule(): void {
    if (this.#timer !== undefined || this.#writing || this.unsecured.length === 0) return;
    if (!this.#copy) return this.#options.onNotSecured();
    this.#timer = setTimeout(() => void this.#write(), this.isHopeful ? pause : 0);
  }

  #write(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing ??= this.#writeFresh().then((isWritten) => {
      this.#writing = null;
      // what failed is tried again with the next edit
      if (isWritten) this.#schedule();
    });
    return this.#writing;
  }

  async #writeFresh(): Promise<boolean> {
    const copy = this.#copy;
    const fresh = this.#entries.filter(({ key }) => key === null);
    const last = fresh.at(-1);
    if (!copy || !last) return false;
    try {
      const keys = await copy.addEdits(
        fresh.map(({ bytes }) => bytes),
        this.#options.title,
      );
      // taken away in the meantime, with all that was in it
      if (copy !== this.#copy) return false;
      fresh.forEach((entry, index) => (entry.key = keys[index] ?? null));
      this.#remove(fresh.filter((entry) => !this.#entries.includes(entry)));
      this.#options.onSecured(last.edit);
      return true;
    } catch {
      this.#options.onNotSecured();
      return false;
    }
  }

  #remove(entries: Entry[]): void {
    const keys = entries.flatMap(({ key }) => (key === null ? [] : [key]));
    // what cannot be removed is sent again next time, which changes nothing
    if (keys.length > 0) void this.#copy?.removeEdits(keys).catch(() => {});
  }
}
