// Text that this editor's schema does not know. The binding between document and editor deletes what it cannot show, from
// everybody's copy: so whoever meets such a part lets go of the text before the binding has seen it.
import type { Schema } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import { ProsemirrorBinding, ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';

/** Marks that may overlap carry a hash behind their name. */
const nameMark = (key: string) => /^(.*)--[a-zA-Z0-9+/=]{8}$/.exec(key)?.[1] ?? key;

/** What the schema lacks of what a transaction brought into the text; null when it knows everything. */
export function findUnknown(transaction: Y.Transaction, text: Y.XmlFragment, schema: Schema): string | null {
  const { doc, beforeState, afterState } = transaction;
  for (const [client, end] of afterState) {
    const begin = beforeState.get(client) ?? 0;
    const structs = begin < end ? (doc.store.clients.get(client) ?? []) : [];
    for (let at = findFrom(structs, begin); at < structs.length; at++) {
      const name = readUnknownName(structs[at], schema);
      if (name && isIn(structs[at], text)) return name;
    }
  }
  return null;
}

type Struct = Y.Item | Y.GC;

/** The first struct that reaches beyond this clock. */
function findFrom(structs: Struct[], clock: number): number {
  let low = 0;
  let high = structs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const struct = structs[middle];
    if (struct && struct.id.clock + struct.length <= clock) low = middle + 1;
    else high = middle;
  }
  return low;
}

function readUnknownName(struct: Struct | undefined, schema: Schema): string | null {
  if (!(struct instanceof Y.Item) || struct.deleted) return null;
  const { content } = struct;
  if (content instanceof Y.ContentType && content.type instanceof Y.XmlElement) {
    const { nodeName } = content.type;
    return schema.nodes[nodeName] ? null : nodeName;
  }
  if (!(content instanceof Y.ContentFormat)) return null;
  const mark = nameMark(content.key);
  return schema.marks[mark] ? null : mark;
}

function isIn(struct: Struct | undefined, text: Y.XmlFragment): boolean {
  let parent = struct instanceof Y.Item ? struct.parent : null;
  while (parent instanceof Y.AbstractType) {
    if (parent === text) return true;
    parent = parent._item?.parent ?? null;
  }
  return false;
}

/** Watches over a text that is bound to an editor; `onUnknown` must let go of it at once. */
export function watchForUnknown(
  text: Y.XmlFragment,
  schema: Schema,
  onUnknown: (name: string) => void,
): () => void {
  const { doc } = text;
  if (!doc) throw new Error('the text must belong to a document');
  const look = (transaction: Y.Transaction) => {
    const name = transaction.local ? null : findUnknown(transaction, text, schema);
    if (name) onUnknown(name);
  };
  // before the observers of the text are called
  doc.on('beforeObserverCalls', look);
  return () => doc.off('beforeObserverCalls', look);
}

/** Ends the binding between document and editor: from now on neither changes the other. */
export function releaseText(editor: EditorState): void {
  const state: { binding?: unknown } | undefined = ySyncPluginKey.getState(editor);
  if (state?.binding instanceof ProsemirrorBinding) state.binding.destroy();
}
