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

export class Places {
  readonly runs: Run[] = [];
  readonly texts: TextPlace[] = [];
  readonly blocks: BlockPlace[] = [];

  constructor(fragment: Y.XmlFragment, schema: Schema) {
    this.#walk(fragment, 0, schema);
  }

  /** The ids of the letters between two positions. */
  idsBetween(from: number, to: number): IdRange[] {
    const ids: IdRange[] = [];
    for (const run of this.runs) {
      const start = Math.max(from, run.from);
      const end = Math.min(to, run.from + run.letters.length);
      if (start < end) ids.push([run.client, run.clock + start - run.from, end - start]);
    }
    return ids;
  }

  /** The text that a position stands in, and the place in it. */
  textAt(pos: number): { text: Y.XmlText; index: number } | null {
    const place = this.texts.find(({ from, length }) => from <= pos && pos <= from + length);
    return place ? { text: place.text, index: pos - place.from } : null;
  }

  /** Blocks that begin between two positions: what stands before them is of the block before. */
  blocksIn(from: number, to: number): BlockPlace[] {
    return this.blocks.filter((block) => from <= block.from && block.from < to);
  }

  /** The innermost block around a position. */
  blockAround(pos: number): BlockPlace | null {
    return this.blocks.findLast(({ from, to }) => from < pos && pos < to) ?? null;
  }

  /** Where the letters of these ids stand, in the order of the text. */
  spansOf(ids: IdSet): Span[] {
    const spans: Span[] = [];
    for (const { from, client, clock, letters } of this.runs) {
      if (!ids.knows(client)) continue;
      let at = clock;
      const end = clock + letters.length;
      for (const [, gap, length] of [...ids.without([client, clock, letters.length]), [client, end, 0]]) {
        if (gap === undefined || length === undefined) continue;
        if (gap > at) addSpan(spans, from + at - clock, from + gap - clock);
        at = gap + length;
      }
    }
    return spans;
  }

  /** The letters of these ids, in the order of the text. */
  lettersOf(ids: IdSet): string {
    const parts: string[] = [];
    for (const span of this.spansOf(ids)) parts.push(this.lettersBetween(span));
    return parts.join('');
  }

  lettersBetween({ from, to }: Span): string {
    let letters = '';
    for (const run of this.runs) {
      if (run.from >= to || run.from + run.letters.length <= from) continue;
      letters += run.letters.slice(Math.max(0, from - run.from), to - run.from);
    }
    return letters;
  }

  /** The position behind a letter. */
  behind(client: number, clock: number): number | null {
    const run = this.runs.find(
      (each) => each.client === client && each.clock <= clock && clock < each.clock + each.letters.length,
    );
    return run ? run.from + clock - run.clock + 1 : null;
  }

  blockOf(client: number, clock: number): BlockPlace | null {
    return this.blocks.find(({ item: { id } }) => id.client === client && id.clock === clock) ?? null;
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
