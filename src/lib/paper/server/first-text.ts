import { getSchema } from '@tiptap/core';
import { prosemirrorJSONToYXmlFragment } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { textExtensions } from '../editor/schema.ts';
import { documentField } from '../wire.ts';

/** People's client ids are 32 random bits; as in a template, what a fork begins with is nobody's. */
const nobody = 1;

/** A text as the first Yjs update of a paper: the same bytes each time, so that twice would be once. */
export function writeFirstText(body: object): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = nobody;
  const text = doc.getXmlFragment(documentField);
  doc.transact(() => prosemirrorJSONToYXmlFragment(getSchema(textExtensions), body, text));
  return Y.encodeStateAsUpdate(doc);
}
