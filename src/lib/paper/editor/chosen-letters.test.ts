import { getSchema } from '@tiptap/core';
import { prosemirrorJSONToYXmlFragment, yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { findPassage } from '../comments/passage.ts';
import { documentField } from '../wire.ts';
import { locateTexts, placeSpans, readRanges } from './chosen-letters.ts';
import { readCommentKey } from './comment-keys.ts';
import { textExtensions } from './schema.ts';

const schema = getSchema(textExtensions);
const text = (words: string, ...marks: string[]) => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }),
});
const paragraph = (...content: object[]) => ({ type: 'paragraph', content });

/** A text with all that lies in the way of counting: lists, a table, a rule, a footnote, an empty paragraph. */
function begin() {
  const doc = new Y.Doc();
  const body = doc.getXmlFragment(documentField);
  const cell = (words: string) => ({ type: 'tableCell', content: [paragraph(text(words))] });
  const content = [
    { type: 'heading', attrs: { level: 2 }, content: [text('Lotsen')] },
    paragraph(),
    paragraph(
      text('Sie '),
      text('helfen', 'bold'),
      text(' beim 😀 Antrag'),
      {
        type: 'footnote',
        attrs: { text: 'Quelle', href: null },
      },
      text(' und warten.'),
    ),
    { type: 'horizontalRule' },
    { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('am Eingang'))] }] },
    { type: 'table', content: [{ type: 'tableRow', content: [cell('links'), cell('rechts')] }] },
    paragraph(text('Schluss.')),
  ];
  doc.transact(() => prosemirrorJSONToYXmlFragment(schema, { type: 'doc', content }, body));
  return { doc, body, page: yXmlFragmentToProseMirrorRootNode(body, schema) };
}

test('every text is found where the page has it', () => {
  const { body, page } = begin();
  for (const [yText, at] of locateTexts(body, page)) {
    const letters = yText
      .toDelta()
      .map(({ insert }: { insert: string }) => insert)
      .join('');
    expect(page.textBetween(at, at + yText.length)).toBe(letters);
  }
});

test('letters between any two places are found again as the same words', () => {
  const { body, page } = begin();
  for (let from = 0; from < page.content.size; from++) {
    for (let to = from + 1; to <= page.content.size; to += 3) {
      const words = page.textBetween(from, to, ' ', ' ').replaceAll(/\s+/g, ' ').trim();
      const ranges = readRanges(body, page, from, to);
      const passage = findPassage(body, ranges);
      // half of a surrogate pair is no letter to anybody
      if (/[\ud800-\udfff]/.test(words) && !words.includes('😀')) continue;
      expect(passage?.quote ?? '', `${from} to ${to}`).toBe(words);
      for (const place of placeSpans(passage?.spans ?? [], body, page)) {
        expect(place.from).toBeGreaterThanOrEqual(from);
        expect(place.to).toBeLessThanOrEqual(to);
      }
    }
  }
});

test('letters that one person typed in a row are one range', () => {
  const { body, page } = begin();
  const from = page.content.size - 9;
  expect(readRanges(body, page, from, from + 8)).toHaveLength(1);
});

test('the keys go by the place of the key, and leave AltGr to what it types', () => {
  const press = (code: string, more = {}) =>
    readCommentKey({
      code,
      altKey: true,
      ctrlKey: true,
      metaKey: false,
      getModifierState: () => false,
      ...more,
    });
  expect([press('KeyM'), press('Period'), press('Comma'), press('KeyN')]).toEqual([
    'comment',
    'next',
    'previous',
    null,
  ]);
  expect(press('KeyM', { ctrlKey: false })).toBeNull();
  expect(press('KeyM', { ctrlKey: false, metaKey: true })).toBe('comment');
  expect(press('KeyM', { getModifierState: () => true })).toBeNull();
});
