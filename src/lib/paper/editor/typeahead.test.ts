import { expect, test } from 'vitest';
import { findTyped } from './typeahead.ts';

test.each([
  ['/', { sign: '/', words: '' }],
  ['Vorher /tab', { sign: '/', words: 'tab' }],
  ['@Müll', { sign: '@', words: 'Müll' }],
  ['Mit @Stadt Neuhafen', { sign: '@', words: 'Stadt Neuhafen' }],
])('"%s" asks for a menu', (line, typed) => {
  expect(findTyped(line)).toEqual(typed);
});

test.each(['und/oder', '1/2', 'anna@example.org', '/ ', '@  x', '/tab elle', 'kein Zeichen', ''])(
  '"%s" does not',
  (line) => {
    expect(findTyped(line)).toBeNull();
  },
);
