import { expect, test } from 'vitest';
import { readText } from './server/versions.ts';
import { writeTemplate } from './server/template.ts';
import { findGuidance, listTemplateHeadings } from './template.ts';
import { isEmpty, listEmptySections } from './text.ts';

test('the template is the same update each time', () => {
  expect(writeTemplate('de')).toEqual(writeTemplate('de'));
  expect(writeTemplate('de')).not.toEqual(writeTemplate('en'));
});

test('entered twice it stands there once', () => {
  const bytes = writeTemplate('de');
  const text = readText({ snapshot: null, updates: [bytes, bytes], seq: 2 });
  expect(text && listEmptySections(text)).toEqual(listTemplateHeadings('de'));
});

test('the template alone is an empty text, and none of its guidance is in it', () => {
  const text = readText({ snapshot: null, updates: [writeTemplate('en')], seq: 1 });
  expect(text && isEmpty(text)).toBe(true);
  for (const heading of listTemplateHeadings('en')) {
    expect(JSON.stringify(text)).not.toContain(findGuidance(heading));
  }
});

test('guidance is given in the language of the heading, and for its headings only', () => {
  for (const locale of ['de', 'en'] as const) {
    for (const heading of listTemplateHeadings(locale)) expect(findGuidance(` ${heading} `)).toMatch(/\?|\./);
  }
  expect(findGuidance('Ausgangslage')).toContain('Kommune');
  expect(findGuidance('Starting point')).toContain('municipality');
  expect(findGuidance('Etwas anderes')).toBeNull();
});
