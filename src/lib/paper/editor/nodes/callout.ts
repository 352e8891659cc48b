// A callout: an experience, a recommendation or a warning that stands out from the text, with its word before it.
import { mergeAttributes, Node } from '@tiptap/core';
import { nameCallout } from '../../callout.ts';
import { CalloutKind } from '../../text.ts';

export const Callout = Node.create({
  name: 'callout',
  group: 'block',
  defining: true,
  addAttributes: () => ({
    kind: {
      default: 'experience',
      parseHTML: (element: HTMLElement) => CalloutKind.safeParse(element.dataset['callout']).data,
      rendered: false,
    },
  }),
  parseHTML: () => [{ tag: 'div[data-callout]' }],
  renderHTML({ node, HTMLAttributes }) {
    const kind = CalloutKind.safeParse(node.attrs['kind']).data ?? 'experience';
    const label = nameCallout(kind);
    const own = {
      class: 'callout',
      role: 'note',
      'aria-label': label,
      'data-callout': kind,
      'data-label': label,
    };
    return ['div', mergeAttributes(HTMLAttributes, own), 0];
  },
});
