/**
 * Takes comments out of a text that was read as data. They stand in the live document alone: what is published,
 * exported and hashed is the same with and without them, so what a mark had cut in two becomes one again.
 */
import { commentMark } from './passage.ts';

interface Node {
  text?: string;
  marks?: { type: string }[];
  content?: Node[];
}

/** @param root a node as ProseMirror writes it; stays as it is */
export function dropComments(root: Node): Node {
  if (!root.content) return root;
  const content: Node[] = [];
  for (const child of root.content) {
    const node = child.text === undefined ? dropComments(child) : dropMarks(child);
    const before = content.at(-1);
    if (before && isSameText(before, node)) {
      content[content.length - 1] = { ...before, text: `${before.text}${node.text}` };
    } else content.push(node);
  }
  return { ...root, content };
}

function dropMarks({ marks = [], ...node }: Node): Node {
  const kept = marks.filter(({ type }) => type !== commentMark);
  return kept.length > 0 ? { ...node, marks: kept } : node;
}

function isSameText(left: Node, right: Node): boolean {
  if (left.text === undefined || right.text === undefined) return false;
  return nameMarks(left) === nameMarks(right);
}

const nameMarks = ({ marks = [] }: Node) =>
  marks
    .map((mark) => JSON.stringify(mark))
    .sort()
    .join();
