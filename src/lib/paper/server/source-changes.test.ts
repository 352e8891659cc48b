import { expect, test } from 'vitest';
import type { Block, PaperText } from '../text.ts';
import { rewriteBlocks } from './rewrite.ts';
import { listOpenPieces, mergeSource, printBlock, takeChosen } from './source-changes.ts';

const say = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const textOf = (...lines: string[]): PaperText => ({ type: 'doc', content: lines.map(say) });
const picture = (file: string): Block => ({
  type: 'image',
  attrs: { file, alt: 'Ein Bild', caption: '', width: 2, height: 1 },
});
const change = { base: textOf('a', 'b', 'c'), theirs: textOf('a', 'B', 'c', 'd'), prints: {} };

test('a piece keeps its name until one of its sides changes', () => {
  const ids = (own: PaperText) => listOpenPieces(mergeSource(change, own)).map(({ id }) => id);
  const before = ids(textOf('a', 'b', 'c'));
  expect(before).toHaveLength(2);
  expect(ids(textOf('davor', 'a', 'b', 'c'))).toEqual(before);
  expect(ids(textOf('a', 'mein b', 'c'))[0]).not.toBe(before[0]);
});

test('a chosen piece is taken and the others stay', () => {
  const parts = mergeSource(change, textOf('a', 'b', 'c', 'mein'));
  const [first] = listOpenPieces(parts);
  expect(takeChosen(parts, new Map([[first!.id, 'theirs']]))).toEqual(textOf('a', 'B', 'c', 'mein').content);
});

test('a piece that is there no more is not taken, nor anything else', () => {
  const [first] = listOpenPieces(mergeSource(change, textOf('a', 'b', 'c')));
  const later = mergeSource(change, textOf('a', 'b inzwischen', 'c'));
  expect(takeChosen(later, new Map([[first!.id, 'theirs']]))).toBeNull();
});

test('copies of a picture count as the same, and pictures with other bytes do not', () => {
  const [one, copy, other] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
  const prints = { [one]: 'f', [copy]: 'f', [other]: 'e' };
  expect(printBlock(picture(one), prints)).toBe(printBlock(picture(copy), prints));
  expect(printBlock(picture(one), prints)).not.toBe(printBlock(picture(other), prints));
});

test('the order of attributes and empty lists make no difference', () => {
  const one: Block = { type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [] }] };
  expect(printBlock(one, {})).toBe(printBlock(say('a'), {}));
});

test('what stays keeps its comments, which do not make it another text', () => {
  const comment = { type: 'comment', attrs: { id: 'c1' } };
  const marked = {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'ein ' },
      { type: 'text', text: 'Wort', marks: [comment] },
    ],
  };
  const present = { type: 'doc', content: [marked, say('b')] };
  const next = rewriteBlocks(present, ({ content }) => {
    expect(content).toEqual([say('ein Wort'), say('b')]);
    return [content[0]!, say('neu')];
  });
  expect(next).toEqual({ type: 'doc', content: [marked, say('neu')] });
});

test('a text that holds what cannot be read is left alone', () => {
  expect(rewriteBlocks({ type: 'doc', content: [{ type: 'foreign' }] }, () => [])).toBeNull();
});
