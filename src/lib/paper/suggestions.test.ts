import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { IdSet } from './id-set.ts';
import { bodyOf, newParagraph, SuggestingHand } from './server/rooms/testing/hands.ts';
import { readText } from './server/versions.ts';
import {
  acceptSuggestion,
  copyAccepted,
  countOpen,
  listSuggestions,
  readSuggestion,
  rejectSuggestion,
  suggestionsField,
} from './suggestions.ts';
import { listNamed, readStructure } from './structure.ts';

/** A text with a suggestion in it: "blau" is added, "rot" is to go. */
function suggest(): { doc: Y.Doc; text: Y.XmlText; id: string } {
  const doc = new Y.Doc();
  bodyOf(doc).push([newParagraph('Das Haus ist rot.')]);
  const block = bodyOf(doc).get(0);
  const text = block instanceof Y.XmlElement ? block.get(0) : null;
  if (!(text instanceof Y.XmlText)) throw new Error('no text');
  const del = [doc.clientID, 2 + 'Das Haus ist '.length, 3] as const;
  new SuggestingHand(doc, 'sara').type(text, 'Das Haus ist '.length, 'blau');
  const [id = '', known] = [...listSuggestions(doc)][0] ?? [];
  doc.getMap(suggestionsField).set(id, { ...known, del: [del] });
  return { doc, text, id };
}

describe('the accepted text', () => {
  test('is the text without what is only suggested, and the document itself stays', () => {
    const { doc, text } = suggest();
    expect(copyAccepted(doc).toString()).toBe('<paragraph>Das Haus ist rot.</paragraph>');
    expect(text.toString()).toBe('Das Haus ist blaurot.');
  });

  test('has what was accepted, and lacks what an accepted suggestion strikes', () => {
    const { doc, id } = suggest();
    acceptSuggestion(doc, id);
    expect(copyAccepted(doc).toString()).toBe('<paragraph>Das Haus ist blau.</paragraph>');
  });

  test('is the old one after a rejection', () => {
    const { doc, text, id } = suggest();
    rejectSuggestion(doc, id);
    expect(text.toString()).toBe('Das Haus ist rot.');
  });

  test('keeps what was accepted when its author was just going on with the same record', () => {
    const { doc, text, id } = suggest();
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    acceptSuggestion(other, id);
    const clock = Y.getState(doc.store, doc.clientID);
    text.insert(text.length, 'neu');
    const known = listSuggestions(doc).get(id);
    const ins = [...(known?.ins ?? []), [doc.clientID, clock, 3]];
    doc.getMap(suggestionsField).set(id, { ...known, ins });
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    expect(copyAccepted(doc).toString()).toBe('<paragraph>Das Haus ist blau.</paragraph>');
    expect(text.toString()).toBe('Das Haus ist blau.neu');
  });

  test('is what a version publishes', () => {
    const { doc } = suggest();
    const text = readText({ snapshot: Y.encodeStateAsUpdate(doc), updates: [], seq: 0 });
    expect(JSON.stringify(text)).toContain('"Das Haus ist rot."');
  });
});

test("accepting a forged record takes no paragraph, no attribute and nobody else's record away", () => {
  const { doc, text, id } = suggest();
  const all = Y.getState(doc.store, doc.clientID);
  const known = readSuggestion(doc.getMap(suggestionsField).get(id));
  doc.getMap(suggestionsField).set('other', { ...known, ins: [], del: [] });
  doc.getMap(suggestionsField).set(id, { ...known, del: [[doc.clientID, 0, all + 1]] });
  acceptSuggestion(doc, id);
  expect(text.toString()).toBe('');
  expect(bodyOf(doc).toString()).toBe('<paragraph></paragraph>');
  expect([...listSuggestions(doc).keys()]).toEqual(['other']);
});

test('what a record says beside letters is read only when it is whole', () => {
  const whole = {
    join: [[1, 2]],
    turn: { blocks: [[1, 2]], level: 2 },
    format: { mark: 'bold', isOn: true, letters: [[1, 2, 3]] },
    rows: [[1, 2]],
  };
  expect(readStructure(whole)).toEqual(whole);
  expect(listNamed(readStructure(whole))).toHaveLength(4);
  for (const wrong of [
    null,
    'join',
    { more: [] },
    { join: [[1, 2, 3]] },
    { join: [[1, -2]] },
    { turn: { blocks: [[1, 2]], level: 1 } },
    { format: { mark: 'link', isOn: true, letters: [] } },
  ])
    expect(readStructure(wrong)).toEqual({});
});

test('what is open is counted as long as something of it is in the text', () => {
  const { doc, text, id } = suggest();
  expect(countOpen(doc)).toBe(1);
  text.delete(0, text.length);
  expect(listSuggestions(doc).has(id)).toBe(true);
  expect(countOpen(doc)).toBe(0);
});

test('a record is read only when it is whole', () => {
  const record = { author: 'sara', at: 1, kind: 'text', ins: [[1, 2, 3]], del: [] };
  expect(readSuggestion(record)).toEqual(record);
  for (const wrong of [
    null,
    'record',
    [],
    { ...record, author: 1 },
    { ...record, at: -1 },
    { ...record, ins: [[1, 2, 0]] },
    { ...record, ins: [[1, 2]] },
    { ...record, del: [[1, Number.MAX_SAFE_INTEGER, 1]] },
    { ...record, more: true },
    { author: 'sara' },
  ])
    expect(readSuggestion(wrong)).toBeNull();
});

test('a set of ids tells what of a range it lacks, in whatever order it was filled', () => {
  const set = new IdSet([
    [1, 10, 5],
    [1, 0, 3],
    [1, 3, 2],
    [2, 0, 1],
    [1, 12, 8],
  ]);
  expect([...set]).toEqual([
    [1, 0, 5],
    [1, 10, 10],
    [2, 0, 1],
  ]);
  expect(set.without([1, 3, 10])).toEqual([[1, 5, 5]]);
  expect(set.without([1, 0, 25])).toEqual([
    [1, 5, 5],
    [1, 20, 5],
  ]);
  expect(set.without([3, 0, 2])).toEqual([[3, 0, 2]]);
  expect([set.has(1, 4), set.has(1, 5), set.has(1, 19), set.has(1, 20)]).toEqual([true, false, true, false]);
});
