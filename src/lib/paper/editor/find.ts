// Find and replace: the places that hold the words looked for, drawn over the text and kept in step with it.
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Editor } from '@tiptap/core';

export interface Found {
  from: number;
  to: number;
}

interface Search {
  wanted: string;
  isExact: boolean;
  found: Found[];
  /** Which of them is the one shown; -1 where there is none. */
  at: number;
  drawn: DecorationSet;
}

const nothing: Search = { wanted: '', isExact: false, found: [], at: -1, drawn: DecorationSet.empty };
const findKey = new PluginKey<Search>('find');

/** All places of the words, in order; words do not reach over the end of a line. */
export function findPlaces(doc: Node, wanted: string, isExact: boolean): Found[] {
  if (wanted === '') return [];
  const pattern = new RegExp(wanted.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'), isExact ? 'gu' : 'giu');
  const found: Found[] = [];
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    // a sign takes one place, as it does in the document
    const line = node.textBetween(0, node.content.size, undefined, '\ufffc');
    for (const { index, 0: hit } of line.matchAll(pattern))
      found.push({ from: position + 1 + index, to: position + 1 + index + hit.length });
    return false;
  });
  return found;
}

export const Find = Extension.create({
  name: 'find',
  addProseMirrorPlugins: () => [
    new Plugin<Search>({
      key: findKey,
      state: { init: () => nothing, apply: follow },
      props: { decorations: (state) => findKey.getState(state)?.drawn },
    }),
  ],
});

type Change = Partial<Pick<Search, 'wanted' | 'isExact' | 'at'>>;

function follow(transaction: Transaction, before: Search, _: EditorState, { doc }: EditorState): Search {
  const change: Change | undefined = transaction.getMeta(findKey);
  if (!change && (before.wanted === '' || !transaction.docChanged)) return before;
  const { wanted, isExact } = { ...before, ...change };
  if (wanted === '') return nothing;
  const isNew = transaction.docChanged || wanted !== before.wanted || isExact !== before.isExact;
  const found = isNew ? findPlaces(doc, wanted, isExact) : before.found;
  const at = Math.min(change?.at ?? before.at, found.length - 1);
  return { wanted, isExact, found, at, drawn: draw(doc, found, at) };
}

function draw(doc: Node, found: Found[], at: number): DecorationSet {
  const drawn = found.map(({ from, to }, index) =>
    Decoration.inline(from, to, { class: index === at ? 'found shown' : 'found' }),
  );
  return DecorationSet.create(doc, drawn);
}

export const readSearch = (state: EditorState): Search => findKey.getState(state) ?? nothing;

/** Looks for words, from the cursor on; nothing ends the search. */
export function look(editor: Editor, wanted: string, isExact: boolean): void {
  const { doc, selection } = editor.state;
  const after = findPlaces(doc, wanted, isExact).findIndex(({ from }) => from >= selection.from);
  show(editor, { wanted, isExact, at: Math.max(0, after) });
}

/** Goes to the next place, or the one before. */
export function step(editor: Editor, by: 1 | -1): void {
  const { found, at } = readSearch(editor.state);
  if (found.length > 0) show(editor, { at: (at + by + found.length) % found.length });
}

function show(editor: Editor, change: Change): void {
  editor.view.dispatch(editor.state.tr.setMeta(findKey, change));
  const { found, at } = readSearch(editor.state);
  const place = found[at];
  if (!place) return;
  const { node } = editor.view.domAtPos(place.from);
  const element = node instanceof Element ? node : node.parentElement;
  element?.scrollIntoView({ block: 'center', inline: 'nearest' });
}

/** Ends the search and leaves the cursor at the place that was shown. */
export function endSearch(editor: Editor): void {
  const { found, at } = readSearch(editor.state);
  const { tr, doc } = editor.state;
  const place = found[at];
  if (place) tr.setSelection(TextSelection.create(doc, place.from, place.to));
  editor.view.dispatch(tr.setMeta(findKey, { wanted: '' }));
}

/** Writes other words in one place, or in all; returns in how many. What is written has the marks of what it replaces. */
export function replace(editor: Editor, words: string, which: 'shown' | 'all'): number {
  const { found, at } = readSearch(editor.state);
  const shown = found[at];
  const places = which === 'all' ? found : shown ? [shown] : [];
  if (places.length === 0 || !editor.isEditable) return 0;
  const { tr, schema, doc } = editor.state;
  for (const { from, to } of places.toReversed()) {
    const marks = doc.nodeAt(from)?.marks ?? [];
    if (words) tr.replaceWith(from, to, schema.text(words, marks));
    else tr.delete(from, to);
  }
  editor.view.dispatch(tr);
  const now = readSearch(editor.state);
  if (now.at >= 0) show(editor, { at: now.at });
  return places.length;
}
