/**
 * Somebody who writes splits a paragraph or makes it a heading, and the editor writes its letters anew. What was only
 * suggested there would become text, and what was struck would not be struck any more: records in the same authors' names
 * go over to the new letters.
 */
import type { Mappable } from '@tiptap/pm/transform';
import * as Y from 'yjs';
import { IdSet, type IdRange } from '../../id-set.ts';
import {
  listSuggestions,
  readSettled,
  suggestionsField,
  type Suggestion,
} from '../../suggestions.ts';
import type { Places } from './places.ts';

/** A letter that a record names, and where it stands. */
interface Named {
  pos: number;
  client: number;
  clock: number;
}

interface Moved {
  ins: IdSet;
  del: IdSet;
}

type Field = keyof Moved;
const fields: Field[] = ['ins', 'del'];

/** What records name of the letters that are there. */
export class Carried {
  readonly #named = new Map<string, { record: Suggestion; letters: Record<Field, Named[]> }>();
  readonly #doc: Y.Doc;

  constructor(doc: Y.Doc, places: Places) {
    this.#doc = doc;
    const settled = readSettled(doc);
    for (const [key, record] of listSuggestions(doc)) {
      const ins = new IdSet(record.ins.flatMap((range) => settled.without(range)));
      const letters = { ins: findLetters(places, ins), del: findLetters(places, new IdSet(record.del)) };
      if (letters.ins.length > 0 || letters.del.length > 0) this.#named.set(key, { record, letters });
    }
  }

  get isEmpty(): boolean {
    return this.#named.size === 0;
  }

  /** Names the same letters where they have other ids now; to be called in the transaction that gave them these. */
  carry(mapping: Mappable, places: Places): void {
    for (const [key, { record, letters }] of this.#named) {
      const moved: Moved = { ins: new IdSet(), del: new IdSet() };
      let isWhole = !places.blocks.some(({ item: { id } }) => names(record, id));
      for (const field of fields) {
        for (const { pos, client, clock } of letters[field]) {
          const id = findMoved(pos, mapping, places);
          const isSame = id?.[0] === client && id[1] === clock;
          if (isSame) isWhole = false;
          else if (id) moved[field].add(...id);
        }
      }
      name(this.#doc, record, moved);
      if (isWhole && record.payload === undefined) this.#doc.getMap(suggestionsField).delete(key);
    }
  }
}

function names({ ins, del }: Suggestion, { client, clock }: Y.ID): boolean {
  return [...ins, ...del].some(([of, from, length]) => of === client && from <= clock && clock < from + length);
}

function findLetters(places: Places, ids: IdSet): Named[] {
  const found: Named[] = [];
  for (const { from, client, clock, letters } of places.runs) {
    if (!ids.knows(client)) continue;
    for (let at = 0; at < letters.length; at++)
      if (ids.has(client, clock + at)) found.push({ pos: from + at, client, clock: clock + at });
  }
  return found;
}

function findMoved(pos: number, mapping: Mappable, places: Places): IdRange | null {
  const { pos: from, deletedAfter } = mapping.mapResult(pos, 1);
  return deletedAfter ? null : (places.idsBetween(from, from + 1)[0] ?? null);
}

function name(doc: Y.Doc, record: Suggestion, { ins, del }: Moved): void {
  if (ins.isEmpty && del.isEmpty) return;
  const records = doc.getMap(suggestionsField);
  let count = 0;
  while (records._map.has(`${doc.clientID}-c${count}`)) count++;
  records.set(`${doc.clientID}-c${count}`, { ...record, ins: [...ins], del: [...del] });
}

/**
 * Undoing brings letters back under new ids. Those that were only suggested, or struck, when they went are so again.
 * @param seen every record that this page has known
 */
export function carryRedone(doc: Y.Doc, seen: Iterable<Suggestion>): void {
  const settled = readSettled(doc);
  const known = { ins: new IdSet(), del: new IdSet() };
  for (const record of listSuggestions(doc).values())
    for (const field of fields) known[field].addAll(record[field]);
  for (const record of seen) {
    const moved: Moved = { ins: new IdSet(), del: new IdSet() };
    for (const field of fields) {
      for (const range of record[field]) {
        const rest = field === 'ins' ? settled.without(range) : [range];
        for (const [client, clock, length] of rest)
          for (let at = clock; at < clock + length; at++) {
            const id = followRedone(doc, client, at);
            if (!id || known[field].has(id.client, id.clock)) continue;
            moved[field].add(id.client, id.clock, 1);
            known[field].add(id.client, id.clock, 1);
          }
      }
    }
    name(doc, record, moved);
  }
}

/** The letter that an undo has put in the place of this one; null when there is none. */
function followRedone({ store }: Y.Doc, client: number, clock: number): Y.ID | null {
  let id: Y.ID | null = Y.createID(client, clock);
  for (let steps = 0; steps < 1000; steps++) {
    if (id.clock >= Y.getState(store, id.client)) return null;
    const item: Y.Item | Y.GC = Y.getItem(store, id);
    if (!(item instanceof Y.Item)) return null;
    if (item.redone === null) return steps > 0 && !item.deleted ? id : null;
    id = Y.createID(item.redone.client, item.redone.clock + id.clock - item.id.clock);
  }
  return null;
}
