// The suggestions as a person sees them: what is to be added, what is to go, whose it is, and where it stands.
import type * as Y from 'yjs';
import { IdSet, type IdRange } from '../../id-set.ts';
import { listSuggestions, readSettled, type Suggestion } from '../../suggestions.ts';
import { readStructure, type ElementId } from '../../structure.ts';
import type { BlockPlace, Places, Span } from './places.ts';

export type StructureKind = 'blocks' | 'join' | 'heading' | 'subheading' | 'paragraph' | 'rows';
export type FormatKind = 'bold' | 'not bold' | 'italic' | 'not italic';

export interface Shown {
  id: string;
  /** Account id. */
  author: string;
  /** Milliseconds since 1970. */
  at: number;
  added: string;
  gone: string;
  /** What else is to happen, and to which words. */
  does: (StructureKind | FormatKind)[];
  words: string;
  /** Where it is drawn: letters, words that are to look otherwise, whole blocks, and blocks to be joined to the one before. */
  ins: Span[];
  del: Span[];
  marked: Span[];
  blocks: Span[];
  joins: number[];
  /** Where it begins. */
  from: number;
  /** Suggestions of the same author that stand in a block of this one, and are decided about with it. */
  inner: string[];
}

/** What a list says of a suggestion; where it stands changes with every letter before it. */
const readWords = ({ author, at, added, gone, does, words }: Shown) =>
  JSON.stringify([author, at, added, gone, does, words]);

/** The same objects, and the same list, where nothing else is to be said of them: the page then has nothing to draw anew. */
export function keepSame(before: Shown[], now: Shown[]): Shown[] {
  const known = new Map(before.map((each) => [each.id, each]));
  const kept = now.map((each) => {
    const old = known.get(each.id);
    return old && readWords(old) === readWords(each) ? old : each;
  });
  const isSame = kept.length === before.length && kept.every((each, at) => each === before[at]);
  return isSame ? before : kept;
}

const turns = { 0: 'paragraph', 2: 'heading', 3: 'subheading' } as const;

/** Those of which something is left in the text, in its order. */
export function listShown(doc: Y.Doc, places: Places): Shown[] {
  const settled = readSettled(doc);
  const shown = [...listSuggestions(doc)].flatMap(
    ([id, record]) => showOne(id, record, settled, places) ?? [],
  );
  const outer = shown.filter(({ does }) => does.includes('blocks'));
  const inner = new Set(outer.flatMap((block) => (block.inner = findInner(block, shown))));
  return shown
    .filter(({ id }) => !inner.has(id))
    .sort((one, other) => one.from - other.from || one.at - other.at);
}

function findInner({ id, author, blocks }: Shown, all: Shown[]): string[] {
  const isWithin = (span: Span) => blocks.some(({ from, to }) => from <= span.from && span.to <= to);
  const isInner = (each: Shown) =>
    each.id !== id &&
    each.author === author &&
    each.does.length === 0 &&
    each.del.length === 0 &&
    each.ins.every(isWithin);
  return all.filter(isInner).map((each) => each.id);
}

function showOne(id: string, record: Suggestion, settled: IdSet, places: Places): Shown | null {
  const { author, at } = record;
  const added = record.ins.flatMap((range) => settled.without(range));
  const ins = places.spansOf(new IdSet(added));
  const del = places.spansOf(new IdSet(record.del));
  const { join, turn, format, rows } = readStructure(record.payload);
  const own = findOwn(places, added);
  const joined = find(places, join);
  const turned = find(places, turn?.blocks);
  const going = find(places, rows);
  const marked = places.spansOf(new IdSet(format?.letters ?? []));
  const blocks = [...own, ...turned, ...going].map(({ from, to }) => ({ from, to }));
  const joins = joined.map(({ from }) => from);
  const from = Math.min(...[...ins, ...del, ...marked, ...blocks].map((span) => span.from), ...joins);
  if (from === Infinity) return null;
  const does: Shown['does'] = [];
  if (own.length > 0) does.push('blocks');
  if (joined.length > 0) does.push('join');
  if (turn && turned.length > 0) does.push(turns[turn.level]);
  if (going.length > 0) does.push('rows');
  if (format && marked.length > 0) does.push(format.isOn ? format.mark : `not ${format.mark}`);
  const read = (list: Span[]) => list.map((span) => places.lettersBetween(span)).join(' … ');
  const words = read(marked.length > 0 ? marked : [...own, ...turned, ...going, ...joined]);
  const drawn = { ins, del, marked, blocks, joins, from, inner: [] };
  return { id, author, at, added: read(ins), gone: read(del), does, words, ...drawn };
}

/** Blocks that are themselves suggested. */
function findOwn(places: Places, added: IdRange[]): BlockPlace[] {
  const ids = new IdSet(added);
  return places.blocksOf(ids);
}

const find = (places: Places, ids: ElementId[] = []): BlockPlace[] =>
  ids.flatMap(([client, clock]) => places.blockOf(client, clock) ?? []);
