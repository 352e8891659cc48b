// What the editor wants to change, read from its steps: where letters go, and which come in their place.
import { Fragment, Slice, type Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';

/** Letters from one position to another become others; both positions are of the document before. */
export interface TextChange {
  kind: 'text';
  from: number;
  to: number;
  letters: string;
}

export type Change = TextChange | { kind: 'other' };

/** Reads a transaction; what is not known here is `other`. */
export function readChange(transaction: Transaction): Change {
  const { steps, before } = transaction;
  const [step] = steps;
  if (steps.length === 1 && step instanceof ReplaceStep) return readReplacement(before, step);
  return { kind: 'other' };
}

function readReplacement(doc: Node, { from, to, slice }: ReplaceStep): Change {
  const letters = readLetters(slice);
  const $from = doc.resolve(from);
  if (letters === null || !$from.parent.isTextblock || !$from.sameParent(doc.resolve(to)))
    return { kind: 'other' };
  return { kind: 'text', from, to, letters };
}

/** The letters of a slice; null when it holds anything else. */
export function readLetters({ content, openStart, openEnd }: Slice): string | null {
  if (openStart !== openEnd) return null;
  let inner: Fragment = content;
  for (let depth = 0; depth < openStart; depth++) {
    if (inner.childCount !== 1 || !inner.firstChild) return null;
    inner = inner.firstChild.content;
  }
  let letters = '';
  for (const node of inner.content) {
    if (!node.isText) return null;
    letters += node.text ?? '';
  }
  return letters;
}
