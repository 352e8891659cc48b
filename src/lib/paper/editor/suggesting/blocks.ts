// Blocks that somebody suggests, as Yjs elements; the server lets them stand where no editor would find them out of place.
import type { Node } from '@tiptap/pm/model';
import * as Y from 'yjs';

const plain = ['paragraph', 'bulletList', 'orderedList'];
const top = new Set([...plain, 'heading', 'blockquote', 'horizontalRule', 'table', 'image']);
/** The same as in the room server's `places.ts`. */
const inside: Record<string, ReadonlySet<string>> = {
  bulletList: new Set(['listItem']),
  orderedList: new Set(['listItem']),
  blockquote: new Set(plain),
  tableCell: new Set(plain),
  tableHeader: new Set(plain),
  table: new Set(['tableRow']),
};

/** Whether the server takes these blocks below this parent. */
export function mayStand(parent: Y.XmlFragment, blocks: Y.XmlElement[]): boolean {
  const names = parent instanceof Y.XmlElement ? inside[parent.nodeName] : top;
  return blocks.every(({ nodeName }) => names?.has(nodeName) ?? false);
}

export function writeBlock(node: Node): Y.XmlElement {
  const element = new Y.XmlElement(node.type.name);
  // numbers and objects as well, as the binding does it
  for (const [name, value] of Object.entries<string | null>(node.attrs))
    if (value !== null) element.setAttribute(name, value);
  if (node.isTextblock) element.insert(0, [writeLine(node)]);
  else element.insert(0, node.content.content.map(writeBlock));
  return element;
}

/** With an own text from the start: two people who began one in the same block would get in each other's way. */
function writeLine(node: Node): Y.XmlText {
  const text = new Y.XmlText();
  const words = node.content.content.filter(({ isText }) => isText);
  text.applyDelta(
    words.map(({ text: insert, marks }) => ({
      insert,
      attributes: Object.fromEntries(marks.map((mark) => [mark.type.name, mark.attrs])),
    })),
  );
  return text;
}
