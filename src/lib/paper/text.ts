// The text of a paper as data: what the editor may produce, what a version stores and what pages render. Anything else
// is refused here, so that a version never holds a node that nobody checked.
import { z } from 'zod';
import { ImageBlock } from './image.ts';
import {
  CalloutKind,
  FootnoteAttributes,
  LinkAddress,
  MentionAttributes,
  tableLimits,
  textLimits,
} from './text-parts.ts';

/** What a link leads to, in a few words; the editor writes null where there are none. */
const LinkTitle = z.preprocess(
  (value) => (value === null || value === '' ? undefined : value),
  z.string().max(textLimits.linkTitle).optional(),
);

const Mark = z.discriminatedUnion('type', [
  z.object({ type: z.literal('bold') }),
  z.object({ type: z.literal('italic') }),
  z.object({ type: z.literal('link'), attrs: z.object({ href: LinkAddress, title: LinkTitle }) }),
]);

const byType = (a: { type: string }, b: { type: string }) => (a.type < b.type ? -1 : 1);

const TextRun = z.object({
  type: z.literal('text'),
  text: z.string().min(1),
  marks: z
    .array(Mark)
    .transform((marks) => marks.sort(byType))
    .optional(),
});

const Footnote = z.object({ type: z.literal('footnote'), attrs: FootnoteAttributes });
const Mention = z.object({ type: z.literal('mention'), attrs: MentionAttributes });

const Inline = z.discriminatedUnion('type', [TextRun, Footnote, Mention]);

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
const TaskItem = z.object({
  type: z.literal('taskItem'),
  attrs: z.object({ checked: z.boolean().default(false) }),
  get content() {
    return z.array(TaskBlock);
  },
});
const TaskList = z.object({ type: z.literal('taskList'), content: z.array(TaskItem) });
const TaskBlock = z.discriminatedUnion('type', [Paragraph, BulletList, OrderedList, TaskList]);
const ItemBlock = z.discriminatedUnion('type', [Paragraph, Heading, BulletList, OrderedList]);
const plainBlocks = z.array(z.discriminatedUnion('type', [Paragraph, BulletList, OrderedList]));

const Blockquote = z.object({ type: z.literal('blockquote'), content: plainBlocks });

const Callout = z.object({
  type: z.literal('callout'),
  attrs: z.object({ kind: CalloutKind }),
  content: plainBlocks,
});
/** Stands for the headings of the text, which it does not hold. */
const TableOfContents = z.object({ type: z.literal('tableOfContents') });
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
  TaskList,
  Blockquote,
  Callout,
  TableOfContents,
  HorizontalRule,
  Table,
  ImageBlock,
]);

export const PaperText = z.object({ type: z.literal('doc'), content: z.array(Block) });

export type PaperText = z.output<typeof PaperText>;
export type Block = z.output<typeof Block>;
export type Inline = z.output<typeof Inline>;
export type TextRun = z.output<typeof TextRun>;

export type PaperTable = z.output<typeof Table>;
export type PaperCell = z.output<typeof Cell>;
export type PaperTasks = z.output<typeof TaskList>['content'];
