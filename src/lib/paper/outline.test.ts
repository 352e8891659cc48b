import { expect, test } from 'vitest';
import { listFootnotes, listHeadings } from './outline.ts';
import { PaperText } from './text.ts';

const words = (text: string) => ({ type: 'text', text });
const note = (text: string) => ({ type: 'footnote', attrs: { text, href: null } });
const paragraph = (...content: object[]) => ({ type: 'paragraph', content });
const heading = (level: number, ...content: object[]) => ({ type: 'heading', attrs: { level }, content });
const parse = (...content: object[]) => PaperText.parse({ type: 'doc', content }).content;

test('headings of the text are its contents; empty ones and those in lists are not', () => {
  const list = {
    type: 'bulletList',
    content: [{ type: 'listItem', content: [paragraph(), heading(2, words('C'))] }],
  };
  const text = parse(
    heading(2, words('A'), note('x')),
    paragraph(),
    heading(3),
    heading(3, words('B')),
    list,
  );
  expect(listHeadings(text)).toEqual([
    { anchor: 'section-1', level: 2, text: 'A' },
    { anchor: 'section-4', level: 3, text: 'B' },
  ]);
});

test('notes are counted in the order of reading, also in tables and lists', () => {
  const cell = (text: string) => ({ type: 'tableCell', content: [paragraph(note(text))] });
  const table = { type: 'table', content: [{ type: 'tableRow', content: [cell('2'), cell('3')] }] };
  const tasks = {
    type: 'taskList',
    content: [{ type: 'taskItem', attrs: { checked: true }, content: [paragraph(words('x'), note('4'))] }],
  };
  const text = parse(paragraph(note('1'), words('a')), table, tasks);
  expect(listFootnotes(text).map(({ attrs }) => attrs.text)).toEqual(['1', '2', '3', '4']);
});
