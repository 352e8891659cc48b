/**
 * Where the letters and blocks of the Yjs document stand in the editor. A walk of its own over the document: the binding's
 * relative positions lose letters, and only ids tell whose letter it is.
 */
import type { Schema } from '@tiptap/pm/model';
import * as Y from 'yjs';
import type { IdRange, IdSet } from '../../id-set.ts';

/** Letters that follow each other in the text and in their client's clock. */
export interface Run {
  from: number;
  client: number;
  clock: number;
  letters: string;
}

/** A text of the document, and where it begins in the editor. */
export interface TextPlace {
  text: Y.XmlText;
  from: number;
  length: number;
}

export interface BlockPlace {
  element: Y.XmlElement;
  item: Y.Item;
  from: number;
  to: number;
}

export interface Span {
  from: number;
  to: number;
}

/** Letters that follow each other, as they are named and where they stand. */
interface Named {
  from: number;
  client: number;
  clock: number;
  length: number;
}

export class Places {
  /** In the order of the text, as all of these are. */
  readonly runs: Run[] = [];
  readonly texts: TextPlace[] = [];
  readonly blocks: BlockPlace[] = [];
  #runsById: Map<number, Run[]> | null = null;
  #blocksById: Map<number, BlockPlace[]> | null = null;

  constructor(fragment: Y.XmlFragment, schema: Schema) {
    this.#walk(fragment, 0, schema);
  }

  /** The ids of the letters between two positions. */
  idsBetween(from: number, to: number): IdRange[] {
    const ids: IdRange[] = [];
    for (let at = findFirst(this.runs, (run) => endOf(run) > from); at < this.runs.length; at++) {
      const run = this.runs[at];
      if (!run || run.from >= to) break;
      const start = Math.max(from, run.from);
      const end = Math.min(to, endOf(run));
      if (start < end) ids.push([run.client, run.clock + start - run.from, end - start]);
    }
    return ids;
  }

  /** The text that a position stands in, and the place in it. */
  textAt(pos: number): { text: Y.XmlText; index: number } | null {
    const place = this.texts[findFirst(this.texts, ({ from, length }) => pos <= from + length)];
    return place && place.from <= pos ? { text: place.text, index: pos - place.from } : null;
  }

  /** Blocks that begin between two positions: what stands before them is of the block before. */
  blocksIn(from: number, to: number): BlockPlace[] {
    const first = findFirst(this.blocks, (block) => block.from >= from);
    return this.blocks.slice(
      first,
      Math.max(
        first,
        findFirst(this.blocks, (block) => block.from >= to),
      ),
    );
  }

  /** The innermost block around a position. */
  blockAround(pos: number): BlockPlace | null {
    const last = findFirst(this.blocks, ({ from }) => from >= pos) - 1;
    for (let at = last; at >= 0; at--) if ((this.blocks[at]?.to ?? 0) > pos) return this.blocks[at] ?? null;
    return null;
  }

  /** Where the letters of these ids stand, in the order of the text. */
  spansOf(ids: IdSet): Span[] {
    const spans: Span[] = [];
    for (const { from, length } of this.lettersNamed(ids)) addSpan(spans, from, from + length);
    return spans;
  }

  /** The letters of these ids that are there, in the order of the text. */
  lettersNamed(ids: IdSet): Named[] {
    this.#runsById ??= indexById(this.runs, idOfRun);
    const found: Named[] = [];
    for (const [client, clock, length] of ids) {
      const runs = this.#runsById.get(client) ?? [];
      for (
        let at = findFirst(runs, (run) => run.clock + run.letters.length > clock);
        at < runs.length;
        at++
      ) {
        const run = runs[at];
        if (!run || run.clock >= clock + length) break;
        const first = Math.max(clock, run.clock);
        const end = Math.min(clock + length, run.clock + run.letters.length);
        found.push({ from: run.from + first - run.clock, client, clock: first, length: end - first });
      }
    }
    return found.sort((one, other) => one.from - other.from);
  }

  /** The letters of these ids, in the order of the text. */
  lettersOf(ids: IdSet): string {
    const parts: string[] = [];
    for (const span of this.spansOf(ids)) parts.push(this.lettersBetween(span));
    return parts.join('');
  }

  lettersBetween({ from, to }: Span): string {
    let letters = '';
    for (let at = findFirst(this.runs, (run) => endOf(run) > from); at < this.runs.length; at++) {
      const run = this.runs[at];
      if (!run || run.from >= to) break;
      letters += run.letters.slice(Math.max(0, from - run.from), to - run.from);
    }
    return letters;
  }

  /** The position behind a letter. */
  behind(client: number, clock: number): number | null {
    this.#runsById ??= indexById(this.runs, idOfRun);
    const runs = this.#runsById.get(client) ?? [];
    const run = runs[findFirst(runs, (each) => each.clock + each.letters.length > clock)];
    return run && run.clock <= clock ? run.from + clock - run.clock + 1 : null;
  }

  blockOf(client: number, clock: number): BlockPlace | null {
    const [block] = this.#blocksOfRange([client, clock, 1]);
    return block ?? null;
  }

  /** The blocks of these ids, in the order of the text. */
  blocksOf(ids: IdSet): BlockPlace[] {
    const found: BlockPlace[] = [];
    for (const range of ids) found.push(...this.#blocksOfRange(range));
    return found.sort((one, other) => one.from - other.from || other.to - one.to);
  }

  #blocksOfRange([client, clock, length]: IdRange): BlockPlace[] {
    this.#blocksById ??= indexById(this.blocks, idOfBlock);
    const blocks = this.#blocksById.get(client) ?? [];
    const first = findFirst(blocks, ({ item }) => item.id.clock >= clock);
    return blocks.slice(
      first,
      findFirst(blocks, ({ item }) => item.id.clock >= clock + length),
    );
  }

  #walk(parent: Y.XmlFragment, start: number, schema: Schema): number {
    let pos = start;
    for (let item = parent._start; item; item = item.right) {
      if (item.deleted || !(item.content instanceof Y.ContentType)) continue;
      const child = item.content.type;
      if (child instanceof Y.XmlText) pos = this.#walkText(child, pos);
      else if (child instanceof Y.XmlElement) {
        const block = { element: child, item, from: pos, to: pos };
        this.blocks.push(block);
        pos = schema.nodes[child.nodeName]?.isLeaf ? pos + 1 : this.#walk(child, pos + 1, schema) + 1;
        block.to = pos;
      }
    }
    return pos;
  }

  #walkText(text: Y.XmlText, start: number): number {
    let pos = start;
    for (let item = text._start; item; item = item.right) {
      if (item.deleted || !(item.content instanceof Y.ContentString)) continue;
      const { client, clock } = item.id;
      const letters = item.content.str;
      this.runs.push({ from: pos, client, clock, letters });
      pos += letters.length;
    }
    this.texts.push({ text, from: start, length: pos - start });
    return pos;
  }
}

function addSpan(spans: Span[], from: number, to: number): void {
  const last = spans.at(-1);
  if (last?.to === from) last.to = to;
  else spans.push({ from, to });
}

const endOf = ({ from, letters }: Run) => from + letters.length;
const idOfRun = ({ client, clock }: Run) => ({ client, clock });
const idOfBlock = ({ item }: BlockPlace) => item.id;

/** The place of the first of a sorted list of which something holds, as it does of all behind it. */
function findFirst<T>(list: readonly T[], holds: (each: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const each = list[middle];
    if (each !== undefined && holds(each)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** By client, each in the order of its clock. */
function indexById<T>(
  all: readonly T[],
  idOf: (each: T) => { client: number; clock: number },
): Map<number, T[]> {
  const index = new Map<number, T[]>();
  for (const each of all) {
    const { client } = idOf(each);
    const known = index.get(client);
    if (known) known.push(each);
    else index.set(client, [each]);
  }
  for (const list of index.values()) list.sort((one, other) => idOf(one).clock - idOf(other).clock);
  return index;
}
