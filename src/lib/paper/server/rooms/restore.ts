/**
 * Brings an older text back into the live document as one more edit: blocks and words that are the same stay the very
 * letters they are, so that what others type in them at the same moment stays too.
 */
import { getSchema } from '@tiptap/core';
import { prosemirrorJSONToYXmlFragment } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import { textExtensions } from '#lib/paper/editor/schema.ts';
import { findPending, listSuggestions, readSettled } from '#lib/paper/suggestions.ts';
import { documentField } from '#lib/paper/wire.ts';

let schema: ReturnType<typeof getSchema> | undefined;

/** Whether somebody has proposed what is not decided yet: such a text is not to be torn apart. */
export function hasOpenSuggestions(doc: Y.Doc): boolean {
  const suggestions = [...listSuggestions(doc).values()];
  return (
    suggestions.length > 0 &&
    (suggestions.some(({ del }) => del.length > 0) || !findPending(suggestions, readSettled(doc)).isEmpty)
  );
}

/** Makes the text of a document this one. */
export function restoreText(doc: Y.Doc, body: object): void {
  schema ??= getSchema(textExtensions);
  prosemirrorJSONToYXmlFragment(schema, body, doc.getXmlFragment(documentField));
}
