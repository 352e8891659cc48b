import { expect, test } from 'vitest';
import { isEmpty, listEmptySections } from './letters.ts';
import { PaperText } from './text.ts';
import { LinkAddress } from './text-parts.ts';

const paragraph = (...content: object[]) => ({ type: 'paragraph', content });
const doc = (...content: object[]) => ({ type: 'doc', content });
const link = (href: string) => ({
  type: 'text',
  text: 'x',
  marks: [{ type: 'link', attrs: { href, target: null } }],
});

test('what the editor makes is kept, what it adds for itself is not', () => {
  const text = doc(
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'A' }] },
    paragraph(link('https://example.org/')),
    {
      type: 'orderedList',
      attrs: { start: 1, type: null },
      content: [{ type: 'listItem', content: [paragraph()] }],
    },
  );
  expect(PaperText.parse(text)).toEqual(
    doc(
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'A' }] },
      paragraph({
        type: 'text',
        text: 'x',
        marks: [{ type: 'link', attrs: { href: 'https://example.org/' } }],
      }),
      { type: 'orderedList', attrs: { start: 1 }, content: [{ type: 'listItem', content: [paragraph()] }] },
    ),
  );
});

test('the same marks in another order are the same text', () => {
  const marked = (...marks: string[]) =>
    doc(paragraph({ type: 'text', text: 'x', marks: marks.map((type) => ({ type })) }));
  expect(PaperText.parse(marked('italic', 'bold'))).toEqual(PaperText.parse(marked('bold', 'italic')));
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '//evil.example', 'x'])(
  'a link to %s is none',
  (href) => {
    expect(LinkAddress.safeParse(href).success).toBe(false);
    expect(PaperText.safeParse(doc(paragraph(link(href)))).success).toBe(false);
  },
);

test('a node that the editor does not know is refused', () => {
  expect(PaperText.safeParse(doc({ type: 'iframe' })).success).toBe(false);
  expect(PaperText.safeParse(doc({ type: 'heading', attrs: { level: 1 } })).success).toBe(false);
});

test('a text of white space is empty, one letter deep in a list is not', () => {
  const list = (text: string) =>
    doc({
      type: 'bulletList',
      content: [{ type: 'listItem', content: [paragraph({ type: 'text', text })] }],
    });
  expect(isEmpty(PaperText.parse(list(' ')))).toBe(true);
  expect(isEmpty(PaperText.parse(doc(paragraph())))).toBe(true);
  expect(isEmpty(PaperText.parse(list('x')))).toBe(false);
});

test('headings alone are no text, and those with nothing below them are told', () => {
  const heading = (level: number, text: string) => ({
    type: 'heading',
    attrs: { level },
    content: [{ type: 'text', text }],
  });
  const words = paragraph({ type: 'text', text: 'x' });
  const rule = { type: 'horizontalRule' };
  expect(isEmpty(PaperText.parse(doc(heading(2, 'A'), paragraph(), rule)))).toBe(true);
  const text = doc(heading(2, 'A'), rule, heading(2, 'B'), heading(3, 'C'), words, heading(2, 'D'));
  expect(listEmptySections(PaperText.parse(text))).toEqual(['A', 'D']);
});
