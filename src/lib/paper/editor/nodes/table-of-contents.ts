// The place of the contents: it holds nothing; pages and the editor write the headings of the text there.
import { mergeAttributes, Node } from '@tiptap/core';

export const TableOfContents = Node.create({
  name: 'tableOfContents',
  group: 'block',
  atom: true,
  draggable: true,
  parseHTML: () => [{ tag: 'div[data-contents]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', mergeAttributes(HTMLAttributes, { 'data-contents': '' })],
});
