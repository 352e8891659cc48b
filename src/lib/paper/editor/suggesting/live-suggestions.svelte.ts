// The suggestions of a paper that is open, as state that the page shows, and what may be done with them.
import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import { rejectSuggestion } from '../../suggestions.ts';
import { accept, acceptAll } from './decide.ts';
import { findShown, handOf, lookAt, Suggesting, type SuggestingOptions } from './extension.ts';
import type { Refused } from './hand.ts';
import { noticeOvertaken } from './overtaken.ts';
import { keepSame, type Shown } from './shown.ts';

interface LiveSuggestionsOptions {
  accountId: string;
  mayWrite: boolean;
  maySuggest: boolean;
  getEditor(): Editor;
  /** Whether a change comes from what this device kept of an earlier visit. */
  isKept(origin: unknown): boolean;
  onOvertaken(): void;
}

export class LiveSuggestions {
  /** To be read and decided about; where they stand, the editor knows. */
  shown: Shown[] = $state.raw([]);
  /** Whether an own change becomes a suggestion; those who write may choose. */
  isSuggesting = $state(false);
  /** Why nothing came of the last change; empty after the next. */
  refused: Refused | null = $state(null);
  /** The one that the cursor stands in. */
  current: string | null = $state(null);
  /** Tells whose a suggestion is; the page sets it, which knows names. */
  describe: (shown: Shown) => string = () => '';
  readonly mayDecide: boolean;
  readonly maySwitch: boolean;
  readonly #doc: Y.Doc;
  readonly #options: LiveSuggestionsOptions;
  readonly #suggesting: SuggestingOptions;

  constructor(doc: Y.Doc, options: LiveSuggestionsOptions) {
    this.#doc = doc;
    this.#options = options;
    const { accountId, mayWrite, maySuggest } = options;
    this.mayDecide = mayWrite;
    this.maySwitch = mayWrite;
    this.isSuggesting = maySuggest;
    this.#suggesting = {
      accountId,
      claims: maySuggest,
      isSuggesting: () => this.isSuggesting,
      onRefuse: (reason) => (this.refused = reason),
      onChange: () => (this.refused = null),
      onShown: (shown) => (this.shown = keepSame(this.shown, shown)),
      describe: (shown) => this.describe(shown),
    };
    if (maySuggest)
      noticeOvertaken(doc, ({ local, origin }) => local || options.isKept(origin), options.onOvertaken);
  }

  get extension() {
    return Suggesting.configure(this.#suggesting);
  }

  /** Those that the person made herself she may take back. */
  isOwn({ author }: Shown): boolean {
    return author === this.#options.accountId;
  }

  accept = (id: string): void => this.#decide(() => accept(this.#editor.view, id));

  acceptAll = (): void => this.#decide(() => acceptAll(this.#editor.view));

  /** Rejects, or takes an own one back. */
  reject = (id: string): void => this.#decide(() => rejectSuggestion(this.#doc, id));

  rejectAll = (): void =>
    this.#decide(() => {
      const ids = this.shown.map(({ id }) => id);
      this.#doc.transact(() => ids.forEach((id) => rejectSuggestion(this.#doc, id)));
    });

  undo = (): void => void handOf(this.#editor, this.#suggesting).undo();

  /** Leads into the text, to where the suggestion stands. */
  goTo = ({ id }: Shown): void => {
    const { state, view } = this.#editor;
    const from = findShown(state, id)?.from;
    if (from === undefined) return;
    const selection = TextSelection.near(state.doc.resolve(Math.min(from, state.doc.content.size)));
    view.dispatch(state.tr.setSelection(selection).scrollIntoView());
    this.lookAt(id);
    view.focus();
  };

  lookAt = (id: string | null): void => {
    if (this.current === id) return;
    this.current = id;
    lookAt(this.#editor, id);
  };

  get #editor(): Editor {
    return this.#options.getEditor();
  }

  #decide(decide: () => void): void {
    decide();
    // undoing what stands on a decision would undo a part of it
    const history: { undoManager: Y.UndoManager } | undefined = yUndoPluginKey.getState(this.#editor.state);
    history?.undoManager.clear();
  }
}
