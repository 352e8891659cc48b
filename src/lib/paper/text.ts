// The text of a paper as data: what the editor may produce, what a version stores and what pages render. Anything else
// is refused here, so that a version never holds a node that nobody checked.
import { z } from 'zod';
import { ImageBlock } from './image.ts';

/** Addresses that a link may have. */
export const LinkAddress = z.url({ protocol: /^(https?|mailto)$/ }).max(2000);

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
    return z.array(Block);
  },
});
const BulletList = z.object({ type: z.literal('bulletList'), content: z.array(ListItem) });
const OrderedList = z.object({
  type: z.literal('orderedList'),
  attrs: z.object({ start: z.number().int().catch(1) }).optional(),
  content: z.array(ListItem),
});
const Block = z.discriminatedUnion('type', [Paragraph, Heading, BulletList, OrderedList, ImageBlock]);

export const PaperText = z.object({ type: z.literal('doc'), content: z.array(Block) });

export type PaperText = z.output<typeof PaperText>;
export type Block = z.output<typeof Block>;
export type Inline = z.output<typeof Inline>;

/** Whether there is anything to read. */
export function isEmpty(text: PaperText): boolean {
  return !text.content.some(hasLetters);
}

function hasLetters(block: Block): boolean {
  // a picture has words of its own
  if (block.type === 'image') return true;
  if (block.type === 'bulletList' || block.type === 'orderedList') {
    return block.content.some((item) => item.content.some(hasLetters));
  }
  return (block.content ?? []).some((inline) => inline.text.trim() !== '');
}
