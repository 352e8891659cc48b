import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findLinks } from './links.ts';

const hrefs = (text: string) => findLinks(text).flatMap(({ href }) => href ?? []);

test('addresses in a text become links, without what closes the sentence', () => {
  expect(findLinks('Siehe https://example.org/a?b=c#d.')).toEqual([
    { text: 'Siehe ' },
    { text: 'https://example.org/a?b=c#d', href: 'https://example.org/a?b=c#d' },
    { text: '.' },
  ]);
  expect(hrefs('(mehr: http://example.org/x), „https://example.org/y“!')).toEqual([
    'http://example.org/x',
    'https://example.org/y',
  ]);
  expect(hrefs('https://de.wikipedia.org/wiki/Bank_(Sitzmöbel)')).toEqual([
    'https://de.wikipedia.org/wiki/Bank_(Sitzmöbel)',
  ]);
});

test('nothing else is a link', () => {
  for (const text of [
    'javascript:alert(1)',
    'data:text/html,x',
    'www.example.org',
    'https://',
    '<a href=x>',
    'ftp://x.org',
  ])
    expect(hrefs(text), text).toEqual([]);
});

test('whatever is typed, the pieces are the text again', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string(), fc.constantFrom('https://a.de/(b)', ' ', ').', '<b>'))),
      (parts) => {
        const text = parts.join('');
        expect(
          findLinks(text)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      },
    ),
  );
});
