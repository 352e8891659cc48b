/** What an update would add to a document that stays untouched while it is looked at. */
import * as Y from 'yjs';
import type { Struct, Update } from './update.ts';

export class Incoming {
  readonly #doc: Y.Doc;
  /** The structs that are not known yet, by client, in the order of their clocks. */
  readonly #fresh = new Map<number, Struct[]>();
  /** Clients of which something between is missing. */
  readonly gaps = new Set<number>();

  constructor(doc: Y.Doc, { structs }: Update) {
    this.#doc = doc;
    for (const struct of structs) {
      const { client, clock } = struct.id;
      const next = this.next(client);
      if (struct instanceof Y.Skip || clock + struct.length <= next) continue;
      if (clock > next) this.gaps.add(client);
      const own = this.#fresh.get(client);
      if (own) own.push(struct);
      else this.#fresh.set(client, [struct]);
    }
  }

  get clients(): [client: number, first: Struct][] {
    return [...this.#fresh].flatMap(([client, [first]]) => (first ? [[client, first]] : []));
  }

  get structs(): Struct[] {
    return [...this.#fresh.values()].flat();
  }

  get items(): Y.Item[] {
    return this.structs.filter((struct) => struct instanceof Y.Item);
  }

  /** Looks at the update without this client's part. */
  leaveOut(client: number): void {
    this.#fresh.delete(client);
    this.gaps.delete(client);
  }

  /** The first clock of a client that is not known yet. */
  state(client: number): number {
    return Y.getState(this.#doc.store, client);
  }

  /** The first clock of a client that is neither known nor in the update. */
  next(client: number): number {
    const last = this.#fresh.get(client)?.at(-1);
    return last ? last.id.clock + last.length : this.state(client);
  }

  /** The struct with an id, known or new. */
  find({ client, clock }: Y.ID): Struct | null {
    const known = this.#doc.store.clients.get(client);
    if (known && clock < this.state(client)) return known[Y.findIndexSS(known, clock)] ?? null;
    const fresh = this.#fresh.get(client) ?? [];
    let low = 0;
    let high = fresh.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const struct = fresh[middle];
      if (struct && struct.id.clock + struct.length > clock) high = middle;
      else low = middle + 1;
    }
    const found = fresh[low];
    return found && found.id.clock <= clock ? found : null;
  }

  /** The items of a range that are known and not deleted. */
  *live(client: number, clock: number, end: number): Generator<Y.Item> {
    const known = this.#doc.store.clients.get(client);
    if (!known || clock >= this.state(client)) return;
    for (let index = Y.findIndexSS(known, clock); index < known.length; index++) {
      const struct = known[index];
      if (!struct || struct.id.clock >= end) return;
      if (struct instanceof Y.Item && !struct.deleted) yield struct;
    }
  }
}

/** Whether the update deletes what is there, other than formatting, which clients tidy up by themselves. */
export function deletesWords(doc: Y.Doc, update: Update): boolean {
  const incoming = new Incoming(doc, update);
  for (const [client, ranges] of update.ds.clients)
    for (const { clock, len } of ranges)
      for (const { content } of incoming.live(client, clock, clock + len))
        if (!(content instanceof Y.ContentFormat)) return true;
  return false;
}
