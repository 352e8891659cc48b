/** An editor without a browser: ProseMirror's state and the real binding to Yjs, which ask little of a view. */
import { getSchema } from '@tiptap/core';
import { EditorState, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { initProseMirrorDoc, ySyncPlugin, ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { switchOffCleanUp } from '../../../clean-up.ts';
import { listSuggestions, suggestionsField, type Suggestion } from '../../../suggestions.ts';
import { documentField } from '../../../wire.ts';
import { textExtensions } from '../../schema.ts';
import { carryRedone } from '../carry.ts';
import { isDecision } from '../decide.ts';
import { Hand, readSync } from '../hand.ts';
import { keepNodes } from '../keep-nodes.ts';
import { keepSelection } from '../selection.ts';
import { writeThrough } from '../write-through.ts';

export const schema = getSchema(textExtensions);

const isRemote = (transaction: Transaction) => Boolean(transaction.getMeta(ySyncPluginKey));

export class HeadlessEditor {
  state: EditorState;
  readonly hand: Hand;
  readonly undoManager: Y.UndoManager;
  readonly refused: string[] = [];
  readonly #suggests: boolean;
  readonly #update: () => void;
  #made: readonly Transaction[] = [];
  readonly #seen = new Map<string, Suggestion>();

  constructor(doc: Y.Doc, accountId: string, suggests: boolean) {
    this.#suggests = suggests;
    const fragment = doc.getXmlFragment(documentField);
    const { doc: first, mapping } = initProseMirrorDoc(fragment, schema);
    const plugin = ySyncPlugin(fragment, { mapping });
    this.state = EditorState.create({ schema, doc: first, plugins: [plugin] });
    // all that the binding asks of a view
    const view = this as unknown as EditorView;
    const shown = plugin.spec.view?.(view);
    const { binding } = readSync(this.state);
    keepSelection(binding);
    keepNodes(binding);
    if (suggests) switchOffCleanUp(doc);
    this.#update = () => shown?.update?.(view, this.state);
    this.hand = new Hand(this, {
      accountId,
      claims: suggests,
      onRefuse: (reason) => void this.refused.push(reason),
    });
    this.undoManager = new Y.UndoManager(fragment, { trackedOrigins: new Set([ySyncPluginKey]) });
    const records = doc.getMap(suggestionsField);
    const note = () => {
      for (const [key, record] of listSuggestions(doc)) this.#seen.set(key, record);
    };
    note();
    records.observe(note);
    doc.on('afterTransaction', ({ origin }) => {
      if (origin === this.undoManager) carryRedone(doc, this.#seen.values());
    });
  }

  hasFocus = () => false;

  dispatch(transaction: Transaction): void {
    if (!transaction.docChanged || isRemote(transaction)) return this.#apply(transaction);
    if (this.#suggests && !transaction.getMeta(isDecision)) return this.hand.suggest(transaction);
    writeThrough(
      this,
      transaction,
      () => this.#apply(transaction),
      () => this.#made,
    );
  }

  #apply(transaction: Transaction): void {
    const { state, transactions } = this.state.applyTransaction(transaction);
    this.#made = transactions;
    this.state = state;
    this.#update();
  }
}
