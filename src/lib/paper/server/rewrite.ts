// Changes the text of a paper as it stands at this moment, among those who write in it.
import { getHandle } from '#lib/platform/server/handle.ts';
import { PaperText, type Block } from '../text.ts';

/**
 * Has the room server rewrite the live text in somebody's name. Whether she may is for the caller to know.
 * @param rewrite gets the text as it is and gives the blocks that it should have, the very same ones for what stays: those
 * keep also what is no part of a text, such as the marks of comments. Null leaves it alone.
 */
export function rewritePaper(
  paperId: string,
  accountId: string,
  rewrite: (present: PaperText) => Block[] | null,
): Promise<'done' | 'unchanged' | 'gone' | 'suggestions'> {
  return getHandle().rewritePaper(paperId, accountId, (present) => rewriteBlocks(present, rewrite));
}

/** The same on the document as the editor has it. */
export function rewriteBlocks(
  present: object,
  rewrite: (present: PaperText) => Block[] | null,
): object | null {
  const text = PaperText.safeParse(dropCommentMarks(present)).data;
  const blocks = text && rewrite(text);
  if (!blocks) return null;
  const raw: unknown[] = 'content' in present && Array.isArray(present.content) ? present.content : [];
  const content = blocks.map((block) => {
    const at = text.content.indexOf(block);
    return at < 0 ? block : (raw[at] ?? block);
  });
  return { type: 'doc', content };
}

interface Node {
  type: string;
  text?: string;
  marks?: { type: string }[];
  content?: Node[];
}

/** A comment parts a line where it begins and ends: without it, what is left is whole again. */
function dropCommentMarks(part: object): object {
  const drop = ({ marks, content, ...node }: Node): Node => {
    const left = marks?.filter(({ type }) => type !== 'comment') ?? [];
    const whole: Node = { ...node, ...(left.length > 0 && { marks: left }) };
    return content ? { ...whole, content: content.map(drop).reduce(join, []) } : whole;
  };
  return isNode(part) ? drop(part) : part;
}

const isNode = (part: object): part is Node => 'type' in part && typeof part.type === 'string';

function join(line: Node[], next: Node): Node[] {
  const last = line.at(-1);
  const isSame = JSON.stringify(last?.marks) === JSON.stringify(next.marks);
  if (last?.text === undefined || next.text === undefined || !isSame) return [...line, next];
  return [...line.slice(0, -1), { ...last, text: last.text + next.text }];
}
