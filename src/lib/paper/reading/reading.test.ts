import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PaperText } from '../text.ts';
import { describeArticle, writeForScript } from './article-data.ts';
import { countWords, estimateMinutes, listLines, summarise } from './words.ts';

const words = (text: string) => ({ type: 'text' as const, text });
const text: PaperText = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [words('Ausgangslage')] },
    { type: 'paragraph', content: [words('Niemand war zustän'), words('dig.')] },
    {
      type: 'bulletList',
      content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [words('zwei Worte')] }] }],
    },
    { type: 'paragraph' },
  ],
};

test('words are counted whole, also where a word is half bold', () => {
  expect(listLines(text)).toEqual(['Ausgangslage', 'Niemand war zuständig.', 'zwei Worte']);
  expect(countWords(text)).toBe(6);
  expect(estimateMinutes(text)).toBe(1);
});

test('a summary leaves headings out and ends between two words', () => {
  expect(summarise(text)).toBe('Niemand war zuständig. zwei Worte');
  expect(summarise(text, 14)).toBe('Niemand war …');
});

const facts = {
  paperId: '019df702-0d00-7000-8000-000000000000',
  number: 2,
  title: '</script><script>alert(1)</script><!--',
  area: { id: 'ecosystem' as const, name: 'Ökosystem' },
  organisation: null,
  authors: ['Anna'],
  publishedAt: '2026-03-01T10:00:00Z',
  hash: 'f'.repeat(64),
  address: 'https://impulswerk.example/impulspapiere/x/fassungen/2',
  summary: '',
  words: 3,
  topics: [],
};

test('no title ends the script that names it', () => {
  const json = writeForScript(describeArticle(facts));
  expect(json).not.toMatch(/[<>&]/);
  expect(JSON.parse(json)).toMatchObject({ headline: facts.title, '@type': 'ScholarlyArticle' });
});

test('what is written for a script is the same JSON, whatever it holds', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.string({ unit: 'binary' })), (value) => {
      const json = writeForScript(value);
      expect(json).not.toMatch(/[<>&\u2028\u2029]/);
      expect(JSON.parse(json)).toEqual(value);
    }),
  );
});
