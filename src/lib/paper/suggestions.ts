/**
 * Suggestions as the document holds them: records over Yjs ids, beside the text. What is suggested to be added stands in
 * the text and is named by a record; what is suggested to be deleted stays there until somebody who may write accepts it.
 * No zod here: the editor ships this file.
 */
import * as Y from 'yjs';
import { IdSet, type IdRange } from './id-set.ts';
import { listNamed, readStructure } from './structure.ts';
import { documentField } from './wire.ts';

/** `Y.Map` of record id → `Suggestion`. */
export const suggestionsField = 'suggestions';

/**
 * `Y.Map` of client id → account id. A suggester's client writes its own entry before anything else (clock 0): from then
 * on it is known for good, in every process and after compaction, whose ids these are.
 */
export const claimsField = 'clients';

/**
 * `Y.Map` of any key → `IdRange[]`: what was accepted. A record that its author extended while it was being accepted
 * comes back with the ids it had; these stay accepted. Only those who may write the text write it.
 */
export const settledField = 'settled';

export interface Suggestion {
  /** Account id. */
  author: string;
  /** Milliseconds since 1970. */
  at: number;
  kind: string;
  /** What was added. Elements are named by their own id, what stands in them goes with them. */
  ins: IdRange[];
  /** What is to be deleted. */
  del: IdRange[];
  payload?: unknown;
}

const isNatural = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

function isRange(value: unknown): value is IdRange {
  if (!Array.isArray(value) || value.length !== 3 || !value.every(isNatural)) return false;
  const [, clock = 0, length = 0] = value;
  return length > 0 && Number.isSafeInteger(clock + length);
}

const isRanges = (value: unknown): value is IdRange[] => Array.isArray(value) && value.every(isRange);

const fields = new Set(['author', 'at', 'kind', 'ins', 'del', 'payload']);

/** The record that a value of the map is, or null. */
export function readSuggestion(value: unknown): Suggestion | null {
  return isSuggestion(value) ? value : null;
}

function isSuggestion(value: unknown): value is Suggestion {
  if (typeof value !== 'object' || value === null) return false;
  if (!('author' in value && 'at' in value && 'kind' in value && 'ins' in value && 'del' in value))
    return false;
  const { author, at, kind, ins, del } = value;
  return (
    typeof author === 'string' &&
    isNatural(at) &&
    typeof kind === 'string' &&
    kind.length <= 40 &&
    isRanges(ins) &&
    isRanges(del) &&
    Object.keys(value).every((field) => fields.has(field))
  );
}

/** All records, by id. */
export function listSuggestions(doc: Y.Doc): Map<string, Suggestion> {
  const found = new Map<string, Suggestion>();
  for (const [key, value] of doc.getMap(suggestionsField)) {
    const suggestion = readSuggestion(value);
    if (suggestion) found.set(key, suggestion);
  }
  return found;
}

/** What was accepted. */
export function readSettled(doc: Y.Doc): IdSet {
  const settled = new IdSet();
  for (const ranges of doc.getMap(settledField).values()) if (isRanges(ranges)) settled.addAll(ranges);
  return settled;
}

/** What of the records' additions is not accepted yet. */
export function findPending(suggestions: Iterable<Suggestion>, settled: IdSet): IdSet {
  const pending = new IdSet();
  for (const { ins } of suggestions) {
    if (settled.isEmpty) pending.addAll(ins);
    else for (const range of ins) pending.addAll(settled.without(range));
  }
  return pending;
}

/** How many suggestions have something in the text that somebody could still decide about. */
export function countOpen(doc: Y.Doc): number {
  const settled = readSettled(doc);
  const isOpen = ({ ins, del, payload }: Suggestion) =>
    [...ins.flatMap((range) => settled.without(range)), ...del, ...listNamed(readStructure(payload))].some(
      (range) => isThere(doc, range),
    );
  return [...listSuggestions(doc).values()].filter(isOpen).length;
}

/** Whether anything of a range is known and not deleted. */
function isThere({ store }: Y.Doc, [client, clock, length]: IdRange): boolean {
  const structs = store.clients.get(client);
  if (!structs || clock >= Y.getState(store, client)) return false;
  for (let at = Y.findIndexSS(structs, clock); at < structs.length; at++) {
    const struct = structs[at];
    if (!struct || struct.id.clock >= clock + length) return false;
    if (!struct.deleted) return true;
  }
  return false;
}

/**
 * Turns a document into the accepted text: takes out all that is only suggested. To be used on a document of one's own,
 * never on one that others share. Publishing, export, search and diff see only this.
 */
export function dropPending(doc: Y.Doc): void {
  const pending = findPending(listSuggestions(doc).values(), readSettled(doc));
  doc.transact((transaction) => {
    deleteRanges(transaction, pending);
  });
}

/** The accepted text as Yjs has it, as a new fragment; the given document stays as it is. */
export function copyAccepted(doc: Y.Doc): Y.XmlFragment {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  dropPending(copy);
  return copy.getXmlFragment(documentField);
}

/**
 * Accepts a suggestion of text: its letters stay, those it names for deletion go. Nothing else goes, whatever a forged record
 * names: nobody could have seen it.
 */
export function acceptSuggestion(doc: Y.Doc, id: string): void {
  const suggestion = readSuggestion(doc.getMap(suggestionsField).get(id));
  if (!suggestion) return;
  const body = doc.getXmlFragment(documentField);
  doc.transact((transaction) => {
    const { ins, del } = suggestion;
    // A key of its own each time: nobody overwrites what another accepted at the same moment.
    if (ins.length > 0) doc.getMap(settledField).set(`${id}:${doc.clientID}:${nextClock(doc)}`, ins);
    deleteRanges(transaction, del, (item) => isLetter(item, body));
    doc.getMap(suggestionsField).delete(id);
  });
}

/** Rejects a suggestion, or takes an own one back: exactly what it added goes, but nothing that was accepted since. */
export function rejectSuggestion(doc: Y.Doc, id: string): void {
  const suggestion = readSuggestion(doc.getMap(suggestionsField).get(id));
  if (!suggestion) return;
  const pending = findPending([suggestion], readSettled(doc));
  doc.transact((transaction) => {
    deleteRanges(transaction, pending);
    doc.getMap(suggestionsField).delete(id);
  });
}

const nextClock = (doc: Y.Doc) => Y.getState(doc.store, doc.clientID);

/** Deletes items by their ids, whosever they are. */
export function deleteRanges(
  transaction: Y.Transaction,
  ranges: Iterable<IdRange>,
  mayGo: (item: Y.Item) => boolean = () => true,
): void {
  for (const range of ranges) {
    for (const item of cutItems(transaction, range)) {
      if (!mayGo(item)) continue;
      item.delete(transaction);
      // Yjs remembers places in a text, and hears of a deletion only from its own: the next edit would hit others' letters.
      if (item.parent instanceof Y.AbstractType && item.parent._searchMarker)
        item.parent._searchMarker.length = 0;
    }
  }
}

function isLetter({ content, parent }: Y.Item, body: Y.XmlFragment): boolean {
  if (!(content instanceof Y.ContentString) || !(parent instanceof Y.XmlText)) return false;
  let around: Y.Item['parent'] = parent;
  while (around instanceof Y.AbstractType && around._item) around = around._item.parent;
  return around === body;
}

/** The items of a range that are there, cut at its ends. */
function cutItems(transaction: Y.Transaction, [client, clock, length]: IdRange): Y.Item[] {
  const { store } = transaction.doc;
  const end = Math.min(clock + length, Y.getState(store, client));
  const items: Y.Item[] = [];
  for (let at = clock; at < end;) {
    const struct: Y.Item | Y.GC = Y.getItemCleanStart(transaction, Y.createID(client, at));
    if (struct.id.clock + struct.length > end)
      Y.getItemCleanEnd(transaction, store, Y.createID(client, end - 1));
    if (struct instanceof Y.Item && !struct.deleted) items.push(struct);
    at = struct.id.clock + struct.length;
  }
  return items;
}
