import { getSchema } from '@tiptap/core';
import { expect, test } from 'vitest';
import { findPlaces } from './find.ts';
import { textExtensions } from './schema.ts';

const schema = getSchema(textExtensions);
const text = (words: string, ...marks: string[]) => ({
  type: 'text',
  text: words,
  marks: marks.map((type) => ({ type })),
});
const doc = schema.nodeFromJSON({
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [text('Rufbus')] },
    {
      type: 'paragraph',
      content: [
        text('Der Ruf'),
        text('bus', 'bold'),
        { type: 'footnote', attrs: { text: 'Rufbus' } },
        text(' (rufBUS) fährt.'),
      ],
    },
    {
      type: 'callout',
      attrs: { kind: 'warning' },
      content: [{ type: 'paragraph', content: [text('Ruf'), text('bus.')] }],
    },
  ],
});
const find = (words: string, isExact = false) =>
  findPlaces(doc, words, isExact).map(({ from, to }) => doc.textBetween(from, to));

test('words are found in headings, boxes and half-bold words, also behind a note', () => {
  expect(find('rufbus')).toEqual(['Rufbus', 'Rufbus', 'rufBUS', 'Rufbus']);
  expect(find('Rufbus', true)).toEqual(['Rufbus', 'Rufbus', 'Rufbus']);
});

test('signs mean themselves, and nothing finds nothing', () => {
  expect(find('(rufbus)')).toEqual(['(rufBUS)']);
  expect(find('.')).toEqual(['.', '.']);
  expect(find('FÄHRT')).toEqual(['fährt']);
  expect(find('')).toEqual([]);
  expect(find('busDer')).toEqual([]);
});
