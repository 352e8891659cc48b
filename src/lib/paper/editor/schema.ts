// What the editor can hold, as Tiptap extensions. The nodes and marks here, `PaperText` in text.ts and `PaperText.svelte` say
// the same thing; whoever adds one adds it to all three, and raises SCHEMA_VERSION in wire.ts.
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { Heading } from '@tiptap/extension-heading';
import { Italic } from '@tiptap/extension-italic';
import { Link } from '@tiptap/extension-link';
import { BulletList, ListItem, ListKeymap, OrderedList } from '@tiptap/extension-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { LinkAddress } from '../text.ts';
import { PaperImage } from './image.ts';

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
  ListItem,
  ListKeymap,
  Link.configure({
    openOnClick: false,
    defaultProtocol: 'https',
    protocols: ['http', 'https', 'mailto'],
    isAllowedUri: (address) => LinkAddress.safeParse(address).success,
    HTMLAttributes: { rel: 'noopener nofollow', target: null },
  }),
];

/** The same for one paper, whose own pictures alone can be pasted. */
export const readExtensions = (paperId: string) =>
  textExtensions.map((each) => (each === PaperImage ? PaperImage.configure({ paperId }) : each));
