// Changes the text of a paper as it stands at this moment, among those who write in it.
import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import type { Doc } from 'yjs';
import { getHandle } from '#lib/platform/server/handle.ts';
import { dropComments, type TextNode } from '../history/node.ts';
import { PaperText, type Block } from '../text.ts';
import { documentField } from '../wire.ts';
import { makeUpdate } from './rooms/foreign-edit.ts';
import { hasOpenSuggestions, restoreText } from './rooms/restore.ts';

/** Gets the text as it is, without comments, and gives the blocks that it should have; null leaves it alone. */
export type Rewrite = (present: PaperText) => Block[] | null;

export type RewriteOutcome = 'done' | 'unchanged' | 'gone' | 'suggestions';

/** Has the rooms rewrite the live text in somebody's name. Whether she may is for the caller to know. */
export async function rewritePaper(
  paperId: string,
  accountId: string,
  rewrite: Rewrite,
): Promise<RewriteOutcome> {
  let outcome: RewriteOutcome = 'unchanged';
  const isThere = await getHandle().editPaper(paperId, accountId, (state) =>
    makeUpdate(state, (copy) => {
      outcome = rewriteText(copy, rewrite);
    }),
  );
  return isThere ? outcome : 'gone';
}

/** The same in a document. Blocks that stay are the very ones they were, with their comments. */
export function rewriteText(doc: Doc, rewrite: Rewrite): Exclude<RewriteOutcome, 'gone'> {
  if (hasOpenSuggestions(doc)) return 'suggestions';
  const { content: present }: { content?: TextNode[] } = yXmlFragmentToProsemirrorJSON(
    doc.getXmlFragment(documentField),
  );
  const text = PaperText.safeParse(dropComments({ type: 'doc', content: present })).data;
  const content = text && rewrite(text);
  if (!content) return 'unchanged';
  restoreText(doc, { content });
  return 'done';
}
