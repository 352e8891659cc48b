// A mention of a project, an organisation or a paper: the name it had, and the id that leads there.
import { Node } from '@tiptap/core';
import { MentionAttributes } from '../../text-parts.ts';
import { readPasted } from './read-pasted.ts';

export const Mention = Node.create({
  name: 'mention',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    kind: { default: 'project', rendered: false },
    id: { default: null, rendered: false },
    label: { default: '', rendered: false },
  }),
  parseHTML: () => [
    {
      tag: 'span[data-mention]',
      getAttrs: (element: HTMLElement) => readPasted(MentionAttributes, element, 'mention'),
    },
  ],
  renderHTML({ node }) {
    const mention = MentionAttributes.safeParse(node.attrs).data;
    if (!mention) return ['span', { class: 'broken' }];
    return ['span', { class: 'mention', 'data-mention': JSON.stringify(mention) }, mention.label];
  },
  // what is copied as plain text, searched for and offered back
  renderText: ({ node }) => {
    const label: unknown = node.attrs['label'];
    return typeof label === 'string' ? label : '';
  },
});
