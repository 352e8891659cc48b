import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { addresses } from '#lib/platform/addresses.ts';

const pages = readdirSync('src/routes', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('+page.svelte') || path.endsWith('+server.ts'))
  .map((path) => `/${path.replace(/\/?\+(page\.svelte|server\.ts)$/, '')}`);

test('every page with a German word has a German address', () => {
  const known = addresses.map(({ route }) => route);
  // no page to look at: a form posts there and is led on
  const wordless = ['/theme'];
  for (const page of pages.filter((path) => !wordless.includes(path))) {
    expect(known).toContain(page.replaceAll(/\[(\w+)(=\w+)?\]/g, ':$1'));
  }
});

test('both languages have the same messages', () => {
  for (const file of readdirSync('messages/de')) {
    const keys = (locale: string) =>
      Object.keys(JSON.parse(readFileSync(`messages/${locale}/${file}`, 'utf8'))).sort();
    expect(keys('en'), file).toEqual(keys('de'));
  }
});

test('no address is taken by a wider one that stands before it', () => {
  const matches = (pattern: string, path: string) =>
    new RegExp(`^${pattern.replace(':rest(.*)', '.*').replaceAll(/:\w+/g, '[^/]+')}$`).test(path);
  for (const language of ['de', 'en', 'route'] as const) {
    const patterns = addresses.map((address) => address[language]);
    for (const pattern of patterns) {
      const path = pattern.replace(':rest(.*)', 'anything').replaceAll(/:\w+/g, 'x');
      expect(patterns.find((each) => matches(each, path))).toBe(pattern);
    }
  }
});
