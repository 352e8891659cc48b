// The vectors of one model in the memory of the process that asks it, and what is nearest among them. Pages know nothing
// of it: they read what was worked out.
import { setImmediate } from 'node:timers/promises';

export interface Held {
  vector: Float32Array;
  /** How near one has to be to come among the nearest of it; null while there is room. */
  least: number | null;
}

export interface Pair {
  entry: number;
  other: number;
  likeness: number;
}

/** How many nearest are kept of each; the database trims to the same. */
export const mostNear = 24;
/** Bytes of vectors that are held: 32,000 of 1,024 numbers. Older ones keep the neighbours they have. */
export const mostHeld = 128 * 2 ** 20;
/** Products of numbers between two looks at what else waits, some milliseconds of work. */
const slice = 2_000_000;

export class Neighbourhood {
  readonly #held = new Map<number, Held>();
  /** How many are held. */
  readonly most: number;

  constructor(dimension: number, bytes = mostHeld) {
    this.most = Math.max(1, Math.floor(bytes / (4 * dimension)));
  }

  get size() {
    return this.#held.size;
  }

  /** Where there is no more room the oldest gives way. */
  add(entry: number, held: Held): void {
    this.#held.set(entry, held);
    if (this.#held.size <= this.most) return;
    let oldest = entry;
    for (const each of this.#held.keys()) oldest = Math.min(oldest, each);
    this.#held.delete(oldest);
  }

  setLeast(entry: number, least: number | null): void {
    const held = this.#held.get(entry);
    if (held) held.least = least;
  }

  /** Each pair of a new one and another that is among the nearest of either. Lets others work between. */
  async findPairs(fresh: ReadonlyMap<number, Float32Array>): Promise<Pair[]> {
    const pairs = new Map<string, Pair>();
    for (const [entry, vector] of fresh) {
      const others = await this.#measure(entry, vector, fresh);
      const nearest = new Set(others.toSorted(byLikeness).slice(0, mostNear));
      for (const pair of others) {
        const least = this.#held.get(pair.other)?.least ?? null;
        const isWanted = nearest.has(pair) || least === null || pair.likeness > least;
        if (isWanted) pairs.set(toKey(pair), pair);
      }
    }
    return [...pairs.values()];
  }

  async #measure(entry: number, vector: Float32Array, fresh: ReadonlyMap<number, Float32Array>) {
    const pairs: Pair[] = [];
    let work = 0;
    const compare = (other: number, theirs: Float32Array) => {
      if (other !== entry) pairs.push({ entry, other, likeness: multiply(vector, theirs) });
    };
    for (const [other, theirs] of fresh) compare(other, theirs);
    for (const [other, held] of [...this.#held]) {
      if (!fresh.has(other)) compare(other, held.vector);
      work += vector.length;
      if (work > slice) {
        work = 0;
        await setImmediate();
      }
    }
    return pairs;
  }
}

const byLikeness = (a: Pair, b: Pair) => b.likeness - a.likeness || a.other - b.other;

const toKey = ({ entry, other }: Pair) => (entry < other ? `${entry} ${other}` : `${other} ${entry}`);

/** The cosine, since both are of length 1. */
export function multiply(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return Math.max(-1, Math.min(1, sum));
}

/** As the database keeps it: numbers of 32 bits, the lowest byte first. */
export function packVector(vector: Float32Array): string {
  const bytes = Buffer.alloc(vector.length * 4);
  vector.forEach((value, at) => bytes.writeFloatLE(value, at * 4));
  return bytes.toString('base64');
}

export function unpackVector(packed: string): Float32Array {
  const bytes = Buffer.from(packed, 'base64');
  return Float32Array.from({ length: bytes.length / 4 }, (_, at) => bytes.readFloatLE(at * 4));
}
