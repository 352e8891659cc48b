import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { bodyOf, newParagraph, SuggestingHand } from '../../server/rooms/testing/hands.ts';
import { acceptSuggestion, listSuggestions, rejectSuggestion } from '../../suggestions.ts';
import { noticeOvertaken } from './overtaken.ts';

/** Two copies of a text in which sara suggests a word; hers tells when she was overtaken. */
function begin() {
  const anna = new Y.Doc();
  bodyOf(anna).push([newParagraph('Das Haus ist.')]);
  const sara = new Y.Doc();
  Y.applyUpdate(sara, Y.encodeStateAsUpdate(anna));
  const block = bodyOf(sara).get(0);
  const text = block instanceof Y.XmlElement ? block.get(0) : null;
  if (!(text instanceof Y.XmlText)) throw new Error('no text');
  new SuggestingHand(sara, 'sara').type(text, 12, ' blau');
  Y.applyUpdate(anna, Y.encodeStateAsUpdate(sara));
  const told = { times: 0 };
  noticeOvertaken(
    sara,
    ({ local }) => local,
    () => told.times++,
  );
  const [id = ''] = listSuggestions(sara).keys();
  return { anna, sara, id, told };
}

test('taking a suggestion back while somebody accepts it is noticed', () => {
  const { anna, sara, id, told } = begin();
  acceptSuggestion(anna, id);
  rejectSuggestion(sara, id);
  expect(told.times).toBe(0);
  Y.applyUpdate(sara, Y.encodeStateAsUpdate(anna));
  expect(told.times).toBe(1);
});

test('taking one back, or having one accepted, is nothing to be noticed', () => {
  const first = begin();
  rejectSuggestion(first.sara, first.id);
  Y.applyUpdate(first.sara, Y.encodeStateAsUpdate(first.anna));
  const second = begin();
  acceptSuggestion(second.anna, second.id);
  Y.applyUpdate(second.sara, Y.encodeStateAsUpdate(second.anna));
  expect([first.told.times, second.told.times]).toEqual([0, 0]);
});
