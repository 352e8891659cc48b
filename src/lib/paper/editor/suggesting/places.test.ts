// Places are looked up by ids and by position: the same as if all of them were gone through.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { IdSet, type IdRange } from '../../id-set.ts';
import { documentField } from '../../wire.ts';
import { keepSame, type Shown } from './shown.ts';
import { Places } from './places.ts';
import { HeadlessEditor, schema } from './testing/headless.ts';

/** Paragraphs by two people, with letters taken out here and there. */
function write(steps: { who: number; block: number; at: number; isGone: boolean }[]): Y.Doc {
  const doc = new Y.Doc();
  const body = doc.getXmlFragment(documentField);
  for (let at = 0; at < 3; at++) {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText('abcdef')]);
    body.push([paragraph]);
  }
  for (const { who, block, at, isGone } of steps) {
    doc.clientID = 100 + who;
    const paragraph = body.get(block % body.length);
    const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null;
    if (!(text instanceof Y.XmlText)) continue;
    if (isGone && text.length > 0) text.delete(at % text.length, 1);
    else text.insert(at % (text.length + 1), 'xy');
  }
  return doc;
}

const anyStep = fc.record({
  who: fc.nat({ max: 1 }),
  block: fc.nat({ max: 2 }),
  at: fc.nat({ max: 40 }),
  isGone: fc.boolean(),
});

test('what is looked up by ids is what stands there', () => {
  const ranges = fc.array(fc.tuple(fc.nat({ max: 1 }), fc.nat({ max: 30 }), fc.integer({ min: 1, max: 9 })));
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 30 }), ranges, (steps, wanted) => {
      const doc = write(steps);
      const clients = [...doc.store.clients.keys()];
      const places = new Places(doc.getXmlFragment(documentField), schema);
      const ids = new IdSet(
        wanted.map(([who, clock, length]): IdRange => [clients[who % clients.length] ?? 0, clock, length]),
      );
      const letters = places.runs.flatMap(({ from, client, clock, letters }) =>
        [...letters].map((letter, at) => ({ pos: from + at, client, clock: clock + at, letter })),
      );
      const named = letters.filter(({ client, clock }) => ids.has(client, clock));
      expect(places.lettersOf(ids)).toBe(named.map(({ letter }) => letter).join(''));
      expect(places.spansOf(ids).flatMap(({ from, to }) => range(from, to))).toEqual(
        named.map(({ pos }) => pos),
      );
      expect(places.blocksOf(ids)).toEqual(
        places.blocks.filter(({ item: { id } }) => ids.has(id.client, id.clock)),
      );
      for (const { pos, client, clock } of letters) {
        expect(places.idsBetween(pos, pos + 1)).toEqual([[client, clock, 1]]);
        expect(places.behind(client, clock)).toBe(pos + 1);
        expect(places.blockAround(pos)?.from).toBe(
          places.blocks.findLast(({ from, to }) => from < pos && pos < to)?.from,
        );
      }
      for (const { item, from } of places.blocks) {
        expect(places.blockOf(item.id.client, item.id.clock)?.from).toBe(from);
        expect(places.blocksIn(from, from + 3)).toEqual(
          places.blocks.filter((block) => from <= block.from && block.from < from + 3),
        );
      }
    }),
  );
});

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);

test('a letter of somebody else leaves the other paragraphs as the very nodes they were', () => {
  const doc = write([]);
  const editor = new HeadlessEditor(doc, 'ada', false);
  const before = editor.state.doc;
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  const paragraph = other.getXmlFragment(documentField).get(1);
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null;
  if (text instanceof Y.XmlText) text.insert(2, 'n');
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
  const after = editor.state.doc;
  expect(after.child(1).textContent).toBe('abncdef');
  expect(after.child(0)).toBe(before.child(0));
  expect(after.child(2)).toBe(before.child(2));
});

test('a list in which nothing else is said is the same list', () => {
  const one: Shown = {
    ...{ id: '1', author: 'ada', at: 1, added: 'neu', gone: '', does: [], words: '' },
    ...{ ins: [{ from: 3, to: 6 }], del: [], marked: [], blocks: [], joins: [], from: 3, inner: [] },
  };
  const before = [one, { ...one, id: '2' }];
  const moved = before.map((each) => ({ ...each, from: each.from + 1 }));
  expect(keepSame(before, moved)).toBe(before);
  const changed = keepSame(before, [moved[0]!, { ...moved[1]!, added: 'neuer' }]);
  expect(changed[0]).toBe(one);
  expect(changed[1]?.added).toBe('neuer');
  expect(keepSame(before, [one])).toEqual([one]);
});
