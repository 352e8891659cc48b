/**
 * The hand of somebody who suggests: what the editor wants to change is written as a suggestion into the Yjs document, and
 * the editor shows what came of it. No own change ever takes the editor's usual way into the document.
 */
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { ySyncPluginKey, type ProsemirrorBinding } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { IdSet, type IdRange } from '../../id-set.ts';
import type { ElementId, Structure } from '../../structure.ts';
import { mayStand, writeBlock } from './blocks.ts';
import {
  readChange,
  type FormatChange,
  type InsertChange,
  type RowChange,
  type TextChange,
  type TurnChange,
} from './change.ts';
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
    switch (change.kind) {
      case 'text':
        return this.replace(change, goesForward(this.#desk.state, change));
      case 'format':
        return this.#format(change);
      case 'turn':
        return this.#turn(change);
      case 'insert':
        return this.#insert(change);
      case 'rows':
        return this.#strikeRows(change);
      default:
        this.#options.onRefuse('other');
    }
  }

  /** Letters for letters; paragraphs that are deleted between them are to be joined. */
  replace({ from, to, letters }: Omit<TextChange, 'kind'>, goesForward = false): void {
    const { places, pen } = this;
    const place = letters === '' ? null : (places.textAt(to) ?? this.#openText(places, to));
    if (letters !== '' && !place) return this.#options.onRefuse('empty');
    const { remove, strike } = this.#divide(places.idsBetween(from, to));
    const join = places.blocksIn(from, to).map(({ item: { id } }): ElementId => [id.client, id.clock]);
    const edit = { ...emptyEdit, insert: place ? [{ ...place, letters }] : [], remove, strike };
    const structure = join.length > 0 ? { structure: { join } } : {};
    const { ins, inverse } = pen.write({ ...edit, ...structure }, places.idsBetween(from - 1, to + 1));
    this.#done(inverse);
    const last = ins.at(-1);
    const removed = remove.reduce((sum, [, , length]) => sum + length, 0);
    const behind = last && this.places.behind(last[0], last[1] + last[2] - 1);
    this.#select(behind ?? (goesForward ? to - removed : from));
  }

  #format({ mark, isOn, spans }: FormatChange): void {
    const { places } = this;
    const letters = spans.flatMap(({ from, to }) => places.idsBetween(from, to));
    if (letters.length > 0) this.#note({ format: { mark, isOn, letters } });
  }

  #turn({ blocks, level }: TurnChange): void {
    const named = this.#idsAt(blocks);
    if (named.length > 0) this.#note({ turn: { blocks: named, level } });
  }

  #strikeRows({ rows }: RowChange): void {
    const { places } = this;
    const found = rows.flatMap((pos) => places.blocks.filter(({ from }) => from === pos));
    const { remove, strike } = this.#divide(found.flatMap(({ from, to }) => places.idsBetween(from, to)));
    this.#done(
      this.pen.write({ ...emptyEdit, remove, strike, structure: { rows: this.#idsAt(rows) } }).inverse,
    );
    this.#select(this.#desk.state.selection.from);
  }

  #insert({ at, content }: InsertChange): void {
    const { type } = readSync(this.#desk.state);
    const around = this.places.blockAround(at);
    const parent = around?.element ?? type;
    const blocks = content.content.map(writeBlock);
    if (!mayStand(parent, blocks)) return this.#options.onRefuse('other');
    const before = this.places.blocks.filter(({ item, to }) => item.parent === parent && to <= at);
    this.#done(this.pen.insertBlocks(parent, before.length, blocks));
    this.#select(at + 1);
  }

  #note(structure: Structure): void {
    const { from } = this.#desk.state.selection;
    this.#done(this.pen.write({ ...emptyEdit, structure }).inverse);
    this.pen.lift();
    this.#select(from);
  }

  #idsAt(positions: number[]): ElementId[] {
    const { blocks } = this.places;
    return positions.flatMap((pos) => {
      const block = blocks.findLast(({ from }) => from === pos);
      return block ? [[block.item.id.client, block.item.id.clock] as ElementId] : [];
    });
  }

  undo(): boolean {
    return this.#step(this.#undo, this.#redo);
  }

  redo(): boolean {
    return this.#step(this.#redo, this.#undo);
  }

  #openText(places: Places, pos: number): { text: Y.XmlText; index: number } | null {
    const { type } = readSync(this.#desk.state);
    if (type.length === 0) return this.#openDocument(type);
    const block = places.blockAround(pos);
    if (!block || block.element.length > 0 || !textBlocks.has(block.element.nodeName)) return null;
    return { text: this.pen.openText(block.element), index: 0 };
  }

  /** The editor shows an empty paragraph that the document does not have yet. */
  #openDocument(body: Y.XmlFragment): { text: Y.XmlText; index: number } {
    const paragraph = new Y.XmlElement('paragraph');
    const text = new Y.XmlText();
    paragraph.insert(0, [text]);
    this.#done(this.pen.insertBlocks(body, 0, [paragraph]));
    return { text, index: 0 };
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

  #done(step: Inverse): void {
    this.#options.onChange?.();
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
