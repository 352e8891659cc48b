// What may stand in what: the text of a paper is stricter than other formats. Nothing is thrown away but lines between
// paragraphs; what cannot stand where it stood follows, or becomes the nearest thing that can.
import type { DraftNode, Losses } from './draft-file.ts';

/** In the text itself, in an item of a list or of tasks, or in a quote, callout or cell. */
export type Place = 'text' | 'item' | 'task' | 'plain';

interface Fitted {
  kept: DraftNode[];
  /** Stands after the block that it was in. */
  after: DraftNode[];
}

/** The same blocks as the schema has them. */
export function fitText(blocks: DraftNode[], losses: Losses): DraftNode[] {
  return blocks
    .flatMap((block) => levelOut(block))
    .flatMap((block) => {
      const { kept, after } = fitBlock(block, 'text', losses);
      return [...kept, ...after];
    });
}

/** Word knows nine levels of lists; what is deeper stands in the ninth. */
const deepest = 9;

function levelOut(block: DraftNode, depth = 0): DraftNode[] {
  if (!block.content) return [block];
  const isList = /List$/.test(block.type);
  const content = block.content.flatMap((each) => levelOut(each, isList ? depth + 1 : depth));
  if (!isList || depth < deepest) return [{ ...block, content }];
  return content.flatMap((item) => item.content ?? []);
}

export function fitAll(blocks: DraftNode[], place: Place, losses: Losses): Fitted {
  const kept: DraftNode[] = [];
  const after: DraftNode[] = [];
  for (const block of blocks) {
    const fitted = fitBlock(block, place, losses);
    kept.push(...fitted.kept);
    after.push(...fitted.after);
  }
  return { kept, after };
}

function fitBlock(block: DraftNode, place: Place, losses: Losses): Fitted {
  switch (block.type) {
    case 'paragraph':
      return { kept: [block], after: [] };
    case 'heading':
      if (place === 'text' || place === 'item') return { kept: [block], after: [] };
      return { kept: [{ type: 'paragraph', ...(block.content && { content: block.content }) }], after: [] };
    case 'bulletList':
    case 'orderedList':
      return fitItems(block, block.type, 'listItem', 'item', losses);
    case 'taskList':
      if (place === 'text' || place === 'task')
        return fitItems(block, 'taskList', 'taskItem', 'task', losses);
      return fitItems(
        { ...block, content: (block.content ?? []).map(toBullet) },
        'bulletList',
        'listItem',
        'item',
        losses,
      );
    case 'blockquote':
    case 'callout': {
      const { kept, after } = fitAll(block.content ?? [], 'plain', losses);
      if (place !== 'text') return { kept, after };
      return { kept: [{ ...block, content: orEmpty(kept) }], after };
    }
    case 'table':
      if (place !== 'text') return move(block, losses, 'place');
      return fitTable(block, losses);
    case 'image':
      return place === 'text' ? { kept: [block], after: [] } : move(block, losses, 'moved picture');
    default:
      return place === 'text' ? { kept: [block], after: [] } : { kept: [], after: [] };
  }
}

function move(block: DraftNode, losses: Losses, kind: 'place' | 'moved picture'): Fitted {
  losses.note(kind, String(block.attrs?.['alt'] ?? ''));
  return block.type === 'table'
    ? { kept: [], after: fitTable(block, losses).kept }
    : { kept: [], after: [block] };
}

function fitItems(list: DraftNode, type: string, item: string, place: Place, losses: Losses): Fitted {
  const after: DraftNode[] = [];
  const items = (list.content ?? []).map((each) => {
    const fitted = fitAll(each.content ?? [], place, losses);
    after.push(...fitted.after);
    const isStarted = fitted.kept[0]?.type === 'paragraph';
    const content = isStarted ? fitted.kept : [{ type: 'paragraph' }, ...fitted.kept];
    return { type: item, ...(item === 'taskItem' && { attrs: each.attrs ?? { checked: false } }), content };
  });
  const attrs = type === 'orderedList' && list.attrs ? { attrs: list.attrs } : {};
  return { kept: items.length > 0 ? [{ type, ...attrs, content: items }] : [], after };
}

function fitTable(table: DraftNode, losses: Losses): Fitted {
  const after: DraftNode[] = [];
  const content = (table.content ?? []).map((row) => ({
    ...row,
    content: (row.content ?? []).map((cell) => {
      const fitted = fitAll(cell.content ?? [], 'plain', losses);
      after.push(...fitted.after);
      return { ...cell, content: orEmpty(fitted.kept) };
    }),
  }));
  return { kept: content.length > 0 ? [{ ...table, content }] : [], after };
}

const orEmpty = (content: DraftNode[]) => (content.length > 0 ? content : [{ type: 'paragraph' }]);

/** A task among other lists is an item with a box. */
function toBullet({ attrs, content = [] }: DraftNode): DraftNode {
  const [first, ...rest] = content;
  const box = { type: 'text', text: attrs?.['checked'] === true ? '☑ ' : '☐ ' };
  const line = first?.type === 'paragraph' ? (first.content ?? []) : [];
  const others = first?.type === 'paragraph' ? rest : content;
  return { type: 'listItem', content: [{ type: 'paragraph', content: [box, ...line] }, ...others] };
}
