import { expect, test } from 'vitest';
import { readSource } from './footnotes.ts';

test('a source is an address with https, nothing, or wrong', () => {
  expect(readSource('example.org/zahlen')).toBe('https://example.org/zahlen');
  expect(readSource(' ')).toBeNull();
  for (const wrong of ['javascript:alert(1)', 'mailto:a@example.org', 'http://example.org', 'kein Link'])
    expect(readSource(wrong), wrong).toBeUndefined();
});
