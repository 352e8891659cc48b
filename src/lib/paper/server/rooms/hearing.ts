/** How one update of a suggester is judged, rule by rule; the reasons are in docs/decisions/refusal-protocol.md. */
import * as Y from 'yjs';
import { IdSet, IdSets, type IdRange } from '#lib/paper/id-set.ts';
import { claimsField, suggestionsField } from '#lib/paper/suggestions.ts';
import { documentField } from '#lib/paper/wire.ts';
import { Incoming } from './incoming.ts';
import { ledgerOf, type Ledger } from './ledger.ts';
import { fits, isContainer, isSame, mayHold, Places, Refusal, type Parent } from './places.ts';
import { Records } from './records.ts';
import type { Judgement, Suggester } from './suggester.ts';
import { writeUpdate, type Struct, type Update } from './update.ts';

export class Hearing {
  readonly #doc: Y.Doc;
  readonly #update: Update;
  readonly #suggester: Suggester;
  readonly #ledger: Ledger;
  readonly #places: Places;
  readonly #incoming: Incoming;
  readonly #claimed = new Set<number>();
  readonly #missing = new Map<number, number>();
  #isForeign = false;
  /** Deletions that count, and whether others were left out. */
  readonly #deletions: IdRange[] = [];
  readonly #gone = new IdSet();
  #hasIgnored = false;
  readonly #records: Records;
  #named = new IdSets([]);

  constructor(doc: Y.Doc, update: Update, suggester: Suggester) {
    this.#doc = doc;
    this.#update = update;
    this.#suggester = suggester;
    this.#ledger = ledgerOf(doc);
    this.#incoming = new Incoming(doc, update);
    this.#records = new Records(doc, suggester.accountId);
    this.#places = new Places(doc, (id) => this.#incoming.find(id));
    for (const client of this.#incoming.gaps) this.#lack(client);
  }

  judge(bytes: Uint8Array): Judgement {
    this.#checkClients();
    this.#checkReferences();
    this.#judgeDeletions();
    if (this.#missing.size > 0) return this.#answer('wait', null);
    for (const item of this.#incoming.items) this.#checkContinued(item);
    this.#readRecords();
    this.#checkNames();
    if (this.#missing.size > 0) return this.#answer('wait', null);
    for (const item of this.#incoming.items) this.#checkItem(item);
    const { structs } = this.#incoming;
    if (structs.length === 0 && this.#deletions.length === 0) return this.#answer('take', null);
    if (!this.#hasIgnored && !this.#isForeign) return this.#answer('take', bytes);
    return this.#answer('take', writeUpdate(structs, this.#deletions));
  }

  #answer(kind: 'take' | 'wait', update: Uint8Array | null): Judgement {
    return { kind, update, missing: this.#missing, isForeign: this.#isForeign };
  }

  #lack(client: number): void {
    this.#missing.set(client, this.#incoming.state(client));
  }

  #checkReferences(): void {
    for (const item of this.#incoming.items) {
      const parent: unknown = item.parent;
      for (const id of [item.origin, item.rightOrigin, parent instanceof Y.ID ? parent : null])
        if (id && id.clock >= this.#incoming.next(id.client)) this.#lack(id.client);
    }
  }

  /** Whose ids the new items have. */
  #checkClients(): void {
    const { accountId, ownClient, isOthers } = this.#suggester;
    for (const [client, first] of this.#incoming.clients) {
      const owner = this.#ledger.ownerOf(client);
      if (owner === accountId) this.#claimed.add(client);
      else if (owner === null && !isOthers(client) && this.#claims(first)) this.#claimed.add(client);
      // What is missing may be the claim.
      else if (owner === null && this.#missing.has(client)) continue;
      else if (client === ownClient && owner === null) throw new Refusal('text without a claim');
      else {
        // Of others, and unknown here: honest clients pass on what this process has not heard of yet.
        this.#isForeign = true;
        this.#incoming.leaveOut(client);
        this.#missing.delete(client);
      }
    }
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
      const state = this.#incoming.state(client);
      for (const { clock, len } of ranges) {
        for (const item of this.#incoming.live(client, clock, clock + len)) {
          const from = Math.max(clock, item.id.clock);
          const range: IdRange = [client, from, Math.min(clock + len, item.id.clock + item.length) - from];
          if (isContainer(item)) containers.push([item, range]);
          else this.#judgeDeletion(item, range);
        }
        if (clock + len <= state) continue;
        if (clock + len > this.#incoming.next(client)) {
          if (this.#isHers(client)) this.#lack(client);
          else this.#isForeign = true;
          continue;
        }
        this.#delete([client, Math.max(clock, state), clock + len - Math.max(clock, state)]);
      }
    }
    for (const [item, range] of containers) this.#judgeContainer(item, range);
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
      this.#records.remove(place.key);
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

  /** Whether it stands in an element that she suggests, and therefore is no part of the accepted text. */
  #isWithin(item: Y.Item, named: IdSets): boolean {
    if (named.isEmpty) return false;
    for (const { id } of this.#places.around(item)) if (named.has(id.client, id.clock)) return true;
    return false;
  }

  #isWithinOwn(item: Y.Item): boolean {
    for (const around of this.#places.around(item))
      if (!isContainer(around) && this.#isHers(around.id.client)) return true;
    return false;
  }

  /**
   * An item of which the beginning is known must go on where that stands: Yjs would hang the rest on it wherever the
   * update says that it belongs, and delete it where that is a map.
   */
  #checkContinued(item: Y.Item): void {
    const { client, clock } = item.id;
    const state = this.#incoming.state(client);
    if (clock >= state) return;
    const known = this.#incoming.find(Y.createID(client, state - 1));
    const place = this.#places.of(item);
    const before = known instanceof Y.Item ? this.#places.of(known) : null;
    if (!isSame(place, before)) throw new Refusal('goes on elsewhere');
  }

  #readRecords(): void {
    for (const item of this.#incoming.items) {
      const place = this.#places.of(item);
      if (!place || !isRoot(place.parent, suggestionsField)) continue;
      if (place.key === null) throw new Refusal('record without an id');
      this.#records.set(item, place.key, this.#gone.has(item.id.client, item.id.clock));
    }
  }

  /** Records name only what is hers, and stop naming only what is gone or was accepted. */
  #checkNames(): void {
    const { accountId } = this.#suggester;
    const { settled } = this.#ledger;
    const before = this.#ledger.pendingOf(accountId);
    this.#named = this.#ledger.pendingOf(accountId, this.#records.changed);
    for (const record of this.#records.changed.values())
      for (const range of record?.ins ?? [])
        for (const part of settled.without(range))
          for (const name of before.without(part)) this.#checkNew(name);
    for (const key of this.#records.changed.keys())
      for (const range of this.#ledger.get(key)?.ins ?? [])
        for (const part of settled.without(range))
          for (const name of this.#named.without(part)) this.#checkLost(name);
  }

  #checkNew([client, clock, length]: IdRange): void {
    for (const item of this.#incoming.live(client, clock, clock + length)) {
      if (!this.#isHers(client) || !this.#isWithin(item, this.#ledger.pendingOf(this.#suggester.accountId)))
        throw new Refusal('record names what is not its own');
    }
    if (clock + length <= this.#incoming.next(client) || this.#isHers(client)) return;
    // Ids of others that are not known here yet.
    this.#isForeign = true;
    this.#lack(client);
  }

  #checkLost([client, clock, length]: IdRange): void {
    for (const item of this.#incoming.live(client, clock, clock + length)) {
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
    const start = Math.max(item.id.clock, this.#incoming.state(item.id.client));
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
