import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Locale } from '#lib/paraglide/runtime.js';
import { words } from './addresses.ts';
import { deLocalizeHref, localizeHref, readLocale } from './localize.ts';

const id = '0199aaaa-0000-7000-8000-000000000001';

test.each([
  ['/', '/', '/en'],
  ['/projects', '/projekte', '/en/projects'],
  ['/projects/new', '/projekte/neu', '/en/projects/new'],
  [`/projects/${id}/edit`, `/projekte/${id}/bearbeiten`, `/en/projects/${id}/edit`],
  [`/offers/${id}/edit`, `/angebote/${id}/bearbeiten`, `/en/offers/${id}/edit`],
  [`/papers/${id}/versions/2`, `/impulspapiere/${id}/fassungen/2`, `/en/papers/${id}/versions/2`],
  ['/nowhere/at/all', '/nowhere/at/all', '/en/nowhere/at/all'],
])('%s is %s in German and %s in English', (route, german, english) => {
  for (const href of [route, german, english]) {
    expect(localizeHref(href, { locale: 'de' })).toBe(german);
    expect(localizeHref(href, { locale: 'en' })).toBe(english);
    expect(deLocalizeHref(href)).toBe(route);
  }
  expect(readLocale(english)).toBe('en');
  expect(readLocale(german)).toBe('de');
});

test('every address leads back to its route, and what is no path stays', () => {
  const part = fc.oneof(
    fc.constantFrom(...Object.keys(words), 'files', 'bibtex'),
    fc.uuid(),
    fc.nat().map(String),
  );
  fc.assert(
    fc.property(fc.array(part), fc.constantFrom<Locale>('de', 'en'), (parts, locale) => {
      const route = `/${parts.join('/')}`;
      const address = localizeHref(route, { locale });
      expect(deLocalizeHref(address)).toBe(route);
      expect(localizeHref(address, { locale })).toBe(address);
      expect(readLocale(address)).toBe(locale);
    }),
  );
  for (const href of ['#top', '?q=a', 'https://example.org/projects', 'mailto:a@example.org'])
    expect(localizeHref(href, { locale: 'en' })).toBe(href);
});

test('query and hash stay as they are', () => {
  expect(localizeHref('/projects?q=a/b&x=%2F#top', { locale: 'de' })).toBe('/projekte?q=a/b&x=%2F#top');
  expect(localizeHref('/en?from=1', { locale: 'de' })).toBe('/?from=1');
  expect(readLocale('/energie')).toBe('de');
});
