import { expect, test } from 'vitest';
import { commonPasswords } from './common-passwords.ts';
import { findPasswordFlaw } from './password-flaws.ts';

const ada = { name: 'Ada Beispiel-Müller', email: 'ada.beispiel@musterau.example' };
const flaw = (password: string) => findPasswordFlaw(password, ada);

test('the list holds what it says', () => {
  expect(commonPasswords.size).toBeGreaterThan(950);
  for (const mark of commonPasswords) expect(mark).toMatch(/^[0-9a-f]{8}$/);
});

test.each(['1234567890', 'qwertyuiop', 'q1w2e3r4t5', '1q2w3e4r5t', 'sonnenschein', '12345qwert'])(
  '%s is one of the most common passwords',
  (password) => expect(flaw(password)).toBe('common'),
);

test.each([
  ['another case', 'QwertyUIOP'],
  ['digits at the end', 'password2026'],
  ['case, digits and signs', 'Passwort2026!'],
  ['a season and a year', 'Sommer 2026'],
  ['a word twice', 'hallohallo'],
  ['a word twice with digits', 'HalloHallo1'],
  ['one letter over and over', 'zzzzzzzzzzzz'],
  ['two letters over and over', 'ababababab'],
  ['full-width letters', 'ｐａｓｓｗｏｒｄ２０２６'],
])('%s does not make a common password a good one', (_, password) => {
  expect(flaw(password)).toBe('common');
});

test.each([
  'ada.beispiel@musterau.example',
  'AdaBeispiel2026',
  'Beispiel-Müller',
  'beispielmuller12',
  'musterau-ada-1',
  'Müller99999',
])('%s is little but the own name and address', (password) => {
  expect(flaw(password)).toBe('personal');
});

test.each([
  'ein langes Passwort',
  'Müller kauft gern Brot',
  'korrekt-pferd-batterie',
  'xK3#pQ9!vL',
  '3141592653',
  'grünes Rathaus am See',
])('%s is accepted', (password) => expect(flaw(password)).toBeNull());

test('a short or empty name refuses nothing by itself', () => {
  expect(findPasswordFlaw('xi lauter Kraniche', { name: 'Xi', email: 'x@y.de' })).toBeNull();
});
