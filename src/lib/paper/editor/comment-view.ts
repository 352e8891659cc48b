// Shows comments in the text of the editor: the words of open threads, the one that is being read, and the words that
// somebody is about to comment on. Tells the page where the cursor is among them.
import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, TextSelection, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { commentMark, findPassage, toQuote } from '../comments/passage.ts';
import type { IdRange } from '../id-set.ts';
import { placeSpans, readRanges } from './chosen-letters.ts';
import { readCommentKey } from './comment-keys.ts';

/** Words that were chosen for a comment. */
export interface Choice {
  ranges: IdRange[];
  words: string;
  quote: string;
}

/** Where on the screen a selection ends. */
export interface Corner {
  top: number;
  left: number;
}

export interface CommentHooks {
  /** The threads whose mark stands in the text, in its order: at first, and whenever they change. */
  onMarks(threads: string[]): void;
  /** The threads on the words at the cursor. */
  onEnter(threads: string[]): void;
  /** Where the selection ends; null when no words are selected. */
  onSelect(corner: Corner | null): void;
  /** The key for commenting was pressed. */
  onAsk(): void;
  /** The key for the next comment (1) or the one before (-1) was pressed. */
  onStep(by: 1 | -1): void;
}

export interface CommentOptions extends CommentHooks {
  body: Y.XmlFragment;
  /** Whether the text can be walked through and selected in, and yet nobody may change it here. */
  isLocked: boolean;
}

/** What the page wants shown. */
export interface CommentShow {
  /** Threads whose words are to be seen. */
  open: readonly string[];
  current: string | null;
  chosen: IdRange[] | null;
}

type Place = { from: number; to: number };

interface Shown extends CommentShow {
  marks: Map<string, Place[]>;
  pending: Place[];
  decorations: DecorationSet;
}

const key = new PluginKey<Shown>('comments');

export const CommentView = Extension.create<CommentOptions>({
  name: 'commentView',
  addProseMirrorPlugins() {
    return [createPlugin(this.options)];
  },
});

function createPlugin(options: CommentOptions): Plugin<Shown> {
  return new Plugin<Shown>({
    key,
    // what others write comes in, what is typed here does not
    filterTransaction: (transaction) =>
      !options.isLocked || !transaction.docChanged || transaction.getMeta(ySyncPluginKey) !== undefined,
    state: {
      init: (_, { doc }) =>
        draw(doc, {
          open: [],
          current: null,
          chosen: null,
          marks: findMarks(doc),
          pending: [],
        }),
      apply(transaction, before) {
        const wanted: CommentShow | undefined = transaction.getMeta(key);
        if (!wanted && !transaction.docChanged) return before;
        const { doc } = transaction;
        const { chosen, ...show } = wanted ?? before;
        const isForeign = transaction.getMeta(ySyncPluginKey) !== undefined;
        const pending =
          wanted || isForeign
            ? findChosen(options.body, doc, chosen)
            : before.pending.map(({ from, to }) => ({
                from: transaction.mapping.map(from, 1),
                to: transaction.mapping.map(to, -1),
              }));
        const marks = transaction.docChanged ? findMarks(doc) : before.marks;
        return draw(doc, { ...show, chosen, marks, pending });
      },
    },
    props: {
      decorations: (state) => key.getState(state)?.decorations,
      handleKeyDown: (_, event) => pressKey(event, options),
      // the page is not to flicker with letters that are taken out again
      handleDOMEvents: options.isLocked ? { beforeinput: refuseInput } : {},
    },
    view: (view) => watch(view, options),
  });
}

function refuseInput(_: EditorView, event: Event): boolean {
  event.preventDefault();
  return true;
}

function pressKey(event: KeyboardEvent, { onAsk, onStep }: CommentHooks): boolean {
  const act = readCommentKey(event);
  if (!act) return false;
  if (act === 'comment') onAsk();
  else onStep(act === 'next' ? 1 : -1);
  return true;
}

function watch(first: EditorView, { onMarks, onEnter, onSelect }: CommentHooks) {
  let marked: string | null = null;
  let entered = '';
  let hasWords = false;
  const look = (view: EditorView, before?: EditorState) => {
    const { state } = view;
    const threads = [...(key.getState(state)?.marks.keys() ?? [])];
    if (threads.join() !== marked) onMarks(threads);
    marked = threads.join();
    if (before && before.selection.eq(state.selection) && before.doc === state.doc) return;
    const here = listThreadsAt(state);
    if (here.join() !== entered) onEnter(here);
    entered = here.join();
    const { empty, to } = state.selection;
    const isText = !empty && state.selection instanceof TextSelection;
    if (isText || hasWords) onSelect(isText ? findCorner(view, to) : null);
    hasWords = isText;
  };
  look(first);
  return { update: look };
}

function findCorner(view: EditorView, at: number): Corner {
  const { bottom, left } = view.coordsAtPos(at, -1);
  const frame = view.dom.getBoundingClientRect();
  return { top: bottom - frame.top, left: left - frame.left };
}

function findMarks(doc: Node): Map<string, Place[]> {
  const found = new Map<string, Place[]>();
  doc.descendants((node, from) => {
    if (!node.isText) return;
    for (const { type, attrs } of node.marks) {
      if (type.name !== commentMark) continue;
      const thread = String(attrs.id);
      const places = found.get(thread) ?? [];
      const last = places.at(-1);
      if (last?.to === from) last.to = from + node.nodeSize;
      else places.push({ from, to: from + node.nodeSize });
      found.set(thread, places);
    }
  });
  return found;
}

function findChosen(body: Y.XmlFragment, doc: Node, chosen: IdRange[] | null): Place[] {
  const passage = chosen && findPassage(body, chosen);
  return passage ? placeSpans(passage.spans, body, doc) : [];
}

function draw(doc: Node, shown: Omit<Shown, 'decorations'>): Shown {
  const { current, marks, pending } = shown;
  const open = new Set(shown.open);
  const words = [...marks]
    .filter(([thread]) => open.has(thread) || thread === current)
    .flatMap(([thread, places]) =>
      places.map(({ from, to }) =>
        Decoration.inline(from, to, {
          class: thread === current ? 'commented current' : 'commented',
          // what is said about these words is told to who cannot see the colour
          'aria-details': `thread-${thread}`,
        }),
      ),
    );
  const chosen = pending
    .filter(({ from, to }) => from < to)
    .map(({ from, to }) => Decoration.inline(from, to, { class: 'commented chosen' }));
  return { ...shown, decorations: DecorationSet.create(doc, [...words, ...chosen]) };
}

function listThreadsAt({ selection }: EditorState): string[] {
  const { $from, empty } = selection;
  const nodes = empty ? [$from.nodeBefore, $from.nodeAfter] : [$from.nodeAfter];
  const marks = nodes.flatMap((node) => node?.marks ?? []).filter(({ type }) => type.name === commentMark);
  return [...new Set(marks.map(({ attrs }) => String(attrs.id)))];
}

/** Tells the text what to show. */
export function showComments({ view }: { view: EditorView }, show: CommentShow): void {
  view.dispatch(view.state.tr.setMeta(key, show).setMeta('addToHistory', false));
}

/** Whoever selects a whole paper comments on its beginning. */
const maxRanges = 2000;

/** The words that are selected, or the paragraph that the cursor is in; null where there are none. */
export function chooseWords({ view }: { view: EditorView }, body: Y.XmlFragment): Choice | null {
  const { doc, selection } = view.state;
  const { $from, empty } = selection;
  if (empty && !$from.parent.isTextblock) return null;
  const from = empty ? $from.start() : selection.from;
  const to = empty ? $from.end() : selection.to;
  const ranges = readRanges(body, doc, from, to).slice(0, maxRanges);
  const words = doc.textBetween(from, to, ' ');
  const quote = toQuote(words);
  return ranges.length > 0 && quote !== '' ? { ranges, words: words.slice(0, 20_000), quote } : null;
}

/** Puts the cursor to the first of a thread's words and shows them; false when there are none. */
export function goToComment({ view }: { view: EditorView }, thread: string): boolean {
  const [place] = key.getState(view.state)?.marks.get(thread) ?? [];
  if (!place) return false;
  const selection = TextSelection.create(view.state.doc, place.from);
  view.dispatch(view.state.tr.setSelection(selection).scrollIntoView());
  view.focus();
  return true;
}
