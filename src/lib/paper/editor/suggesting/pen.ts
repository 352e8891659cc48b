/**
 * Writes suggestions into the document as the server wants them: the claim first, then the letters, then the record that
 * names them, all in one transaction. Nothing that is not the person's own is ever changed.
 */
import * as Y from 'yjs';
import { IdSet, type IdRange } from '../../id-set.ts';
import {
  claimsField,
  deleteRanges,
  findPending,
  listSuggestions,
  readSettled,
  readSuggestion,
  rejectSuggestion,
  suggestionsField,
  type Suggestion,
} from '../../suggestions.ts';
import type { Structure } from '../../structure.ts';

export interface Insertion {
  text: Y.XmlText;
  index: number;
  letters: string;
}

/** What one key press or command does to a text, as a suggestion. */
export interface Edit {
  insert: Insertion[];
  /** Own letters that nobody has accepted: they go at once. */
  remove: IdRange[];
  /** Letters of others, or accepted ones: they stay, struck through. */
  strike: IdRange[];
  unstrike: IdRange[];
  /** What else is to happen, in a record of its own. */
  structure?: Structure;
}

/** A place in a text that others may change meanwhile. */
interface Restored {
  place: Y.RelativePosition;
  letters: string;
}

/** How an edit is taken back. */
export interface Inverse extends Omit<Edit, 'insert' | 'structure'> {
  restore: Restored[];
  /** Records that go with it. */
  forget: string[];
}

export interface PenOptions {
  accountId: string;
  /** Whether the server holds the person to her own ids, as it does with suggesters. */
  claims: boolean;
  now?: () => number;
}

export class Pen {
  readonly #doc: Y.Doc;
  readonly #options: PenOptions;
  readonly #records: Y.Map<unknown>;
  #count = 0;
  #current = '';
  /** A second client id of this page. */
  #second: number | undefined;

  constructor(doc: Y.Doc, options: PenOptions) {
    this.#doc = doc;
    this.#options = options;
    this.#records = doc.getMap(suggestionsField);
  }

  /** What the person suggests to be added and nobody has accepted. */
  get pending(): IdSet {
    return findPending(this.own.values(), readSettled(this.#doc));
  }

  /** Her records, of this page and of earlier ones. */
  get own(): Map<string, Suggestion> {
    const all = listSuggestions(this.#doc);
    for (const [key, { author }] of all) if (author !== this.#options.accountId) all.delete(key);
    return all;
  }

  /** Whether a letter is hers to take away: it is pending, or stands in a block that is. */
  isOwn({ client, clock }: Y.ID, pending = this.pending): boolean {
    if (pending.has(client, clock)) return true;
    let around: Y.Item | Y.GC | null = Y.getItem(this.#doc.store, Y.createID(client, clock));
    while (around instanceof Y.Item) {
      around = around.parent instanceof Y.AbstractType ? around.parent._item : null;
      if (around && pending.has(around.id.client, around.id.clock)) return true;
    }
    return false;
  }

  /**
   * Makes an edit and tells how to take it back.
   * @param beside ids of the letters around it: what goes on where the last record is goes on with that record
   */
  write(edit: Edit, beside: IdRange[] = []): { ins: IdRange[]; inverse: Inverse } {
    return this.#doc.transact((transaction) => {
      this.#claim();
      const ins = edit.insert.flatMap((each) => this.#insert(each));
      const restore = this.#remove(transaction, edit.remove);
      const unstrike = this.#strike(ins, edit, beside);
      const strike = this.#unstrike(edit.unstrike);
      this.#sweep(edit.remove);
      const forget = edit.structure ? [this.#current] : [];
      return { ins, inverse: { restore, remove: ins, strike, unstrike, forget } };
    }, this);
  }

  /** Takes an edit back, or makes it again. */
  revert({ restore, remove, strike, unstrike, forget }: Inverse): { ins: IdRange[]; inverse: Inverse } {
    for (const key of forget) if (this.own.has(key)) this.transact(() => rejectSuggestion(this.#doc, key));
    const insert = restore.flatMap(({ place, letters }) => {
      const found = Y.createAbsolutePositionFromRelativePosition(place, this.#doc);
      return found?.type instanceof Y.XmlText ? [{ text: found.type, index: found.index, letters }] : [];
    });
    const pending = this.pending;
    const own = (range: IdRange) =>
      pending.without(range).length === 0 ? [range] : [...new IdSet(pending.without(range)).without(range)];
    return this.write({ insert, remove: remove.flatMap(own), strike, unstrike });
  }

  /** Puts blocks of the person's own into a parent, at an index among its children. */
  insertBlocks(parent: Y.XmlFragment, index: number, blocks: Y.XmlElement[]): Inverse {
    const { clientID } = this.#doc;
    this.transact(() => {
      parent.insert(index, blocks);
      const ins = blocks.flatMap(({ _item }): IdRange[] => (_item ? [[clientID, _item.id.clock, 1]] : []));
      this.#set(this.#newKey(), { ...this.#begin(), kind: 'blocks', ins: [...new IdSet(ins)], del: [] });
    });
    const forget = [this.#current];
    this.#current = '';
    return { restore: [], remove: [], strike: [], unstrike: [], forget };
  }

  /** Runs in the transaction of a suggestion, behind the claim. */
  transact(run: (transaction: Y.Transaction) => void): void {
    this.#doc.transact((transaction) => {
      this.#claim();
      run(transaction);
    }, this);
  }

  /**
   * The text of a block that has none yet. Two people may open one at the same time, and the binding would merge an own
   * text with the one before it, letters and all: so it is not opened under the client id that the binding knows.
   */
  openText(block: Y.XmlElement): Y.XmlText {
    const doc = this.#doc;
    const known = block.toArray().find((child) => child instanceof Y.XmlText);
    if (known) return known;
    const text = new Y.XmlText();
    doc.transact(() => {
      this.#claim();
      const { clientID } = doc;
      this.#second ??= newClientId();
      doc.clientID = this.#second;
      this.#claim();
      block.insert(0, [text]);
      doc.clientID = clientID;
    }, this);
    return text;
  }

  /** The next letter begins a record of its own. */
  lift(): void {
    this.#current = '';
  }

  #claim(): void {
    if (!this.#options.claims) return;
    const { clientID } = this.#doc;
    const claims = this.#doc.getMap(claimsField);
    if (!claims.has(String(clientID))) claims.set(String(clientID), this.#options.accountId);
  }

  #insert({ text, index, letters }: Insertion): IdRange[] {
    const { store, clientID } = this.#doc;
    const clock = Y.getState(store, clientID);
    text.insert(index, letters);
    const length = Y.getState(store, clientID) - clock;
    return length > 0 ? [[clientID, clock, length]] : [];
  }

  #remove(transaction: Y.Transaction, ranges: IdRange[]): Restored[] {
    const restored = ranges.flatMap((range) => this.#remember(range));
    deleteRanges(transaction, ranges);
    return restored;
  }

  #remember([client, clock, length]: IdRange): Restored[] {
    const item = Y.getItem(this.#doc.store, Y.createID(client, clock));
    if (!(item instanceof Y.Item) || item.deleted || !(item.content instanceof Y.ContentString)) return [];
    const offset = clock - item.id.clock;
    const letters = item.content.str.slice(offset, offset + length);
    const text = item.parent;
    if (!(text instanceof Y.XmlText)) return [];
    let index = offset;
    for (let left = item.left; left; left = left.left)
      if (!left.deleted && left.countable) index += left.length;
    const restored = { place: Y.createRelativePositionFromTypeIndex(text, index), letters };
    const rest = length - letters.length;
    return rest > 0 ? [restored, ...this.#remember([client, clock + letters.length, rest])] : [restored];
  }

  #strike(ins: IdRange[], { strike, structure }: Edit, beside: IdRange[]): IdRange[] {
    const struck = new IdSet([...this.own.values()].flatMap(({ del }) => del));
    const del = strike.flatMap((range) => struck.without(range));
    if (ins.length === 0 && del.length === 0 && !structure) return [];
    const known = structure ? null : this.#continued(beside);
    this.#set(known?.key ?? this.#newKey(), {
      ...(known?.record ?? { ...this.#begin(), kind: structure ? 'structure' : 'text' }),
      ...(structure && { payload: structure }),
      ins: [...new IdSet([...(known?.record.ins ?? []), ...ins])],
      del: [...new IdSet([...(known?.record.del ?? []), ...del])],
    });
    return del;
  }

  /** The record that this page wrote last, if nobody has decided about it and the edit touches it. */
  #continued(beside: IdRange[]): { key: string; record: Suggestion } | null {
    const record = readSuggestion(this.#records.get(this.#current));
    if (!record) return null;
    const named = new IdSet([...record.ins, ...record.del]);
    const touches = beside.some(([client, clock]) => named.has(client, clock));
    return touches ? { key: this.#current, record } : null;
  }

  #unstrike(ranges: IdRange[]): IdRange[] {
    if (ranges.length === 0) return [];
    const gone = new IdSet(ranges);
    const taken: IdRange[] = [];
    for (const [key, record] of this.own) {
      const del = record.del.flatMap((range) => gone.without(range));
      const rest = new IdSet(del);
      const lost = record.del.flatMap((range) => rest.without(range));
      if (lost.length === 0) continue;
      taken.push(...lost);
      this.#rewrite(key, { ...record, del });
    }
    return taken;
  }

  /** Records of which nothing is left go. */
  #sweep(removed: IdRange[]): void {
    if (removed.length === 0) return;
    const gone = new IdSet(removed);
    for (const [key, record] of this.own) {
      const ins = record.ins.flatMap((range) => gone.without(range));
      if (count(ins) !== count(record.ins)) this.#rewrite(key, { ...record, ins });
    }
  }

  /** Only the client that began a record may go on with it; what is left of an older one moves into a new one. */
  #rewrite(key: string, record: Suggestion): void {
    const isEmpty = record.ins.length === 0 && record.del.length === 0 && record.payload === undefined;
    const isOfThisPage = key.startsWith(`${this.#doc.clientID}-`);
    if (isEmpty || !isOfThisPage) this.#records.delete(key);
    if (!isEmpty) this.#set(isOfThisPage ? key : this.#newKey(), record);
  }

  #set(key: string, record: Suggestion): void {
    this.#records.set(key, record);
    this.#current = key;
  }

  #begin(): Pick<Suggestion, 'author' | 'at'> {
    return { author: this.#options.accountId, at: (this.#options.now ?? Date.now)() };
  }

  #newKey(): string {
    let key;
    do key = `${this.#doc.clientID}-${this.#count++}`;
    while (this.#records._map.has(key));
    return key;
  }
}

const newClientId = () => new Y.Doc().clientID;

const count = (ranges: IdRange[]): number => ranges.reduce((sum, [, , length]) => sum + length, 0);
