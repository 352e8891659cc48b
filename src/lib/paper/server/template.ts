import { getSchema } from '@tiptap/core';
import { prosemirrorJSONToYXmlFragment } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { textExtensions } from '../editor/schema.ts';
import { listTemplateHeadings } from '../template.ts';
import { documentField } from '../wire.ts';

/** People's client ids are 32 random bits; the template is nobody's. */
const templateClient = 1;

/** The template as the first Yjs update of a paper: the same bytes each time, so that twice would be once. */
export function writeTemplate(locale: 'de' | 'en'): Uint8Array {
  const content = listTemplateHeadings(locale).flatMap((text) => [
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text }] },
    { type: 'paragraph' },
  ]);
  const doc = new Y.Doc();
  doc.clientID = templateClient;
  const text = doc.getXmlFragment(documentField);
  doc.transact(() =>
    prosemirrorJSONToYXmlFragment(getSchema(textExtensions), { type: 'doc', content }, text),
  );
  return Y.encodeStateAsUpdate(doc);
}
