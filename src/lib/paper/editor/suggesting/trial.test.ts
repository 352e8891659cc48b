// The trial of suggestions in the editor: random edits by people who write and people who suggest, on the real binding.
import { initProseMirrorDoc } from '@tiptap/y-tiptap';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { copyAccepted, listSuggestions, rejectSuggestion } from '../../suggestions.ts';
import { breakLetter } from '../../structure.ts';
import { documentField } from '../../wire.ts';
import { Client, openRoom, settle, type TestRoom } from '../../server/rooms/testing/line.ts';
import { MemoryStore } from '../../server/rooms/testing/memory-store.ts';
import { accept, acceptAll } from './decide.ts';
import { noticeOvertaken } from './overtaken.ts';
import { listShown } from './shown.ts';
import { readSync } from './hand.ts';
import { chooseWriting, locate, suggest, type Dice } from './testing/acts.ts';
import { HeadlessEditor, schema } from './testing/headless.ts';

vi.setConfig({ testTimeout: 600_000 });

/** The same runs every time; `FUZZ=<runs>` tries as many new ones, and longer ones. */
const fuzz = Number(process.env.FUZZ ?? 0);
const runs = (few: number) =>
  fuzz ? { numRuns: fuzz, endOnFailure: true } : { numRuns: few, seed: 20, endOnFailure: true };
const plan = (most: number, longest: number) =>
  fc.array(fc.noBias(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 19 }), fc.infiniteStream(fc.nat()))), {
    minLength: most / 2,
    maxLength: fuzz ? longest : most,
    size: 'max',
  });
const rolls = (stream: fc.Stream<number>): Dice => {
  return (sides) => (sides > 0 ? (stream.next().value ?? 0) % sides : 0);
};

function begin(): Y.Doc {
  const doc = new Y.Doc();
  for (const letters of ['abcdefgh', 'ijklmnop', '', 'qrstuv', 'wxyz']) {
    const paragraph = new Y.XmlElement('paragraph');
    if (letters) paragraph.insert(0, [new Y.XmlText(letters)]);
    doc.getXmlFragment(documentField).push([paragraph]);
  }
  return doc;
}

function copy(doc: Y.Doc): Y.Doc {
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  return other;
}

/** Whatever one writes, all have at once. */
function connect(docs: Y.Doc[]): void {
  for (const doc of docs)
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'net') return;
      for (const other of docs) if (other !== doc) Y.applyUpdate(other, update, 'net');
    });
}

const show = (fragment: Y.XmlFragment): string => initProseMirrorDoc(fragment, schema).doc.toString();
const accepted = (doc: Y.Doc): string => show(copyAccepted(doc));
const lettersOf = (doc: Y.Doc): Set<string> =>
  new Set(initProseMirrorDoc(doc.getXmlFragment(documentField), schema).doc.textContent);

/** A letter that nobody else types; suggested ones are Chinese. */
const newLetters = () => {
  let count = 0;
  return (isSuggested: boolean) => String.fromCodePoint((isSuggested ? 0x4e00 : 0x1e00) + count++);
};
const isSuggested = (letter: string) => letter >= '\u4e00' || letter === breakLetter;

test('without the suggestions, a text is what its writers alone would have made of it', () => {
  fc.assert(
    fc.property(plan(60, 200), (steps) => {
      const first = begin();
      const docs = [copy(first), copy(first), copy(first), copy(first)];
      connect(docs);
      const [doc = first] = docs;
      const editors = docs.map((each, at) => new HeadlessEditor(each, `person-${at}`, at > 1));
      const alone = new HeadlessEditor(copy(first), 'alone', false);
      const next = newLetters();
      for (const [who, , stream] of steps) {
        const dice = rolls(stream);
        const editor = editors[who];
        if (!editor) continue;
        if (who > 1) suggest(editor, dice, () => next(true), 'no blocks');
        else {
          const act = chooseWriting(alone.state.doc, dice, () => next(false));
          const far = dice(2) === 0;
          const made = act(editor.state.tr, (spot) => locate(editor, spot, far));
          const same = act(alone.state.tr, (spot) => locate(alone, spot, false));
          if (made) editor.dispatch(made);
          if (same) alone.dispatch(same);
        }
        for (const each of editors)
          expect(each.state.doc.toString()).toBe(show(doc.getXmlFragment(documentField)));
        expect(accepted(doc)).toBe(alone.state.doc.toString());
      }
      for (const id of listSuggestions(doc).keys()) rejectSuggestion(doc, id);
      for (const each of editors) expect(each.state.doc.toString()).toBe(alone.state.doc.toString());
    }),
    runs(5),
  );
});

test('nothing becomes text by undoing or by structure, and accepting takes away only what is struck', () => {
  fc.assert(
    fc.property(plan(40, 200), (steps) => {
      const first = begin();
      const docs = [copy(first), copy(first), copy(first), copy(first)];
      connect(docs);
      const [doc = first] = docs;
      const editors = docs.map((each, at) => new HeadlessEditor(each, `person-${at}`, at > 1));
      const kept = new Set<string>();
      const next = newLetters();
      for (const [who, what, stream] of steps) {
        const dice = rolls(stream);
        const editor = editors[who];
        if (!editor) continue;
        if (who > 1) suggest(editor, dice, () => next(true));
        else if (what < 4) editor.undoManager.undo();
        else if (what < 6) editor.undoManager.redo();
        else if (what < 10) {
          const shown = listShown(doc, editor.hand.places);
          const one = shown[dice(shown.length)];
          if (!one) continue;
          const before = lettersOf(doc);
          if (dice(3) === 0) {
            rejectSuggestion(readSync(editor.state).doc, one.id);
            continue;
          }
          accept(editor, one.id);
          const after = lettersOf(doc);
          const lost = [...before].filter((each) => !after.has(each) && each !== breakLetter);
          expect(lost.filter((each) => !one.gone.includes(each))).toEqual([]);
          for (const each of one.added + one.words) kept.add(each);
          editor.undoManager.clear();
        } else {
          const made = chooseWriting(editor.state.doc, dice, () => next(false))(
            editor.state.tr,
            (spot) => locate(editor, { ...spot, offset: 0 }, false) + spot.offset,
          );
          if (made) editor.dispatch(made);
        }
        const rest = [...lettersOf(copyOf(doc))].filter((each) => isSuggested(each) && !kept.has(each));
        expect(rest).toEqual([]);
      }
    }),
    runs(5),
  );
});

const copyOf = (doc: Y.Doc): Y.Doc => {
  const other = copy(doc);
  for (const id of listSuggestions(other).keys()) rejectSuggestion(other, id);
  return other;
};

/** Somebody at a client of the real protocol. */
class Guest {
  readonly client: Client;
  readonly suggests: boolean;
  editor: HeadlessEditor;
  isOvertaken = false;

  constructor(name: string, suggests: boolean) {
    this.suggests = suggests;
    this.client = new Client(name, suggests ? 'suggester' : 'editor', !suggests);
    this.editor = this.#sit();
  }

  #sit(): HeadlessEditor {
    const { doc } = this.client;
    noticeOvertaken(
      doc,
      ({ local }) => local,
      () => (this.isOvertaken = true),
    );
    return new HeadlessEditor(doc, this.client.accountId, this.suggests);
  }

  reload(): void {
    this.client.reload();
    this.editor = this.#sit();
  }
}

/** What went for good, and what was accepted, as letters. */
interface Fates {
  gone: Set<string>;
  kept: Set<string>;
}

function decide({ client: { doc }, editor }: Guest, dice: Dice, { gone, kept }: Fates): void {
  const shown = listShown(doc, editor.hand.places);
  const one = shown[dice(shown.length)];
  if (!one) return;
  const isAccepted = dice(2) === 0;
  for (const letter of isAccepted ? one.gone : one.added) gone.add(letter);
  if (isAccepted) for (const letter of one.added) kept.add(letter);
  if (isAccepted) accept(editor, one.id);
  else rejectSuggestion(doc, one.id);
}

function write({ editor }: Guest, dice: Dice, letter: () => string, { gone }: Fates): void {
  const before = new Set(editor.state.doc.textContent);
  const act = chooseWriting(editor.state.doc, dice, letter, 'harmless');
  const made = act(editor.state.tr, (spot) => locate(editor, { ...spot, offset: 0 }, false) + spot.offset);
  if (made) editor.dispatch(made);
  for (const each of editor.state.doc.textContent) before.delete(each);
  for (const each of before) gone.add(each);
}

function push({ client }: Guest, { doc, room }: TestRoom): void {
  const hasWaiting = [...room.participants].some(({ held, writing }) => held && writing === 'write');
  const before = client.role === 'editor' || hasWaiting ? null : accepted(doc);
  if (client.line?.push() && before !== null) expect(accepted(doc)).toBe(before);
}

/** What is tried over lines that break. */
interface Trial {
  what: string;
  suggests: 'any' | 'harmless';
  /** Accepting a join or a heading writes a block anew, and what others type there meanwhile goes with the old one. */
  decides: boolean;
}

const trials: Trial[] = [
  { what: 'letters and breaks, with decisions in between', suggests: 'harmless', decides: true },
  { what: 'joins, headings and blocks too, decided about at the end', suggests: 'any', decides: false },
];

test.each(trials)('over lines that break nothing is lost, and all end equal: $what', async (trial) => {
  await fc.assert(
    fc.asyncProperty(plan(120, 400), async (steps) => {
      const store = new MemoryStore();
      store.log.push({ paperId: 'paper', accountId: 'anna', bytes: Y.encodeStateAsUpdate(begin()) });
      const room = await openRoom(store);
      const guests = ['anna', 'bert', 'sara', 'sven'].map((name, at) => new Guest(name, at > 1));
      const clients = guests.map(({ client }) => client);
      for (const client of clients) client.connect(room);
      settle(clients);
      const next = newLetters();
      const fates = { gone: new Set<string>(), kept: new Set<string>() };
      const typed = new Set('abcdefghijklmnopqrstuvwxyz');
      for (const [who, what, stream] of steps) {
        const dice = rolls(stream);
        const guest = guests[who];
        if (!guest) continue;
        const letter = () => {
          const one = next(guest.suggests);
          if (!guest.suggests) typed.add(one);
          return one;
        };
        if (what < 8) {
          if (guest.suggests) suggest(guest.editor, dice, letter, trial.suggests);
          else write(guest, dice, letter, fates);
        } else if (what < 9 && !guest.suggests) {
          if (trial.decides) decide(guest, dice, fates);
        } else if (what < 13) push(guest, room);
        else if (what < 18) guest.client.pull();
        else if (what === 18) guest.client.disconnect();
        else if (dice(4) === 0) guest.reload();
        else if (!guest.client.line?.isOpen) guest.client.connect(room);
      }
      for (const client of clients) if (!client.line?.isOpen) client.connect(room);
      for (let rounds = 0; rounds < 5; rounds++) {
        for (const guest of guests) while (guest.client.line?.toServer.length) push(guest, room);
        settle(clients);
      }
      const text = show(room.doc.getXmlFragment(documentField));
      for (const { client, editor, isOvertaken } of guests) {
        expect(client.line?.socket.closeCode ?? null, client.line?.socket.reason).toBeNull();
        if (!isOvertaken) expect(editor.state.doc.toString(), client.accountId).toBe(text);
      }
      const without = lettersOf(copyOf(room.doc));
      expect([...without].filter((each) => isSuggested(each) && !fates.kept.has(each))).toEqual([]);
      expect([...typed].filter((each) => !without.has(each) && !fates.gone.has(each))).toEqual([]);
      const all = copy(room.doc);
      const nobody = new HeadlessEditor(all, 'nobody', false);
      const shown = listShown(all, nobody.hand.places);
      const struck = new Set(shown.flatMap(({ gone }) => [...gone]));
      const before = lettersOf(all);
      before.delete(breakLetter);
      acceptAll(nobody);
      const after = lettersOf(all);
      expect([...before].filter((each) => !after.has(each) && !struck.has(each))).toEqual([]);
      expect(after.has(breakLetter)).toBe(false);
      expect(listShown(all, nobody.hand.places)).toEqual([]);
      room.room.shut(1012, 'end');
    }),
    runs(5),
  );
});
