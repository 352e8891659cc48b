// Suggestions in the editor: own edits become suggestions where they shall, and everybody's are drawn.
import { Extension, type Editor } from '@tiptap/core';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { listSuggestions, settledField, suggestionsField, type Suggestion } from '../../suggestions.ts';
import { breakLetter } from '../../structure.ts';
import { carryRedone } from './carry.ts';
import { keepComposition } from './composition.ts';
import { isDecision } from './decide.ts';
import { Hand, readSync, type Refused } from './hand.ts';
import { keepNodes } from './keep-nodes.ts';
import { Places } from './places.ts';
import { keepSelection } from './selection.ts';
import { listShown, type Shown } from './shown.ts';
import { writeThrough } from './write-through.ts';

export interface SuggestingOptions {
  accountId: string;
  /** Whether she may only suggest. */
  claims: boolean;
  isSuggesting(): boolean;
  onRefuse(reason: Refused): void;
  /** A change was made after all. */
  onChange(): void;
  onShown(shown: Shown[]): void;
  /** Whose suggestion it is and when it was made, for those who point at it. */
  describe(shown: Shown): string;
}

interface Drawn {
  shown: Shown[];
  decorations: DecorationSet;
  /** The suggestion that is looked at. */
  current: string | null;
  /** What the last change was made of. */
  made: readonly Transaction[];
}

const key = new PluginKey<Drawn>('suggesting');
const isRemote = (transaction: Transaction) => Boolean(transaction.getMeta(ySyncPluginKey));

export const Suggesting = Extension.create<SuggestingOptions>({
  name: 'suggesting',
  // before the history of the editor, and before its rules for what is typed
  priority: 2000,

  dispatchTransaction({ transaction, next }) {
    const { editor, options } = this;
    // how the next letters are to look is nothing that a suggestion of letters could say
    const setsMarks = transaction.storedMarksSet && transaction.storedMarks?.length;
    if (options.isSuggesting() && !transaction.docChanged && setsMarks) return options.onRefuse('other');
    if (!transaction.docChanged || isRemote(transaction)) return next(transaction);
    if (options.isSuggesting() && !transaction.getMeta(isDecision))
      return handOf(editor, options).suggest(transaction);
    const listMade = () => key.getState(editor.view.state)?.made ?? [transaction];
    writeThrough(editor.view, transaction, () => next(transaction), listMade);
  },

  addKeyboardShortcuts() {
    const { editor, options } = this;
    const step = (run: (hand: Hand) => boolean) => () => {
      if (!options.isSuggesting()) return false;
      run(handOf(editor, options));
      return true;
    };
    const undo = step((hand) => hand.undo());
    const redo = step((hand) => hand.redo());
    return { 'Mod-z': undo, 'Mod-y': redo, 'Shift-Mod-z': redo };
  },

  addProseMirrorPlugins() {
    const { editor, options } = this;
    return [
      new Plugin<Drawn>({
        key,
        state: {
          init: () => ({ shown: [], decorations: DecorationSet.empty, current: null, made: [] }),
          // the binding's own part of the new state may not be there yet; what is asked of it never changes
          apply: (transaction, drawn, before) => draw(transaction, drawn, readSync(before), options),
        },
        // What other plugins add by themselves is no suggestion of anybody's.
        filterTransaction: (transaction) =>
          !transaction.docChanged ||
          isRemote(transaction) ||
          !options.isSuggesting() ||
          Boolean(transaction.getMeta(isDecision)),
        props: {
          decorations: (state) => key.getState(state)?.decorations,
          handleDOMEvents: keepComposition(),
          handleTextInput: (_, from, to, letters) => {
            if (!options.isSuggesting()) return false;
            handOf(editor, options).replace({ from, to, letters });
            return true;
          },
        },
        view: (view) => {
          const { doc, binding } = readSync(view.state);
          keepSelection(binding);
          keepNodes(binding);
          const destroy = watch(doc, () => view.dispatch(view.state.tr.setMeta(key, {})));
          const update = ({ state }: { state: EditorState }, before: EditorState) => {
            const shown = key.getState(state)?.shown;
            if (shown && shown !== key.getState(before)?.shown) options.onShown(shown);
          };
          return { destroy, update };
        },
      }),
    ];
  },
});

const hands = new WeakMap<Editor, Hand>();

export function handOf(editor: Editor, options: SuggestingOptions): Hand {
  const hand = hands.get(editor) ?? new Hand(editor.view, options);
  hands.set(editor, hand);
  return hand;
}

/** A suggestion as it is drawn now. */
export const findShown = (state: EditorState, id: string): Shown | undefined =>
  key.getState(state)?.shown.find((each) => each.id === id);

/** Draws attention to one suggestion, or to none. */
export function lookAt(editor: Editor, current: string | null): void {
  editor.view.dispatch(editor.state.tr.setMeta(key, { current }));
}

function draw(
  transaction: Transaction,
  before: Drawn,
  { doc, type }: { doc: Y.Doc; type: Y.XmlFragment },
  { describe }: SuggestingOptions,
): Drawn {
  const meta: { current?: string | null } | undefined = transaction.getMeta(key);
  const isAppended = transaction.getMeta('appendedTransaction') !== undefined;
  const made = isAppended ? [...before.made, transaction] : [transaction];
  const current = meta?.current === undefined ? before.current : meta.current;
  if (!meta && !(transaction.docChanged && isRemote(transaction)))
    return { ...before, made, decorations: before.decorations.map(transaction.mapping, transaction.doc) };
  const isNone = doc.getMap(suggestionsField).size === 0;
  if (isNone && before.shown.length === 0) return { ...before, made, current };
  const places = new Places(type, transaction.doc.type.schema);
  const shown = isNone ? [] : listShown(doc, places);
  const drawn = shown.flatMap((each) => drawOne(each, describe(each), each.id === current));
  if (!isNone) drawn.push(...drawBreaks(places));
  return { shown, current, made, decorations: DecorationSet.create(transaction.doc, drawn) };
}

function drawOne(shown: Shown, title: string, isCurrent: boolean): Decoration[] {
  const { id, ins, del, marked, blocks, joins, does } = shown;
  const current = isCurrent ? 'current' : '';
  const attributes = { title, 'data-suggestion': id };
  const look = (name: string) => ({ ...attributes, class: `${name} ${current}` });
  const whole = does.includes('rows') ? 'to-go' : does.includes('blocks') ? 'to-come' : 'to-turn';
  return [
    ...ins.map(({ from, to }) => Decoration.inline(from, to, { ...look('added'), nodeName: 'ins' })),
    ...del.map(({ from, to }) => Decoration.inline(from, to, { ...look('gone'), nodeName: 'del' })),
    ...marked.map(({ from, to }) => Decoration.inline(from, to, look('to-mark'))),
    ...blocks.map(({ from, to }) => Decoration.node(from, to, look(whole))),
    ...joins.map((pos) => Decoration.widget(pos + 1, () => drawSign('join', look('to-join')), { side: -1 })),
  ];
}

/** A sign of its own for what is no letter. */
function drawSign(name: string, attributes: Record<string, string>): HTMLElement {
  const sign = document.createElement('span');
  for (const [key, value] of Object.entries(attributes)) sign.setAttribute(key, value);
  sign.dataset['sign'] = name;
  sign.textContent = '⤶';
  return sign;
}

/** Breaks are letters that no font shows. */
function drawBreaks(places: Places): Decoration[] {
  const breaks: Decoration[] = [];
  for (const { from, letters } of places.runs)
    for (let at = letters.indexOf(breakLetter); at >= 0; at = letters.indexOf(breakLetter, at + 1))
      breaks.push(Decoration.inline(from + at, from + at + 1, { class: 'paragraph-break' }));
  return breaks;
}

/** Draws anew when suggestions come, change or are decided about. */
function watch(doc: Y.Doc, refresh: () => void): () => void {
  const records = doc.getMap(suggestionsField);
  const settled = doc.getMap(settledField);
  const seen = new Map<string, Suggestion>();
  const note = () => {
    for (const [id, record] of listSuggestions(doc)) seen.set(id, record);
  };
  const react = ({ origin, changed }: Y.Transaction) => {
    if (origin instanceof Y.UndoManager) carryRedone(doc, seen.values());
    // types of a document are keys of one map, whatever they hold
    const types = new Set<unknown>(changed.keys());
    if (!types.has(records) && !types.has(settled)) return;
    note();
    refresh();
  };
  note();
  doc.on('afterTransaction', react);
  return () => doc.off('afterTransaction', react);
}
