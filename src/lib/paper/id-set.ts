/** Sets of Yjs ids, as ranges: which letters a suggestion names, which are gone. */

/** `length` ids of a client, from `clock` on. */
export type IdRange = [client: number, clock: number, length: number];

type Span = [from: number, to: number];

export class IdSet {
  readonly #spans = new Map<number, Span[]>();
  /** Clients whose spans lie in order and apart. */
  readonly #sorted = new Set<number>();

  constructor(ranges: Iterable<IdRange> = []) {
    this.addAll(ranges);
  }

  get isEmpty(): boolean {
    return this.#spans.size === 0;
  }

  add(client: number, clock: number, length: number): void {
    const spans = this.#spans.get(client);
    if (!spans) this.#spans.set(client, [[clock, clock + length]]);
    else {
      const last = spans.at(-1);
      // what is typed on mostly follows what was typed
      if (last && clock >= last[0] && clock <= last[1]) last[1] = Math.max(last[1], clock + length);
      else {
        if (last && clock < last[0]) this.#sorted.delete(client);
        spans.push([clock, clock + length]);
        return;
      }
    }
    if (!spans) this.#sorted.add(client);
  }

  addAll(ranges: Iterable<IdRange>): void {
    for (const [client, clock, length] of ranges) this.add(client, clock, length);
  }

  has(client: number, clock: number): boolean {
    const spans = this.#sort(client);
    const [from] = spans[findSpan(spans, clock)] ?? [Infinity];
    return from <= clock;
  }

  knows(client: number): boolean {
    return this.#spans.has(client);
  }

  /** What of a range is not in the set. */
  without([client, clock, length]: IdRange): IdRange[] {
    const rest: IdRange[] = [];
    const end = clock + length;
    let at = clock;
    const spans = this.#sort(client);
    for (let index = findSpan(spans, clock); index < spans.length; index++) {
      const [from, to] = spans[index] ?? [end, end];
      if (from >= end) break;
      if (from > at) rest.push([client, at, from - at]);
      at = Math.max(at, to);
    }
    if (at < end) rest.push([client, at, end - at]);
    return rest;
  }

  *[Symbol.iterator](): Generator<IdRange> {
    for (const client of this.#spans.keys()) {
      for (const [from, to] of this.#sort(client)) yield [client, from, to - from];
    }
  }

  #sort(client: number): Span[] {
    const spans = this.#spans.get(client) ?? [];
    if (this.#sorted.has(client)) return spans;
    const merged: Span[] = [];
    for (const [from, to] of spans.sort((left, right) => left[0] - right[0])) {
      const last = merged.at(-1);
      if (last && from <= last[1]) last[1] = Math.max(last[1], to);
      else merged.push([from, to]);
    }
    if (this.#spans.has(client)) this.#spans.set(client, merged);
    this.#sorted.add(client);
    return merged;
  }
}

/** Several sets, looked at as one without adding them up: most stay as they are while one changes all the time. */
export class IdSets {
  readonly #sets: readonly IdSet[];

  constructor(sets: Iterable<IdSet>) {
    this.#sets = [...sets];
  }

  get isEmpty(): boolean {
    return this.#sets.every((set) => set.isEmpty);
  }

  has(client: number, clock: number): boolean {
    return this.#sets.some((set) => set.knows(client) && set.has(client, clock));
  }

  without(range: IdRange): IdRange[] {
    let rest = [range];
    for (const set of this.#sets) {
      if (!set.knows(range[0])) continue;
      rest = rest.flatMap((part) => set.without(part));
      if (rest.length === 0) break;
    }
    return rest;
  }
}

/** The first span that ends behind the clock. */
function findSpan(spans: Span[], clock: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.[1] ?? 0) > clock) high = middle;
    else low = middle + 1;
  }
  return low;
}
