// A text as plain nodes, whatever its schema: what is compared and shown here needs no knowledge of single kinds.
import { writeJson } from '../canonical.ts';

export interface TextMark {
  type: string;
  attrs?: Record<string, unknown> | undefined;
}

export interface TextNode {
  type: string;
  attrs?: Record<string, unknown> | undefined;
  text?: string | undefined;
  marks?: TextMark[] | undefined;
  content?: TextNode[] | undefined;
}

/** Lines hold words and what stands among them. */
export const holdsWords = ({ type }: TextNode): boolean => type === 'paragraph' || type === 'heading';

/** The same for nodes that are the same; nodes without content are those with an empty one. */
export function printNode({ type, attrs, text, marks, content }: TextNode): string {
  const inner = content?.length ? content.map(printNode) : undefined;
  return writeJson({ type, attrs: attrs ?? {}, text, marks: marks?.length ? marks : undefined, inner });
}

/** All words of a node, a space between two lines. */
export function readWords(node: TextNode): string {
  if (node.text !== undefined) return node.text;
  return (node.content ?? []).map(readWords).join(holdsWords(node) ? '' : ' ');
}

/** Neighbours that are words of the same looks are one node, as the editor has it. */
export function joinWords(nodes: readonly TextNode[]): TextNode[] {
  const joined: TextNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    const isSame =
      last?.text !== undefined &&
      node.text !== undefined &&
      printNode({ ...last, text: '' }) === printNode({ ...node, text: '' });
    if (isSame) joined[joined.length - 1] = { ...last, text: last.text! + node.text! };
    else joined.push(node);
  }
  return joined;
}

/** The node without the marks of comments. One parts a line where it begins and ends: what is left is whole again. */
export function dropComments({ marks, content, ...node }: TextNode): TextNode {
  const left = marks?.filter(({ type }) => type !== 'comment');
  return {
    ...node,
    ...(left?.length && { marks: left }),
    ...(content && { content: joinWords(content.map(dropComments)) }),
  };
}
