import { expect, test } from 'vitest';
import { readAddress } from './link-address.ts';

test.each([
  ['https://example.org/a?b#c', 'https://example.org/a?b#c'],
  [' example.org/rathaus ', 'https://example.org/rathaus'],
  ['example.org:8443', 'https://example.org:8443'],
  ['rathaus@example.org', 'mailto:rathaus@example.org'],
  ['mailto:rathaus@example.org', 'mailto:rathaus@example.org'],
])('%s is the address %s', (typed, address) => {
  expect(readAddress(typed)).toBe(address);
});

test.each([
  '',
  ' ',
  'http://example.org',
  'javascript:alert(1)',
  'data:text/html,x',
  'ftp://example.org',
  'zwei Wörter',
])('"%s" is no address for a link', (typed) => {
  expect(readAddress(typed)).toBeNull();
});
