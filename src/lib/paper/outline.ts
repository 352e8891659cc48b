// What a text says about itself: its headings, which the contents list, and its notes, which stand at its end.
import { writeLine } from './letters.ts';
import type { Block, Inline, PaperCell, PaperTable } from './text.ts';
import type { FootnoteAttributes } from './text-parts.ts';

export interface OutlineEntry {
  /** The id of the heading on the page; the same for good, since a version never changes. */
  anchor: string;
  level: 2 | 3;
  text: string;
}

/** The headings of the text itself, in order; those in lists are none of its sections. */
export function listHeadings(blocks: Block[]): OutlineEntry[] {
  return blocks.flatMap((block, at) => {
    const text = block.type === 'heading' ? writeLine(block.content) : '';
    return block.type === 'heading' && text
      ? [{ anchor: nameAnchor(at), level: block.attrs.level, text }]
      : [];
  });
}

/** The id of a heading that is the block at this place. */
export const nameAnchor = (at: number): string => `section-${at + 1}`;

type Footnote = Extract<Inline, { type: 'footnote' }>;
type Part = Block | Inline | PaperCell | PaperTable['content'][number] | { type: string; content: Block[] };

/** All notes, in the order in which one reads. */
export function listFootnotes(blocks: Part[]): Footnote[] {
  return blocks.flatMap((part) => {
    if (isFootnote(part)) return [part];
    return 'content' in part && part.content ? listFootnotes(part.content) : [];
  });
}

const isFootnote = (part: Part): part is Footnote => part.type === 'footnote';

/** Where a note's source lies, for the eye: without scheme and path. */
export function nameSource({ href }: FootnoteAttributes): string {
  return href ? new URL(href).host.replace(/^www\./, '') : '';
}
