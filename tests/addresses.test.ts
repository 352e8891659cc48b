import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { words } from '#lib/platform/addresses.ts';

const parts = new Set(
  readdirSync('src/routes', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('+page.svelte') || path.endsWith('+server.ts'))
    .flatMap((path) => path.split('/').slice(0, -1))
    .filter((part) => !part.startsWith('[')),
);

/** Values of a route's parameters that have a German word too. */
const values = ['administration', 'ecosystem', 'links', 'needs', 'offers', 'sizes', 'steps', 'topics'];
/** The same in both languages, or never seen in the line of addresses. */
const shared = [
  'bibtex',
  'csl',
  'csv',
  'export',
  'feed',
  'files',
  'name',
  // no page to look at: a form posts there and is led on
  'theme',
];

test('every word of an address is there in German', () => {
  expect([...parts].filter((part) => !(part in words)).sort()).toEqual(shared);
});

test('no word is left of an address that is gone', () => {
  expect(Object.keys(words).filter((word) => !parts.has(word) && !values.includes(word))).toEqual([]);
});

test('each word leads back to its route alone', () => {
  const german = Object.values(words);
  expect(new Set(german).size).toBe(german.length);
  expect(german.filter((word) => word in words)).toEqual([]);
});

test('both languages have the same messages', () => {
  for (const file of readdirSync('messages/de')) {
    const keys = (locale: string) =>
      Object.keys(JSON.parse(readFileSync(`messages/${locale}/${file}`, 'utf8'))).sort();
    expect(keys('en'), file).toEqual(keys('de'));
  }
});
