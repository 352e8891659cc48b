// The suggestions as a person sees them: what is to be added, what is to go, whose it is, and where it stands.
import type * as Y from 'yjs';
import { IdSet } from '../../id-set.ts';
import { listSuggestions, readSettled } from '../../suggestions.ts';
import type { Places, Span } from './places.ts';

export interface Shown {
  id: string;
  /** Account id. */
  author: string;
  /** Milliseconds since 1970. */
  at: number;
  added: string;
  gone: string;
  /** Where it is drawn. */
  ins: Span[];
  del: Span[];
  /** Where it begins. */
  from: number;
}

/** Those of which something is left in the text, in its order. */
export function listShown(doc: Y.Doc, places: Places): Shown[] {
  const settled = readSettled(doc);
  const shown: Shown[] = [];
  for (const [id, { author, at, ins, del }] of listSuggestions(doc)) {
    const added = new IdSet(ins.flatMap((range) => settled.without(range)));
    const gone = new IdSet(del);
    const spans = { ins: places.spansOf(added), del: places.spansOf(gone) };
    const from = Math.min(...[...spans.ins, ...spans.del].map((span) => span.from));
    if (from === Infinity) continue;
    const read = (list: Span[]) => list.map((span) => places.lettersBetween(span)).join(' … ');
    shown.push({ id, author, at, added: read(spans.ins), gone: read(spans.del), ...spans, from });
  }
  return shown.sort((one, other) => one.from - other.from || one.at - other.at);
}
