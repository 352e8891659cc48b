/**
 * The hand of somebody who suggests: what the editor wants to change is written as a suggestion into the Yjs document, and
 * the editor shows what came of it. No own change ever takes the editor's usual way into the document.
 */
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { ySyncPluginKey, type ProsemirrorBinding } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import { IdSet, type IdRange } from '../../id-set.ts';
import { readChange, type TextChange } from './change.ts';
import { Pen, type Edit, type Inverse } from './pen.ts';
import { Places } from './places.ts';

/** What is needed of an editor's view. */
export interface Desk {
  readonly state: EditorState;
  dispatch(transaction: Transaction): void;
}

export type Refused = 'empty' | 'other';

export interface HandOptions {
  accountId: string;
  claims: boolean;
  /** Says why nothing was done. */
  onRefuse(reason: Refused): void;
  onChange?(): void;
}

interface Sync {
  type: Y.XmlFragment;
  doc: Y.Doc;
  binding: ProsemirrorBinding;
}

export const readSync = (state: EditorState): Sync => ySyncPluginKey.getState(state);

const textBlocks = new Set(['paragraph', 'heading']);
const emptyEdit: Edit = { insert: [], remove: [], strike: [], unstrike: [] };

export class Hand {
  readonly #desk: Desk;
  readonly #options: HandOptions;
  readonly pen: Pen;
  #undo: Inverse[] = [];
  #redo: Inverse[] = [];

  constructor(desk: Desk, options: HandOptions) {
    this.#desk = desk;
    this.#options = options;
    this.pen = new Pen(readSync(desk.state).doc, options);
  }

  get places(): Places {
    const { state } = this.#desk;
    return new Places(readSync(state).type, state.schema);
  }

  get mayUndo(): boolean {
    return this.#undo.length > 0;
  }

  get mayRedo(): boolean {
    return this.#redo.length > 0;
  }

  /** Turns what the editor would do into a suggestion. */
  suggest(transaction: Transaction): void {
    const change = readChange(transaction);
    if (change.kind === 'text') this.replace(change, goesForward(this.#desk.state, change));
    else this.#options.onRefuse('other');
  }

  /** Letters for letters. */
  replace({ from, to, letters }: Omit<TextChange, 'kind'>, goesForward = false): void {
    const { places, pen } = this;
    const place = letters === '' ? null : (places.textAt(to) ?? this.#openText(places, to));
    if (letters !== '' && !place) return this.#options.onRefuse('empty');
    const { remove, strike } = this.#divide(places.idsBetween(from, to));
    const insert = place ? [{ ...place, letters }] : [];
    const beside = places.idsBetween(from - 1, to + 1);
    const { ins, inverse } = pen.write({ ...emptyEdit, insert, remove, strike }, beside);
    this.#remember(inverse);
    this.#options.onChange?.();
    const last = ins.at(-1);
    const removed = remove.reduce((sum, [, , length]) => sum + length, 0);
    const behind = last && this.places.behind(last[0], last[1] + last[2] - 1);
    this.#select(behind ?? (goesForward ? to - removed : from));
  }

  undo(): boolean {
    return this.#step(this.#undo, this.#redo);
  }

  redo(): boolean {
    return this.#step(this.#redo, this.#undo);
  }

  #openText(places: Places, pos: number): { text: Y.XmlText; index: number } | null {
    const block = places.blockAround(pos);
    if (!block || block.element.length > 0 || !textBlocks.has(block.element.nodeName)) return null;
    return { text: this.pen.openText(block.element), index: 0 };
  }

  /** Of these letters, the own ones go and the others are struck. */
  #divide(ids: IdRange[]): { remove: IdRange[]; strike: IdRange[] } {
    const { pending } = this.pen;
    const own = new IdSet();
    const others = new IdSet();
    for (const [client, clock, length] of ids)
      for (let at = clock; at < clock + length; at++)
        (this.pen.isOwn({ client, clock: at }, pending) ? own : others).add(client, at, 1);
    return { remove: [...own], strike: [...others] };
  }

  #step(from: Inverse[], to: Inverse[]): boolean {
    const step = from.pop();
    if (!step) return false;
    const { ins, inverse } = this.pen.revert(step);
    this.pen.lift();
    to.push(inverse);
    const last = ins.at(-1);
    const behind = last && this.places.behind(last[0], last[1] + last[2] - 1);
    this.#select(behind ?? this.#desk.state.selection.from);
    return true;
  }

  #remember(step: Inverse): void {
    this.#undo.push(step);
    if (this.#undo.length > 500) this.#undo.shift();
    this.#redo = [];
  }

  #select(pos: number): void {
    const { state } = this.#desk;
    const at = Math.max(0, Math.min(pos, state.doc.content.size));
    const selection = TextSelection.near(state.doc.resolve(at), -1);
    this.#desk.dispatch(state.tr.setSelection(selection).setMeta('addToHistory', false).scrollIntoView());
  }
}

/** Whether a deletion goes on behind what it deletes, as the Delete key does. */
function goesForward({ selection }: EditorState, { from, letters }: TextChange): boolean {
  return letters === '' && selection.empty && selection.from === from;
}
