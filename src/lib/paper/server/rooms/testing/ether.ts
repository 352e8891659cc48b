/** A radio within the process, which can be cut off and can lose what is said: for tests. */
import type { Radio } from '../radio.ts';

type Station = Map<string, { hear: (bytes: Uint8Array) => void; tuned: () => void }>;

export class Ether {
  readonly #stations = new Set<Station>();
  #isUp = true;
  /** So many of the next news about papers are lost. */
  losing = 0;

  cut(): void {
    this.#isUp = false;
  }

  mend(): void {
    this.#isUp = true;
    for (const station of this.#stations) for (const { tuned } of station.values()) tuned();
  }

  open(): Radio {
    const station: Station = new Map();
    this.#stations.add(station);
    const isUp = () => this.#isUp;
    return {
      tune: (channel, hear, tuned) => {
        station.set(channel, { hear, tuned });
        if (this.#isUp) queueMicrotask(tuned);
      },
      leave: (channel) => void station.delete(channel),
      say: (channel, bytes) => this.#carry(channel, bytes),
      get isUp() {
        return isUp();
      },
      close: async () => void this.#stations.delete(station),
    };
  }

  #carry(channel: string, bytes: Uint8Array): void {
    if (!this.#isUp) return;
    if (channel.startsWith('paper:') && this.losing > 0) {
      this.losing--;
      return;
    }
    for (const station of this.#stations) {
      setTimeout(() => this.#isUp && station.get(channel)?.hear(bytes), Math.random() * 3);
    }
  }
}
