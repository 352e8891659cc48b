// What the editor can hold, as Tiptap extensions. The nodes and marks here, `PaperText` in text.ts and `PaperText.svelte` say
// the same thing; whoever adds one adds it to all three, and raises SCHEMA_VERSION in wire.ts.
import { Blockquote } from '@tiptap/extension-blockquote';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { Heading } from '@tiptap/extension-heading';
import { HorizontalRule } from '@tiptap/extension-horizontal-rule';
import { Italic } from '@tiptap/extension-italic';
import { Link } from '@tiptap/extension-link';
import { BulletList, ListItem, ListKeymap, OrderedList } from '@tiptap/extension-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { LinkAddress, NewLinkAddress } from '../text-parts.ts';
import { CommentMark } from './comment-mark.ts';
import { PaperImage } from './image.ts';
import { Callout } from './nodes/callout.ts';
import { Footnote } from './nodes/footnote.ts';
import { Mention } from './nodes/mention.ts';
import { TableOfContents } from './nodes/table-of-contents.ts';
import { taskExtensions } from './nodes/task-list.ts';
import { tableExtensions } from './table.ts';

/** What may stand in quotes and cells: no headings, no further tables. */
const plain = '(paragraph | bulletList | orderedList)+';

export const textExtensions = [
  Document,
  PaperImage,
  Paragraph,
  Text,
  Heading.configure({ levels: [2, 3] }),
  Bold,
  Italic,
  BulletList,
  OrderedList,
  // exactly what version 1 of the schema let into a list
  ListItem.extend({ content: 'paragraph (paragraph | heading | bulletList | orderedList)*' }),
  ListKeymap,
  ...taskExtensions,
  Blockquote.extend({ content: plain }),
  Callout.extend({ content: plain }),
  TableOfContents,
  Footnote,
  Mention,
  HorizontalRule,
  ...tableExtensions(plain),
  CommentMark,
  Link.extend({
    // what is pasted is held to the same as what is typed into the dialog
    parseHTML: () => [{ tag: 'a[href]', getAttrs: (element) => (isNewAddress(element) ? null : false) }],
  }).configure({
    openOnClick: false,
    defaultProtocol: 'https',
    protocols: ['https', 'mailto'],
    isAllowedUri: (address) => LinkAddress.safeParse(address).success,
    shouldAutoLink: (address) => NewLinkAddress.safeParse(address).success,
    HTMLAttributes: { rel: 'noopener nofollow', target: null },
  }),
];

function isNewAddress(element: HTMLElement): boolean {
  return NewLinkAddress.safeParse(element.getAttribute('href')).success;
}

/** The same for one paper, whose own pictures alone can be pasted. */
export const readExtensions = (paperId: string) =>
  textExtensions.map((each) => (each === PaperImage ? PaperImage.configure({ paperId }) : each));
