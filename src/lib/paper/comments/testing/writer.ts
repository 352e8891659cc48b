/** Somebody who writes as the editor does, and comments, without a browser: for tests. */
import { getSchema } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { EditorState, TextSelection, type Command, type Transaction } from '@tiptap/pm/state';
import {
  prosemirrorJSONToYXmlFragment,
  updateYFragment,
  yXmlFragmentToProseMirrorRootNode,
} from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { textExtensions } from '../../editor/schema.ts';
import type { IdRange } from '../../id-set.ts';
import { documentField } from '../../wire.ts';
import { findPassage, listItems, listTexts, markPassage, readMarked } from '../passage.ts';

export const schema = getSchema(textExtensions);
export const thread = '01a20000-0000-7000-8000-00000000000a';

/** The ids of these words where they stand first, letter by letter. */
export function chooseLetters(body: Y.XmlFragment, words: string): IdRange[] {
  for (const text of listTexts(body)) {
    const letters = listItems(text).flatMap(({ id, content }) =>
      content instanceof Y.ContentString
        ? content.str.split('').map((letter, at) => ({ letter, id, at }))
        : [],
    );
    const from = letters
      .map(({ letter }) => letter)
      .join('')
      .indexOf(words);
    if (from < 0) continue;
    const found = letters.slice(from, from + words.length);
    return found.map(({ id, at }) => [id.client, id.clock + at, 1]);
  }
  return [];
}

/** Somebody with a copy of the text, who edits as the editor does: ProseMirror's steps, written into Yjs. */
export class Writer {
  readonly doc = new Y.Doc();

  get body() {
    return this.doc.getXmlFragment(documentField);
  }

  get page(): Node {
    return yXmlFragmentToProseMirrorRootNode(this.body, schema);
  }

  begin(...paragraphs: string[]) {
    const content = paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
    this.doc.transact(() => prosemirrorJSONToYXmlFragment(schema, { type: 'doc', content }, this.body));
    return this;
  }

  edit(change: (transaction: Transaction) => void) {
    const transaction = EditorState.create({ doc: this.page }).tr;
    change(transaction);
    this.write(transaction.doc);
  }

  run(command: Command, from: number, to = from) {
    const state = EditorState.create({
      doc: this.page,
      selection: TextSelection.create(this.page, from, to),
    });
    return command(state, ({ doc }) => this.write(doc));
  }

  write(page: Node) {
    this.doc.transact(() =>
      updateYFragment(this.doc, this.body, page, { mapping: new Map(), isOMark: new Map() }),
    );
  }

  /** Where these words begin, as ProseMirror counts. */
  find(words: string): number {
    let found = -1;
    this.page.descendants((node, at) => {
      const index = node.isTextblock ? node.textContent.indexOf(words) : -1;
      if (index >= 0 && found < 0) found = at + 1 + index;
    });
    return found;
  }

  choose(words: string): IdRange[] {
    return chooseLetters(this.body, words);
  }

  comment(words: string, id = thread) {
    const passage = findPassage(this.body, this.choose(words), words);
    if (!passage) throw new Error(`nothing to comment on: ${words}`);
    this.doc.transact(() => markPassage(passage, id));
    return passage;
  }

  sync(other: Writer) {
    const [mine, theirs] = [this, other].map(({ doc }) => Y.encodeStateAsUpdate(doc));
    Y.applyUpdate(this.doc, theirs!);
    Y.applyUpdate(other.doc, mine!);
  }

  read(id = thread) {
    return readMarked(this.body).get(id) ?? null;
  }
}
