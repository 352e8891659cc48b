/**
 * Somebody who writes splits a paragraph or makes it a heading, and the editor writes its letters anew. What was only
 * suggested there would become text, and what was struck would not be struck any more: records in the same authors' names
 * go over to the new letters.
 */
import type { Mappable } from '@tiptap/pm/transform';
import * as Y from 'yjs';
import { IdSet, type IdRange } from '../../id-set.ts';
import { listSuggestions, readSettled, suggestionsField, type Suggestion } from '../../suggestions.ts';
import { readStructure, type ElementId, type Structure } from '../../structure.ts';
import type { BlockPlace, Places } from './places.ts';

/** A letter that a record names, and where it stands. */
interface Named {
  pos: number;
  client: number;
  clock: number;
}

/** What is added, what is to go, and what is to be set in bold. */
type Field = 'ins' | 'del' | 'format';
type ByField<T> = Record<Field, T>;
const fields: Field[] = ['ins', 'del', 'format'];

interface Kept {
  record: Suggestion;
  letters: ByField<Named[]>;
  /** Blocks that it names, and where they begin. */
  blocks: Named[];
  /** Blocks that it adds. */
  owned: Named[];
}

/** What records name of the letters and blocks that are there. */
export class Carried {
  readonly #kept = new Map<string, Kept>();
  readonly #doc: Y.Doc;

  constructor(doc: Y.Doc, places: Places) {
    this.#doc = doc;
    const settled = readSettled(doc);
    for (const [key, record] of listSuggestions(doc)) {
      const { join = [], turn, format, rows = [] } = readStructure(record.payload);
      const ids = [...join, ...(turn?.blocks ?? []), ...rows];
      const ins = new IdSet(record.ins.flatMap((range) => settled.without(range)));
      // what stands in a block that is suggested is suggested with it
      const own = places.blocksOf(ins);
      const inOwn = own.flatMap(({ from, to }) => places.idsBetween(from, to));
      const letters = {
        ins: findLetters(places, new IdSet([...ins, ...inOwn])),
        del: findLetters(places, new IdSet(record.del)),
        format: findLetters(places, new IdSet(format?.letters ?? [])),
      };
      const blocks = ids.flatMap(([client, clock]) => nameBlock(places.blockOf(client, clock)));
      const owned = own.flatMap(nameBlock);
      if (owned.length > 0 || blocks.length > 0 || fields.some((field) => letters[field].length > 0))
        this.#kept.set(key, { record, letters, blocks, owned });
    }
  }

  get isEmpty(): boolean {
    return this.#kept.size === 0;
  }

  /**
   * Names the same letters where they have other ids now; to be called in the transaction that gave them these.
   * Returns the new ids of what is only suggested.
   */
  carry(mapping: Mappable, places: Places): IdSet {
    const carried = new IdSet();
    for (const [key, { record, letters, blocks, owned }] of this.#kept) {
      const moved = noLetters();
      let isGone = !places.blocks.some(({ item: { id } }) => names(record, id));
      for (const field of fields) {
        for (const { pos, client, clock } of letters[field]) {
          const id = findMoved(pos, mapping, places);
          const isSame = id?.[0] === client && id[1] === clock;
          if (isSame) isGone = false;
          else if (id) moved[field].add(...id);
        }
      }
      for (const { pos, client, clock } of owned) {
        const now = places.blockOf(client, clock) ? null : findBlock(pos, mapping, places);
        // one that was written anew, not one that took some of its letters in
        if (now && places.idsBetween(now.from, now.to).every((id) => moved.ins.without(id).length === 0))
          moved.ins.add(now.item.id.client, now.item.id.clock, 1);
      }
      carried.addAll(moved.ins);
      const others = new Map<string, ElementId>();
      for (const { pos, client, clock } of blocks) {
        if (places.blockOf(client, clock)) isGone = false;
        const now = findBlock(pos, mapping, places);
        if (now) others.set(`${client} ${clock}`, [now.item.id.client, now.item.id.clock]);
      }
      name(this.#doc, record, moved, isGone ? others : new Map());
      if (isGone) this.#doc.getMap(suggestionsField).delete(key);
    }
    return carried;
  }
}

const noLetters = (): ByField<IdSet> => ({ ins: new IdSet(), del: new IdSet(), format: new IdSet() });

function names({ ins, del }: Suggestion, { client, clock }: Y.ID): boolean {
  return [...ins, ...del].some(
    ([of, from, length]) => of === client && from <= clock && clock < from + length,
  );
}

function findLetters(places: Places, ids: IdSet): Named[] {
  const found: Named[] = [];
  for (const { from, client, clock, length } of places.lettersNamed(ids))
    for (let at = 0; at < length; at++) found.push({ pos: from + at, client, clock: clock + at });
  return found;
}

function findMoved(pos: number, mapping: Mappable, places: Places): IdRange | null {
  const { pos: from, deletedAfter } = mapping.mapResult(pos, 1);
  return deletedAfter ? null : (places.idsBetween(from, from + 1)[0] ?? null);
}

const nameBlock = (block: BlockPlace | null): Named[] =>
  block ? [{ pos: block.from, client: block.item.id.client, clock: block.item.id.clock }] : [];

/** The block that begins where another did. */
function findBlock(pos: number, mapping: Mappable, places: Places): BlockPlace | null {
  const from = mapping.map(pos, 1);
  return places.blocks.findLast((block) => block.from === from) ?? null;
}

/** Writes a record like another, of what has moved. */
function name(
  doc: Y.Doc,
  record: Suggestion,
  { ins, del, format }: ByField<IdSet>,
  blocks: ReadonlyMap<string, ElementId> = new Map(),
): void {
  if (ins.isEmpty && del.isEmpty && format.isEmpty && blocks.size === 0) return;
  const { payload: known, ...rest } = record;
  const structure = readStructure(known);
  const follow = (ids: ElementId[] = []) =>
    ids.map((id) => blocks.get(id.join(' '))).filter((id) => id !== undefined);
  const [join, rows, turned] = [
    follow(structure.join),
    follow(structure.rows),
    follow(structure.turn?.blocks),
  ];
  const payload: Structure = {
    ...(join.length > 0 && { join }),
    ...(rows.length > 0 && { rows }),
    ...(structure.turn && turned.length > 0 && { turn: { ...structure.turn, blocks: turned } }),
    ...(structure.format && !format.isEmpty && { format: { ...structure.format, letters: [...format] } }),
  };
  const records = doc.getMap(suggestionsField);
  let count = 0;
  while (records._map.has(`${doc.clientID}-c${count}`)) count++;
  const isPlain = Object.keys(payload).length === 0;
  records.set(`${doc.clientID}-c${count}`, {
    ...rest,
    ins: [...ins],
    del: [...del],
    ...(!isPlain && { payload }),
  });
}

const lettersIn = (record: Suggestion, field: Field): IdRange[] =>
  field === 'format' ? (readStructure(record.payload).format?.letters ?? []) : record[field];

/**
 * Undoing brings letters back under new ids. Those that were only suggested, or struck, when they went are so again.
 * @param seen every record that this page has known
 */
export function carryRedone(doc: Y.Doc, seen: Iterable<Suggestion>): void {
  const settled = readSettled(doc);
  const known = noLetters();
  for (const record of listSuggestions(doc).values())
    for (const field of fields) known[field].addAll(lettersIn(record, field));
  for (const record of seen) {
    const moved = noLetters();
    for (const field of fields) {
      for (const range of lettersIn(record, field)) {
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
