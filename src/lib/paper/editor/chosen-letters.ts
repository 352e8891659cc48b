// Between places in the editor's page and the Yjs ids of the letters there: ids stay the same whatever happens around
// them, places do not.
import type { Node } from '@tiptap/pm/model';
import * as Y from 'yjs';
import { listItems, type Span } from '../comments/passage.ts';
import type { IdRange } from '../id-set.ts';

/** Where in the page each text of the document begins. The page must show the document as it is. */
export function locateTexts(body: Y.XmlFragment, page: Node): Map<Y.XmlText, number> {
  const places = new Map<Y.XmlText, number>();
  const walk = (parent: Y.XmlFragment | Y.XmlElement, start: number) => {
    let at = start;
    for (const child of parent.toArray()) {
      if (child instanceof Y.XmlText) {
        places.set(child, at);
        at += child.length;
      } else if (child instanceof Y.XmlElement) {
        const node = page.nodeAt(at);
        if (!node) return;
        if (!node.isLeaf) walk(child, at + 1);
        at += node.nodeSize;
      }
    }
  };
  walk(body, 0);
  return places;
}

/** The ids of the letters between two places, in their order. */
export function readRanges(body: Y.XmlFragment, page: Node, from: number, to: number): IdRange[] {
  const ranges: IdRange[] = [];
  for (const [text, start] of locateTexts(body, page)) {
    if (start >= to || start + text.length <= from) continue;
    let at = start;
    for (const { id, length, content } of listItems(text)) {
      const first = Math.max(from, at);
      const end = Math.min(to, at + length);
      if (first < end && content instanceof Y.ContentString)
        addRange(ranges, [id.client, id.clock + first - at, end - first]);
      at += length;
    }
  }
  return ranges;
}

function addRange(ranges: IdRange[], [client, clock, length]: IdRange): void {
  const last = ranges.at(-1);
  if (last && last[0] === client && last[1] + last[2] === clock) last[2] += length;
  else ranges.push([client, clock, length]);
}

/** Where spans of the document stand in the page. */
export function placeSpans(spans: Span[], body: Y.XmlFragment, page: Node): { from: number; to: number }[] {
  const places = locateTexts(body, page);
  return spans.flatMap(({ text, from, to }) => {
    const start = places.get(text);
    return start === undefined ? [] : [{ from: start + from, to: start + to }];
  });
}
