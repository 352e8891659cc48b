// The text of a paper as data: what the editor may produce, what a version stores and what pages render. Anything else
// is refused here, so that a version never holds a node that nobody checked.
import { z } from 'zod';

/** Addresses that a link may have. */
export const LinkAddress = z.url({ protocol: /^(https?|mailto)$/ }).max(2000);

/** Addresses that the editor lets into a text; older texts may have links to http. */
export const NewLinkAddress = z.url({ protocol: /^(https|mailto)$/ }).max(2000);

/** How large a table may become. */
export const tableLimits = { columns: 20, rows: 200 };

const Mark = z.discriminatedUnion('type', [
  z.object({ type: z.literal('bold') }),
  z.object({ type: z.literal('italic') }),
  z.object({ type: z.literal('link'), attrs: z.object({ href: LinkAddress }) }),
]);

const byType = (a: { type: string }, b: { type: string }) => (a.type < b.type ? -1 : 1);

const Inline = z.object({
  type: z.literal('text'),
  text: z.string().min(1),
  marks: z
    .array(Mark)
    .transform((marks) => marks.sort(byType))
    .optional(),
});

const inlines = z.array(Inline).optional();

const Paragraph = z.object({ type: z.literal('paragraph'), content: inlines });
const Heading = z.object({
  type: z.literal('heading'),
  attrs: z.object({ level: z.union([z.literal(2), z.literal(3)]) }),
  content: inlines,
});
const ListItem = z.object({
  type: z.literal('listItem'),
  get content() {
    return z.array(ItemBlock);
  },
});
const BulletList = z.object({ type: z.literal('bulletList'), content: z.array(ListItem) });
const OrderedList = z.object({
  type: z.literal('orderedList'),
  attrs: z.object({ start: z.number().int().catch(1) }).optional(),
  content: z.array(ListItem),
});
const ItemBlock = z.discriminatedUnion('type', [Paragraph, Heading, BulletList, OrderedList]);
const plainBlocks = z.array(z.discriminatedUnion('type', [Paragraph, BulletList, OrderedList]));

const Blockquote = z.object({ type: z.literal('blockquote'), content: plainBlocks });
const HorizontalRule = z.object({ type: z.literal('horizontalRule') });

const Cell = z.object({
  type: z.enum(['tableCell', 'tableHeader']),
  attrs: z
    .object({
      colspan: z.number().int().min(1).max(tableLimits.columns).default(1),
      rowspan: z.number().int().min(1).max(tableLimits.rows).default(1),
    })
    .optional(),
  content: plainBlocks,
});
const Row = z.object({
  type: z.literal('tableRow'),
  // a row whose cells all belong to the ones above has no content
  content: z.array(Cell).default([]).refine(isNarrow),
});
const Table = z.object({ type: z.literal('table'), content: z.array(Row).min(1).max(tableLimits.rows) });

function isNarrow(cells: { attrs?: { colspan: number } | undefined }[]): boolean {
  return cells.reduce((width, { attrs }) => width + (attrs?.colspan ?? 1), 0) <= tableLimits.columns;
}

const Block = z.discriminatedUnion('type', [
  Paragraph,
  Heading,
  BulletList,
  OrderedList,
  Blockquote,
  HorizontalRule,
  Table,
]);

export const PaperText = z.object({ type: z.literal('doc'), content: z.array(Block) });

export type PaperText = z.output<typeof PaperText>;
export type Block = z.output<typeof Block>;
export type Inline = z.output<typeof Inline>;

/** Whether there is nothing to read: headings alone, as the template has them, tell nothing. */
export function isEmpty(text: PaperText): boolean {
  return !text.content.some(hasBody);
}

const hasBody = (block: AnyBlock): boolean => block.type !== 'heading' && hasLetters(block);

type AnyBlock = Block | PaperTable['content'][number] | PaperTable['content'][number]['content'][number];
export type PaperTable = z.output<typeof Table>;

function hasLetters(block: AnyBlock): boolean {
  switch (block.type) {
    case 'horizontalRule':
      return false;
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

const writeLine = (content: Inline[] = []) =>
  content
    .map(({ text }) => text)
    .join('')
    .trim();

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
