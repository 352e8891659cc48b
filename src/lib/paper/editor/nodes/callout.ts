// A callout: an experience, a recommendation or a warning that stands out from the text, with its word before it.
import { mergeAttributes, Node } from '@tiptap/core';
import { nameCallout } from '../../callout.ts';
import { CalloutKind } from '../../text-parts.ts';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    callout: {
      /** Puts the chosen paragraphs into a callout, or takes them out of the one they are in. */
      toggleCallout(kind: CalloutKind): ReturnType;
    };
  }
}

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
  addCommands: () => ({
    toggleCallout:
      (kind) =>
      ({ commands }) =>
        commands.toggleWrap('callout', { kind }),
  }),
  // an empty line at its start leads out of it, as it does of a quote
  addKeyboardShortcuts: () => ({
    Backspace: ({ editor }) => {
      const { empty, $from } = editor.state.selection;
      const isAtStart = empty && $from.parentOffset === 0 && $from.index(-1) === 0;
      return isAtStart && $from.node(-1)?.type.name === 'callout' ? editor.commands.lift('callout') : false;
    },
  }),
});
