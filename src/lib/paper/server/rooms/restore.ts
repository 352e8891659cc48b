/**
 * Brings an older text back into the live document as one more edit: blocks and words that are the same stay the very
 * letters they are, so that what others type in them at the same moment stays too. Blocks that stay keep their comments.
 */
import { getSchema } from '@tiptap/core';
import { prosemirrorJSONToYXmlFragment, yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import { textExtensions } from '#lib/paper/editor/schema.ts';
import { alignKeys } from '#lib/paper/history/align.ts';
import { dropComments, printNode, type TextNode } from '#lib/paper/history/node.ts';
import { findPending, listSuggestions, readSettled } from '#lib/paper/suggestions.ts';
import { documentField } from '#lib/paper/wire.ts';

let schema: ReturnType<typeof getSchema> | undefined;

/** Whether somebody has proposed what is not decided yet: such a text is not to be torn apart. */
export function hasOpenSuggestions(doc: Y.Doc): boolean {
  const suggestions = [...listSuggestions(doc).values()];
  const deletes = suggestions.some(({ del }) => del.length > 0);
  return suggestions.length > 0 && (deletes || !findPending(suggestions, readSettled(doc)).isEmpty);
}

/** Makes the text of a document this one. */
export function restoreText(doc: Y.Doc, body: { content?: TextNode[] }): void {
  schema ??= getSchema(textExtensions);
  const fragment = doc.getXmlFragment(documentField);
  const present: { content?: TextNode[] } = yXmlFragmentToProsemirrorJSON(fragment);
  const content = keepComments(present.content ?? [], body.content ?? []);
  prosemirrorJSONToYXmlFragment(schema, { type: 'doc', content }, fragment);
}

/** The target's blocks; those that stand there already come with the marks of comments that they have. */
export function keepComments(present: TextNode[], target: TextNode[]): TextNode[] {
  const pairs = alignKeys(
    present.map((node) => printNode(dropComments(node))),
    target.map(printNode),
  );
  const kept = new Map(pairs.map(([from, to]) => [to, present[from]]));
  return target.map((node, at) => kept.get(at) ?? node);
}
