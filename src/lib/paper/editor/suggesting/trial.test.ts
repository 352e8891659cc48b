// The trial of suggestions in the editor: random edits by people who write and people who suggest, on the real binding.
import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { initProseMirrorDoc } from '@tiptap/y-tiptap';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { copyAccepted, listSuggestions, rejectSuggestion } from '../../suggestions.ts';
import { documentField } from '../../wire.ts';
import { HeadlessEditor, schema } from './testing/headless.ts';

vi.setConfig({ testTimeout: 600_000 });

/** The same runs every time; `FUZZ=<runs>` tries as many new ones. */
const fuzz = Number(process.env.FUZZ ?? 0);
const runs = (few: number) =>
  fuzz ? { numRuns: fuzz, endOnFailure: true } : { numRuns: few, seed: 20, endOnFailure: true };
const steps = (few: number) => ({ minLength: few, maxLength: fuzz ? 200 : few, size: 'max' as const });

type Dice = (sides: number) => number;
const Step = fc.tuple(fc.nat({ max: 3 }), fc.infiniteStream(fc.nat()));

function connect(docs: Y.Doc[]): void {
  for (const doc of docs)
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'net') return;
      for (const other of docs) if (other !== doc) Y.applyUpdate(other, update, 'net');
    });
}

function begin(): Y.Doc {
  const doc = new Y.Doc();
  const body = doc.getXmlFragment(documentField);
  for (const letters of ['abcdefgh', 'ijklmnop', 'qrstuv', 'wxyz']) {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(letters)]);
    body.push([paragraph]);
  }
  return doc;
}

const copy = (doc: Y.Doc): Y.Doc => {
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  return other;
};

const accepted = (doc: Y.Doc) => initProseMirrorDoc(copyAccepted(doc), schema).doc.toString();

/** A place in the text as those see it who see no suggestions: a block, and letters before it. */
interface Spot {
  block: number;
  offset: number;
}

const blocksOf = (doc: Node): { node: Node; from: number }[] => {
  const found: { node: Node; from: number }[] = [];
  doc.descendants((node, pos) => {
    if (node.isTextblock) found.push({ node, from: pos + 1 });
    return !node.isTextblock;
  });
  return found;
};

/** Where that is in the editor: behind so many letters that are accepted. */
function locate(editor: HeadlessEditor, { block, offset }: Spot, goesFar: boolean): number {
  const place = blocksOf(editor.state.doc)[block];
  if (!place) throw new Error('no such block');
  const doc = editor.hand.places;
  const letters = place.node.textContent;
  let count = 0;
  let pos = place.from;
  const pending = pendingOf(editor);
  for (let at = 0; at < letters.length; at++) {
    const [id] = doc.idsBetween(place.from + at, place.from + at + 1);
    const isPending = id ? pending.has(id[0], id[1]) : false;
    if (count === offset && !(goesFar && isPending)) break;
    if (!isPending) count++;
    pos = place.from + at + 1;
  }
  return pos;
}

import { findPending, readSettled } from '../../suggestions.ts';
const pendingOf = (editor: HeadlessEditor) => {
  const doc = editor.undoManager.doc;
  return findPending(listSuggestions(doc).values(), readSettled(doc));
};

type Act = (tr: Transaction, at: (spot: Spot) => number) => Transaction | null;

/** What somebody who writes does, as it reads without suggestions. */
function chooseWriting(doc: Node, dice: Dice, letter: () => string): Act {
  const blocks = blocksOf(doc);
  const block = dice(blocks.length);
  const length = blocks[block]?.node.content.size ?? 0;
  const offset = dice(length + 1);
  const spot = { block, offset };
  const end = { block, offset: Math.min(length, offset + dice(4)) };
  switch (dice(12)) {
    case 0:
      return (tr, at) => tr.split(at(spot));
    case 1:
      return block === 0
        ? () => null
        : (tr, at) => {
            const from = tr.doc.resolve(at({ block, offset: 0 })).before();
            const $from = tr.doc.resolve(from);
            return $from.nodeBefore?.isTextblock && $from.nodeAfter?.isTextblock ? tr.join(from) : null;
          };
    case 2:
      return (tr, at) => {
        const $at = tr.doc.resolve(at(spot));
        const isHeading = $at.parent.type.name === 'heading';
        const [from, to] = [$at.start(), $at.end()];
        return isHeading
          ? tr.setBlockType(from, to, schema.nodes.paragraph)
          : tr.setBlockType(from, to, schema.nodes.heading, { level: 2 });
      };
    case 3:
      return (tr, at) => tr.addMark(at(spot), at(end), schema.marks.bold.create());
    case 4:
      return (tr, at) => {
        const next = Math.min(block + 1, blocks.length - 1);
        return tr.delete(at(spot), at(next === block ? end : { block: next, offset: 0 }));
      };
    case 5:
    case 6:
      return (tr, at) => tr.delete(at(spot), at(end));
    default: {
      const letters = letter();
      return (tr, at) => tr.insert(at(spot), schema.text(letters));
    }
  }
}

function suggest(editor: HeadlessEditor, dice: Dice, letter: () => string): unknown {
  const { hand, state } = editor;
  if (dice(8) === 0) return dice(3) ? ['undo', hand.undo()] : ['redo', hand.redo()];
  const blocks = blocksOf(state.doc);
  const { node, from } = blocks[dice(blocks.length)] ?? {};
  if (!node || from === undefined) return;
  const start = from + dice(node.content.size + 1);
  const end = Math.min(from + node.content.size, start + dice(5));
  const what = dice(10);
  if (what < 3) editor.dispatch(state.tr.delete(start, end));
  else if (what < 5 && end > start) editor.dispatch(state.tr.insertText(letter(), start, end));
  else editor.dispatch(state.tr.insertText(letter(), start));
  return [what, start, end];
}

test('without the suggestions, a text is what its writers alone would have made of it', () => {
  fc.assert(
    fc.property(fc.array(fc.noBias(Step), steps(60)), (plan) => {
      const first = begin();
      const docs = [copy(first), copy(first), copy(first), copy(first)];
      connect(docs);
      const editors = docs.map((doc, at) => new HeadlessEditor(doc, `person-${at}`, at > 1));
      const alone = new HeadlessEditor(copy(first), 'alone', false);
      let count = 0;
      for (const [who, stream] of plan) {
        const dice: Dice = (sides) => (sides > 0 ? (stream.next().value ?? 0) % sides : 0);
        const editor = editors[who];
        if (!editor) continue;
        const letter = () => String.fromCodePoint((who > 1 ? 0x4e00 : 0x1e00) + count++);
        if (who > 1) {
          const before = accepted(docs[0] ?? first);
          const records = process.env.TELL && JSON.stringify([...listSuggestions(docs[0] ?? first)]);
          const was = editor.state.doc.toString();
          const what = suggest(editor, dice, letter);
          expect(
            accepted(docs[0] ?? first),
            `${was} ${JSON.stringify(what)} ${String(records)} then ${editor.state.doc.toString()}`,
          ).toBe(before);
          continue;
        }
        const act = chooseWriting(alone.state.doc, dice, letter);
        const far = dice(2) === 0;
        const step = act(editor.state.tr, (spot) => locate(editor, spot, far));
        const shadow = act(alone.state.tr, (spot) => locate(alone, spot, false));
        const told = process.env.TELL && `${editor.state.doc.toString()}\n${accepted(docs[0] ?? first)}\n${JSON.stringify(step?.steps)}\n${JSON.stringify(shadow?.steps)}`;
        if (step) editor.dispatch(step);
        if (shadow) alone.dispatch(shadow);
        for (const each of editors)
          expect(each.state.doc.toString()).toBe(editors[0]?.state.doc.toString());
        expect(accepted(docs[0] ?? first), String(told)).toBe(accepted(alone.undoManager.doc));
      }
      const [doc = first] = docs;
      for (const id of listSuggestions(doc).keys()) rejectSuggestion(doc, id);
      expect(editors[0]?.state.doc.toString()).toBe(alone.state.doc.toString());
      for (const each of editors) expect(each.state.doc.toString()).toBe(alone.state.doc.toString());
    }),
    runs(10),
  );
});
