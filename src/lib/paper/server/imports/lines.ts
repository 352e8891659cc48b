// From a row of lines, as text processors have them, to nested blocks.
import type { CalloutKind } from '../exports/document.ts';
import type { DraftNode } from './draft-file.ts';

/** Where a line stands in a list. `none` belongs to the item before. */
export interface ListPlace {
  format: 'bullet' | 'ordered' | 'none' | 'done' | 'open';
  level: number;
  start: number;
  number: string;
}

/** In what a line stands. */
export type Frame = 'quote' | CalloutKind | null;

export interface Line {
  block: DraftNode;
  list: ListPlace | null;
  frame: Frame;
}

/** Lists and frames from lines that follow each other. */
export function nest(lines: Line[]): DraftNode[] {
  const blocks: DraftNode[] = [];
  for (let at = 0; at < lines.length;) {
    const frame = lines[at]?.frame ?? null;
    let end = at + 1;
    while (end < lines.length && lines[end]?.frame === frame) end += 1;
    const inside = nestLists(lines.slice(at, end));
    blocks.push(...(frame === null ? inside : [wrap(frame, inside)]));
    at = end;
  }
  return blocks;
}

const wrap = (frame: Exclude<Frame, null>, content: DraftNode[]): DraftNode =>
  frame === 'quote' ? { type: 'blockquote', content } : { type: 'callout', attrs: { kind: frame }, content };

function nestLists(lines: Line[]): DraftNode[] {
  const blocks: DraftNode[] = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    if (!line) break;
    if (!line.list) {
      blocks.push(line.block);
      at += 1;
      continue;
    }
    let end = at + 1;
    while (lines[end]?.list) end += 1;
    blocks.push(...buildLists(lines.slice(at, end)));
    at = end;
  }
  return blocks;
}

interface Open {
  level: number;
  kind: string;
  number: string;
  list: DraftNode[];
}

/** All lines stand in lists. A level that is skipped is none. */
function buildLists(lines: Line[]): DraftNode[] {
  const top: DraftNode[] = [];
  const open: Open[] = [];
  for (const { block, list } of lines) {
    if (!list) continue;
    const last = open.at(-1)?.list.at(-1);
    if (list.format === 'none' && last) {
      while (open.length > 1 && (open.at(-1)?.level ?? 0) > list.level) open.pop();
      open.at(-1)?.list.at(-1)?.content?.push(block);
      continue;
    }
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > list.level) open.pop();
    const kind = kindOf(list);
    const same = open.at(-1);
    if (same?.level === list.level && (same.kind !== kind || isOther(same, list))) open.pop();
    if (open.at(-1)?.level !== list.level) {
      const node = beginList(kind, list);
      (open.at(-1)?.list.at(-1)?.content ?? top).push(node);
      open.push({ level: list.level, kind, number: list.number, list: node.content ?? [] });
    }
    open.at(-1)?.list.push(beginItem(kind, list, block));
  }
  return top;
}

const kindOf = ({ format }: ListPlace) =>
  format === 'ordered' ? 'orderedList' : format === 'done' || format === 'open' ? 'taskList' : 'bulletList';

/** Two numbered lists in a row are two. */
const isOther = (open: Open, list: ListPlace) => open.kind === 'orderedList' && open.number !== list.number;

const beginList = (type: string, { start }: ListPlace): DraftNode => ({
  type,
  ...(type === 'orderedList' && { attrs: { start } }),
  content: [],
});

/** An item begins with a paragraph. */
function beginItem(kind: string, { format }: ListPlace, block: DraftNode): DraftNode {
  const content = block.type === 'paragraph' ? [block] : [{ type: 'paragraph' }, block];
  if (kind !== 'taskList') return { type: 'listItem', content };
  return { type: 'taskItem', attrs: { checked: format === 'done' }, content };
}
