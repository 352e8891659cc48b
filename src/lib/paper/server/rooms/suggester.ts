/**
 * What a suggester may do to a document, judged before anything is done: she adds items that an own record names, deletes
 * such items, and writes own records. The accepted text, which is the document without what pending records name, stays
 * as it is whatever she sends. The reasons for each rule are in docs/decisions/refusal-protocol.md.
 */
import * as Y from 'yjs';
import { IdSet, IdSets, type IdRange } from '#lib/paper/id-set.ts';
import { claimsField, readSuggestion, suggestionsField, type Suggestion } from '#lib/paper/suggestions.ts';
import { documentField } from '#lib/paper/wire.ts';
import { ledgerOf, type Ledger } from './ledger.ts';
import { fits, isContainer, mayHold, Places, Refusal, type Parent } from './places.ts';
import { writeUpdate, type Struct, type Update } from './update.ts';

export interface Suggester {
  accountId: string;
  /** The client id that this socket has announced. */
  ownClient: number | undefined;
  /** Whether another account has announced this client id. */
  isOthers(client: number): boolean;
}

export type Judgement =
  | { kind: 'refuse'; reason: string }
  | {
      kind: 'take' | 'wait';
      /** What of it is to be integrated; null when that is nothing, or hangs on what has not come. */
      update: Uint8Array | null;
      missing: Map<number, number>;
      /** It holds what only others may send and what is not known here: to be judged again when they have sent it. */
      isForeign: boolean;
    };

/** Elements in elements in elements would end every editor's stack. */
const maxDepth = 30;

/** Judges an update by its new effect on the document; both stay untouched. */
export function judgeSuggester(
  doc: Y.Doc,
  bytes: Uint8Array,
  update: Update,
  suggester: Suggester,
): Judgement {
  const hearing = new Hearing(doc, update, suggester);
  try {
    return hearing.judge(bytes);
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refuse', reason: error.message };
    throw error;
  }
}

class Hearing {
  readonly #doc: Y.Doc;
  readonly #update: Update;
  readonly #suggester: Suggester;
  readonly #ledger: Ledger;
  readonly #places: Places;
  #fresh: Struct[] = [];
  /** Fresh structs by client, in the order of their clocks. */
  readonly #freshOf = new Map<number, Struct[]>();
  readonly #claimed = new Set<number>();
  readonly #missing = new Map<number, number>();
  #isForeign = false;
  /** Deletions that count, and whether others were left out. */
  readonly #deletions: IdRange[] = [];
  readonly #gone = new IdSet();
  #hasIgnored = false;
  /** Records after the update: those it sets, and null for those it takes away. */
  readonly #records = new Map<string, Suggestion | null>();
  readonly #tails = new Map<string, Y.ID>();
  #named = new IdSets([]);

  constructor(doc: Y.Doc, update: Update, suggester: Suggester) {
    this.#doc = doc;
    this.#update = update;
    this.#suggester = suggester;
    this.#ledger = ledgerOf(doc);
    this.#places = new Places(doc, (id) => this.#find(id));
  }

  judge(bytes: Uint8Array): Judgement {
    this.#gather();
    this.#checkClients();
    this.#checkReferences();
    this.#judgeDeletions();
    if (this.#missing.size > 0) return this.#answer('wait', null);
    this.#readRecords();
    this.#checkNames();
    if (this.#missing.size > 0) return this.#answer('wait', null);
    for (const struct of this.#fresh) if (struct instanceof Y.Item) this.#checkItem(struct);
    if (this.#fresh.length === 0 && this.#deletions.length === 0) return this.#answer('take', null);
    if (!this.#hasIgnored && !this.#isForeign) return this.#answer('take', bytes);
    return this.#answer('take', writeUpdate(this.#fresh, this.#deletions));
  }

  #answer(kind: 'take' | 'wait', update: Uint8Array | null): Judgement {
    return { kind, update, missing: this.#missing, isForeign: this.#isForeign };
  }

  #lack(client: number): void {
    this.#missing.set(client, this.#state(client));
  }

  #state(client: number): number {
    return Y.getState(this.#doc.store, client);
  }

  /** The first clock of a client that is neither known nor in the update. */
  #next(client: number): number {
    const last = this.#freshOf.get(client)?.at(-1);
    return last ? last.id.clock + last.length : this.#state(client);
  }

  #gather(): void {
    for (const struct of this.#update.structs) {
      const { client, clock } = struct.id;
      const next = this.#next(client);
      if (struct instanceof Y.Skip || clock + struct.length <= next) continue;
      if (clock > next) this.#lack(client);
      this.#fresh.push(struct);
      const own = this.#freshOf.get(client);
      if (own) own.push(struct);
      else this.#freshOf.set(client, [struct]);
    }
  }

  #find({ client, clock }: Y.ID): Struct | null {
    const known = this.#doc.store.clients.get(client);
    if (known && clock < this.#state(client)) return known[Y.findIndexSS(known, clock)] ?? null;
    const fresh = this.#freshOf.get(client) ?? [];
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

  #checkReferences(): void {
    for (const struct of this.#fresh) {
      if (!(struct instanceof Y.Item)) continue;
      const parent: unknown = struct.parent;
      for (const id of [struct.origin, struct.rightOrigin, parent instanceof Y.ID ? parent : null])
        if (id && id.clock >= this.#next(id.client)) this.#lack(id.client);
    }
  }

  /** Whose ids the new items have. */
  #checkClients(): void {
    const { accountId, ownClient, isOthers } = this.#suggester;
    for (const [client, [first]] of this.#freshOf) {
      const owner = this.#ledger.ownerOf(client);
      if (owner === accountId) this.#claimed.add(client);
      else if (owner === null && !isOthers(client) && first && this.#claims(first)) this.#claimed.add(client);
      // What is missing may be the claim.
      else if (owner === null && this.#missing.has(client)) continue;
      else if (client === ownClient && owner === null) throw new Refusal('text without a claim');
      else {
        // Of others, and unknown here: honest clients pass on what this process has not heard of yet.
        this.#isForeign = true;
        this.#freshOf.delete(client);
        this.#missing.delete(client);
      }
    }
    if (this.#isForeign) this.#fresh = this.#fresh.filter(({ id }) => this.#claimed.has(id.client));
  }

  /** Whether this first item of a client says that the client is hers. */
  #claims(struct: Struct): boolean {
    if (!(struct instanceof Y.Item) || struct.id.clock !== 0 || struct.origin || struct.rightOrigin)
      return false;
    const place = this.#places.of(struct);
    const key = String(struct.id.client);
    return (
      place !== null &&
      isRoot(place.parent, claimsField) &&
      place.key === key &&
      !this.#doc.getMap(claimsField)._map.has(key) &&
      struct.content instanceof Y.ContentAny &&
      struct.length === 1 &&
      struct.content.arr[0] === this.#suggester.accountId
    );
  }

  #isHers(client: number): boolean {
    return this.#claimed.has(client) || this.#ledger.ownerOf(client) === this.#suggester.accountId;
  }

  /** Known deletions pass, clean-ups are ignored, own ones count, those of others wait until they are known. */
  #judgeDeletions(): void {
    const containers: [Y.Item, IdRange][] = [];
    for (const [client, ranges] of this.#update.ds.clients) {
      const state = this.#state(client);
      for (const { clock, len } of ranges) {
        for (const item of this.#live(client, clock, clock + len)) {
          const from = Math.max(clock, item.id.clock);
          const range: IdRange = [client, from, Math.min(clock + len, item.id.clock + item.length) - from];
          if (isContainer(item)) containers.push([item, range]);
          else this.#judgeDeletion(item, range);
        }
        if (clock + len <= state) continue;
        if (clock + len > this.#next(client)) {
          if (this.#isHers(client)) this.#lack(client);
          else this.#isForeign = true;
          continue;
        }
        this.#delete([client, Math.max(clock, state), clock + len - Math.max(clock, state)]);
      }
    }
    for (const [item, range] of containers) this.#judgeContainer(item, range);
  }

  /** The items of a range that are known and not deleted. */
  *#live(client: number, clock: number, end: number): Generator<Y.Item> {
    const known = this.#doc.store.clients.get(client);
    if (!known || clock >= this.#state(client)) return;
    for (let index = Y.findIndexSS(known, clock); index < known.length; index++) {
      const struct = known[index];
      if (!struct || struct.id.clock >= end) return;
      if (struct instanceof Y.Item && !struct.deleted) yield struct;
    }
  }

  #delete(range: IdRange): void {
    this.#deletions.push(range);
    this.#gone.add(...range);
  }

  #judgeDeletion(item: Y.Item, range: IdRange): void {
    const { accountId } = this.#suggester;
    const place = this.#places.of(item);
    if (place && isRoot(place.parent, suggestionsField)) {
      if (place.key === null || this.#ledger.get(place.key)?.author !== accountId) {
        this.#isForeign = true;
        return;
      }
      this.#records.set(place.key, null);
      return this.#delete(range);
    }
    const pending = this.#ledger.pendingOf(accountId);
    if (this.#isWithin(item, pending)) return this.#delete(range);
    const rest = pending.without(range);
    for (const part of new IdSet(rest).without(range)) this.#delete(part);
    if (rest.length === 0) return;
    // What was accepted while she took it back stays, and formatting is nobody's to clean up but the writers'.
    if (item.content instanceof Y.ContentFormat || this.#isHers(range[0]) || this.#isWithinOwn(item))
      this.#hasIgnored = true;
    else this.#isForeign = true;
  }

  /** Only an own and empty one may go: others may have written into it. */
  #judgeContainer(item: Y.Item, range: IdRange): void {
    const pending = this.#ledger.pendingOf(this.#suggester.accountId);
    const isOwn = this.#isHers(range[0]) || pending.has(range[0], range[1]);
    if (this.#isWithin(item, pending) || (isOwn && this.#isEmptied(item))) this.#delete(range);
    else this.#hasIgnored = true;
  }

  #isEmptied({ content }: Y.Item): boolean {
    if (!(content instanceof Y.ContentType)) return false;
    for (let child = content.type._start; child; child = child.right) {
      if (!child.deleted && this.#gone.without([child.id.client, child.id.clock, child.length]).length > 0)
        return false;
    }
    return true;
  }

  /** What stands around an item, from the inside out. */
  *#ancestors(item: Y.Item): Generator<Y.Item> {
    let depth = 0;
    for (let place = this.#places.of(item); place && 'element' in place.parent;) {
      if (++depth > maxDepth) throw new Refusal('elements in too many elements');
      yield place.parent.element;
      place = this.#places.of(place.parent.element);
    }
  }

  /** Whether it stands in an element that she suggests, and therefore is no part of the accepted text. */
  #isWithin(item: Y.Item, named: IdSets): boolean {
    if (named.isEmpty) return false;
    for (const { id } of this.#ancestors(item)) if (named.has(id.client, id.clock)) return true;
    return false;
  }

  #isWithinOwn(item: Y.Item): boolean {
    for (const around of this.#ancestors(item))
      if (!isContainer(around) && this.#isHers(around.id.client)) return true;
    return false;
  }

  #readRecords(): void {
    for (const struct of this.#fresh) {
      const place = struct instanceof Y.Item ? this.#places.of(struct) : null;
      if (!(struct instanceof Y.Item) || !place || !isRoot(place.parent, suggestionsField)) continue;
      if (place.key === null) throw new Refusal('record without an id');
      this.#checkChain(struct, place.key);
      this.#records.set(place.key, this.#readRecord(struct));
    }
  }

  /** One client alone continues a record, each time after its last value: else Yjs might keep an older one. */
  #checkChain({ id, origin, rightOrigin, length }: Y.Item, key: string): void {
    const tail = this.#tails.get(key) ?? this.#doc.getMap(suggestionsField)._map.get(key)?.lastId ?? null;
    if (tail && tail.client !== id.client) throw new Refusal("another client's record");
    const isContinued = id.clock < this.#state(id.client);
    if (!isContinued && (rightOrigin !== null || !Y.compareIDs(origin, tail)))
      throw new Refusal('record out of order');
    this.#tails.set(key, Y.createID(id.client, id.clock + length - 1));
  }

  #readRecord({ id, content, length }: Y.Item): Suggestion | null {
    if (content instanceof Y.ContentDeleted) return null;
    if (!(content instanceof Y.ContentAny) || length !== 1) throw new Refusal('not a record');
    const record = readSuggestion(content.arr[0]);
    if (record?.author !== this.#suggester.accountId) throw new Refusal('not an own record');
    return this.#gone.has(id.client, id.clock) ? null : record;
  }

  /** Records name only what is hers, and stop naming only what is gone or was accepted. */
  #checkNames(): void {
    const { accountId } = this.#suggester;
    const { settled } = this.#ledger;
    const before = this.#ledger.pendingOf(accountId);
    this.#named = this.#ledger.pendingOf(accountId, this.#records);
    for (const record of this.#records.values())
      for (const range of record?.ins ?? [])
        for (const part of settled.without(range))
          for (const name of before.without(part)) this.#checkNew(name);
    for (const key of this.#records.keys())
      for (const range of this.#ledger.get(key)?.ins ?? [])
        for (const part of settled.without(range))
          for (const name of this.#named.without(part)) this.#checkLost(name);
  }

  #checkNew([client, clock, length]: IdRange): void {
    for (const item of this.#live(client, clock, clock + length)) {
      if (!this.#isHers(client) || !this.#isWithin(item, this.#ledger.pendingOf(this.#suggester.accountId)))
        throw new Refusal('record names what is not its own');
    }
    if (clock + length <= this.#next(client) || this.#isHers(client)) return;
    // Ids of others that are not known here yet.
    this.#isForeign = true;
    this.#lack(client);
  }

  #checkLost([client, clock, length]: IdRange): void {
    for (const item of this.#live(client, clock, clock + length)) {
      const from = Math.max(clock, item.id.clock);
      const end = Math.min(clock + length, item.id.clock + item.length);
      if (this.#gone.without([client, from, end - from]).length > 0 && !this.#isWithin(item, this.#named))
        throw new Refusal('own text without its record');
    }
  }

  #checkItem(item: Y.Item): void {
    const place = this.#places.of(item);
    // Null: Yjs makes nothing of it. The other two were looked at already.
    if (!place || isRoot(place.parent, suggestionsField)) return;
    if (isRoot(place.parent, claimsField)) {
      if (!this.#claims(item) || this.#gone.has(item.id.client, 0)) throw new Refusal('not an own claim');
      return;
    }
    if ('root' in place.parent && place.parent.root !== documentField)
      throw new Refusal('outside of the text');
    const start = Math.max(item.id.clock, this.#state(item.id.client));
    const fresh: IdRange = [item.id.client, start, item.id.clock + item.length - start];
    const live = item.content instanceof Y.ContentDeleted ? [] : this.#gone.without(fresh);
    if (this.#isWithin(item, this.#named)) {
      if (live.length > 0 && !mayHold(item.content)) throw new Refusal('not part of a text');
      return;
    }
    if (place.key !== null) throw new Refusal('attribute of what is not her own');
    if (live.length === 0) return;
    if (!fits(item.content, place.parent)) throw new Refusal('out of place');
    if (isContainer(item)) return;
    if (live.some((range) => this.#named.without(range).length > 0))
      throw new Refusal('text without a record');
  }
}

const isRoot = (parent: Parent, name: string): boolean => 'root' in parent && parent.root === name;
