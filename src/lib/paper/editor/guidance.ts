// What belongs below a heading of the template, shown while nothing stands there. It is drawn, not written: no letter of it
// is in the document, so none is saved, printed or published.
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { findGuidance } from '../template.ts';

export const Guidance = Extension.create({
  name: 'guidance',
  addProseMirrorPlugins: () => [new Plugin({ props: { decorations: ({ doc }) => drawGuidance(doc) } })],
});

function drawGuidance(doc: Node): DecorationSet {
  const drawn: Decoration[] = [];
  doc.forEach((node, offset, index) => {
    const before = index > 0 ? doc.child(index - 1) : null;
    const after = doc.maybeChild(index + 1);
    const isEmpty = node.type.name === 'paragraph' && node.childCount === 0;
    const isAlone = before?.type.name === 'heading' && (!after || after.type.name === 'heading');
    const guidance = isEmpty && isAlone && findGuidance(before.textContent);
    if (!guidance) return;
    const attributes = { class: 'guidance', 'data-guidance': guidance };
    drawn.push(Decoration.node(offset, offset + node.nodeSize, attributes));
  });
  return DecorationSet.create(doc, drawn);
}
