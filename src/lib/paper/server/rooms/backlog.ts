/** Counts the bytes that wait to be stored, and tells when there are too many and when it is well again. */
export class Backlog {
  readonly #limit: number;
  readonly #onChange: (isHigh: boolean) => void;
  #bytes = 0;
  #isHigh = false;

  constructor(limit: number, onChange: (isHigh: boolean) => void) {
    this.#limit = limit;
    this.#onChange = onChange;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get isHigh(): boolean {
    return this.#isHigh;
  }

  /** Well again only at half the limit: a queue around its limit shall not stop and start people all the time. */
  add(bytes: number): void {
    this.#bytes += bytes;
    const isHigh = this.#bytes > (this.#isHigh ? this.#limit / 2 : this.#limit);
    if (isHigh === this.#isHigh) return;
    this.#isHigh = isHigh;
    this.#onChange(isHigh);
  }
}
