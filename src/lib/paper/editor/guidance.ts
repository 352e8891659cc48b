// What belongs below a heading of the template, shown while nothing stands there. It is drawn, not written: no letter of it
// is in the document, so none is saved, printed or published.
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Guidance } from '../template.ts';

export const GuidanceLine = Extension.create<{ guidance: Guidance }>({
  name: 'guidance',
  addOptions: () => ({ guidance: {} }),
  addProseMirrorPlugins() {
    const { guidance } = this.options;
    return [new Plugin({ props: { decorations: ({ doc }) => drawGuidance(doc, guidance) } })];
  },
});

function drawGuidance(doc: Node, all: Guidance): DecorationSet {
  const drawn: Decoration[] = [];
  doc.forEach((node, offset, index) => {
    const before = index > 0 ? doc.child(index - 1) : null;
    const after = doc.maybeChild(index + 1);
    const isEmpty = node.type.name === 'paragraph' && node.childCount === 0;
    const isAlone = before?.type.name === 'heading' && (!after || after.type.name === 'heading');
    const guidance = isEmpty && isAlone && all[before.textContent.trim()];
    if (!guidance) return;
    const attributes = { class: 'guidance', 'data-guidance': guidance };
    drawn.push(Decoration.node(offset, offset + node.nodeSize, attributes));
  });
  return DecorationSet.create(doc, drawn);
}
