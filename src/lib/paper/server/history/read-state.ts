// The accepted text of a draft with who typed its letters: what a state keeps of it. Unlike versions.ts it is loaded by the
// server beside the pages, too.
import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import { listAuthored, type Authored } from '../../history/authorship.ts';
import { dropComments, type TextNode } from '../../history/node.ts';
import { dropPending, readSettled } from '../../suggestions.ts';
import { PaperText } from '../../text.ts';
import { documentField } from '../../wire.ts';
import { hashText } from '../canonical-hash.ts';
import { replay } from '../rooms/document.ts';
import type { StoredDocument } from '../rooms/store.ts';

export interface DraftState {
  seq: number;
  body: PaperText;
  authorship: Authored[];
  /** The clients of whom suggestions were accepted; a split since then may have given their letters to who made it. */
  accepted: number[];
  /** See `hashText`. */
  textHash: string;
}

/** Null when the text holds what cannot be published. It reads a document of its own, never a live one. */
export function readState(document: StoredDocument): DraftState | null {
  const doc = replay(document);
  const accepted = [...new Set([...readSettled(doc)].map(([client]) => client))];
  dropPending(doc);
  const fragment = doc.getXmlFragment(documentField);
  const text: { content?: TextNode[] } = yXmlFragmentToProsemirrorJSON(fragment);
  const body = PaperText.safeParse(dropComments({ ...text, type: 'doc' })).data;
  if (!body) return null;
  const authorship = listAuthored(fragment);
  return { seq: document.seq, body, authorship, accepted, textHash: hashText(body) };
}
