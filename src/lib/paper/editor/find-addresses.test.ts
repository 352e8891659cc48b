// What the editor takes for an address, held against the library whose place it takes in the pages.
import fc from 'fast-check';
import * as linkify from 'linkifyjs';
import { expect, test } from 'vitest';
import { NewLinkAddress } from '../text-parts.ts';
import { find, tokenize } from './find-addresses.ts';

const readAll = (text: string) => find(text).map(({ value, start, end }) => [value, start, end]);

test.each([
  ['https://example.org', 'https://example.org'],
  ['(https://example.org/a)', 'https://example.org/a'],
  ['https://example.org/a_(b)', 'https://example.org/a_(b)'],
  ['Siehe https://example.org/a?b=1&c=2#d.', 'https://example.org/a?b=1&c=2#d'],
  ['„https://example.org“ und mehr', 'https://example.org'],
  ['mailto:rat@example.org', 'mailto:rat@example.org'],
])('in %s it finds %s', (text, address) => {
  expect(find(text).map(({ value }) => value)).toEqual([address]);
  expect(text.slice(find(text)[0]?.start, find(text)[0]?.end)).toBe(address);
});

test.each([
  'z.B. gestern',
  'rat@example.org',
  'http://example.org',
  'nhttps://example.org',
  'javascript:alert(1)',
])('in %s there is none that the editor would make a link of', (text) => {
  expect(find(text)).toEqual([]);
});

test('the pieces of a text are the text', () => {
  const words = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.constantFrom('https://example.org', 'mailto:a@b.de', '(', ')', '. ', ' ', '[', ']', '"'),
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      expect(
        tokenize(text)
          .map(({ value }) => value)
          .join(''),
      ).toBe(text);
      for (const { value, start, end } of tokenize(text)) expect(text.slice(start, end)).toBe(value);
    }),
  );
});

test('it finds what the library finds, as far as the editor makes links of that', () => {
  linkify.registerCustomProtocol('https');
  linkify.registerCustomProtocol('mailto');
  const path = fc.constantFrom('', '/', '/a/b', '/a?b=c&d=e', '/a#b', '/a_(b)', '/a.html', '/ä');
  const host = fc.constantFrom(
    'example.org',
    'www.example.org',
    'bürgernetz.example.org',
    'example.org:8080',
  );
  const around = fc.constantFrom(['', ''], ['(', ')'], ['[', ']'], ['', '.'], ['', ','], ['Siehe ', ' dort']);
  fc.assert(
    fc.property(host, path, around, (host, path, [before, after]) => {
      const text = `${before}https://${host}${path}${after}`;
      const known = linkify
        .find(text)
        .filter(({ value }) => NewLinkAddress.safeParse(value).success)
        .map(({ value, start, end }) => [value, start, end]);
      expect(readAll(text)).toEqual(known);
    }),
  );
});
