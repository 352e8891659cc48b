// Questions about a text that pages ask too, and which therefore bring no schema along.
import type { Block, Inline, PaperCell, PaperTable, PaperText } from './text.ts';

/** Whether there is nothing to read: headings alone, as the template has them, tell nothing. */
export function isEmpty(text: PaperText): boolean {
  return !text.content.some(hasBody);
}

const hasBody = (block: AnyBlock): boolean => block.type !== 'heading' && hasLetters(block);

/** Anything that holds words somewhere. */
type AnyBlock = Block | TaskItem | PaperTable['content'][number] | PaperCell;
type TaskItem = Extract<Block, { type: 'taskList' }>['content'][number];

/** Whether there is a word anywhere in it. */
export function hasLetters(block: AnyBlock): boolean {
  switch (block.type) {
    case 'horizontalRule':
    case 'tableOfContents':
      return false;
    // a picture has words of its own
    case 'image':
      return true;
    case 'paragraph':
    case 'heading':
      return writeLine(block.content) !== '';
    case 'bulletList':
    case 'orderedList':
      return block.content.some((item) => item.content.some(hasLetters));
    default:
      return block.content.some(hasLetters);
  }
}

/** The words of a line; a note is not one of them. */
export const writeLine = (content: Inline[] = []) => content.map(writeInline).join('').trim();

function writeInline(inline: Inline): string {
  if (inline.type === 'text') return inline.text;
  return inline.type === 'mention' ? inline.attrs.label : '';
}

/** The headings below which nothing stands before the next of the same or a higher level. */
export function listEmptySections({ content }: PaperText): string[] {
  return content.flatMap((block, at) => {
    if (block.type !== 'heading') return [];
    const rest = content.slice(at + 1);
    const end = rest.findIndex((next) => next.type === 'heading' && next.attrs.level <= block.attrs.level);
    const section = end < 0 ? rest : rest.slice(0, end);
    return section.some(hasBody) ? [] : [writeLine(block.content)];
  });
}
