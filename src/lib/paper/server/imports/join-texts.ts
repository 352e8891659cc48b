import type { DraftNode } from './draft-file.ts';

/** Neighbours of one look as one, as text processors cut them up; spaces at both ends are gone. */
export function joinTexts(content: DraftNode[]): DraftNode[] {
  const joined: DraftNode[] = [];
  for (const node of content) {
    const last = joined.at(-1);
    if (last?.type === 'text' && node.type === 'text' && sameLook(last, node))
      last.text = `${last.text}${node.text}`;
    else joined.push({ ...node });
  }
  const [first, last] = [joined[0], joined.at(-1)];
  if (first?.type === 'text') first.text = first.text?.trimStart() ?? '';
  if (last?.type === 'text') last.text = last.text?.trimEnd() ?? '';
  return joined.filter(({ type, text }) => type !== 'text' || text !== '');
}

const sameLook = (a: DraftNode, b: DraftNode) =>
  JSON.stringify(a.marks ?? []) === JSON.stringify(b.marks ?? []);
