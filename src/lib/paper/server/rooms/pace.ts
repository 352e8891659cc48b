/** So much a second, with bursts. What comes too fast is owed, and waited for: nothing is refused. */
export class Pace {
  readonly #perSecond: number;
  readonly #burst: number;
  #left: number;
  #filledAt = 0;

  constructor(perSecond: number, burst: number) {
    this.#perSecond = perSecond;
    this.#burst = burst;
    this.#left = burst;
  }

  /** Spends so much at a time in milliseconds; returns how many of them to wait before more is taken. */
  spend(cost: number, now: number): number {
    if (this.#perSecond === Infinity) return 0;
    const earned = ((now - this.#filledAt) / 1000) * this.#perSecond;
    this.#left = Math.min(this.#burst, this.#left + earned) - cost;
    this.#filledAt = now;
    return this.#left >= 0 ? 0 : (-this.#left / this.#perSecond) * 1000;
  }
}
