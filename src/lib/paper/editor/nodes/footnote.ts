// A note or source: one sign in the line, whose words are its attributes. Its number is drawn by counting (editor.css).
import { Node } from '@tiptap/core';
import { m } from '#lib/paraglide/messages.js';
import { FootnoteAttributes } from '../../text-parts.ts';
import { readPasted } from './read-pasted.ts';

export const Footnote = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    text: { default: '', rendered: false },
    href: { default: null, rendered: false },
  }),
  parseHTML: () => [
    {
      tag: 'sup[data-footnote]',
      getAttrs: (element: HTMLElement) => readPasted(FootnoteAttributes, element, 'footnote'),
    },
    { tag: 'sup[data-footnote]', ignore: true },
  ],
  renderHTML({ node }) {
    const note = FootnoteAttributes.safeParse(node.attrs).data;
    if (!note) return ['sup', { class: 'footnote broken' }];
    const label = m.editor_footnote_sign({ text: note.text });
    return [
      'sup',
      {
        class: 'footnote',
        'data-footnote': JSON.stringify(note),
        role: 'img',
        'aria-label': label,
        title: note.text,
      },
    ];
  },
});
