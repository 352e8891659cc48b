/** What a document says about suggestions, kept at hand: whose records there are, what they name, what was accepted. */
import * as Y from 'yjs';
import { IdSets, type IdSet } from '#lib/paper/id-set.ts';
import {
  claimsField,
  findPending,
  readSettled,
  readSuggestion,
  settledField,
  suggestionsField,
  type Suggestion,
} from '#lib/paper/suggestions.ts';

/** Reading all records at every keystroke would cost more than the keystroke: each document has one ledger. */
const ledgers = new WeakMap<Y.Doc, Ledger>();

export function ledgerOf(doc: Y.Doc): Ledger {
  const known = ledgers.get(doc);
  if (known) return known;
  const ledger = new Ledger(doc);
  ledgers.set(doc, ledger);
  return ledger;
}

export class Ledger {
  readonly #records: Y.Map<unknown>;
  readonly #claims: Y.Map<unknown>;
  readonly #byKey = new Map<string, Suggestion>();
  readonly #byAuthor = new Map<string, Set<string>>();
  /** What each record has pending. */
  readonly #pending = new Map<string, IdSet>();
  settled: IdSet;

  constructor(doc: Y.Doc) {
    this.#records = doc.getMap(suggestionsField);
    this.#claims = doc.getMap(claimsField);
    this.settled = readSettled(doc);
    for (const key of this.#records.keys()) this.#read(key);
    this.#records.observe((event) => {
      for (const key of event.keysChanged) this.#read(key);
    });
    doc.getMap(settledField).observe(() => {
      this.settled = readSettled(doc);
      this.#pending.clear();
    });
  }

  get(key: string): Suggestion | null {
    return this.#byKey.get(key) ?? null;
  }

  /** The account that a client id has been claimed for; null when nobody did. */
  ownerOf(client: number): string | null {
    const owner = this.#claims.get(String(client));
    return typeof owner === 'string' ? owner : null;
  }

  /** What an account has added and nobody has accepted yet; with some records other than they are. */
  pendingOf(author: string, changed: ReadonlyMap<string, Suggestion | null> = new Map()): IdSets {
    const sets: IdSet[] = [];
    for (const record of changed.values()) if (record) sets.push(findPending([record], this.settled));
    for (const key of this.#byAuthor.get(author) ?? [])
      if (!changed.has(key)) sets.push(this.#pendingIn(key));
    return new IdSets(sets);
  }

  #pendingIn(key: string): IdSet {
    const known = this.#pending.get(key);
    if (known) return known;
    const record = this.#byKey.get(key);
    const pending = findPending(record ? [record] : [], this.settled);
    this.#pending.set(key, pending);
    return pending;
  }

  #read(key: string): void {
    const before = this.#byKey.get(key);
    this.#byKey.delete(key);
    this.#pending.delete(key);
    if (before) this.#byAuthor.get(before.author)?.delete(key);
    const record = readSuggestion(this.#records.get(key));
    if (!record) return;
    this.#byKey.set(key, record);
    const keys = this.#byAuthor.get(record.author) ?? new Set();
    this.#byAuthor.set(record.author, keys.add(key));
  }
}
