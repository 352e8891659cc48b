import { expect, test } from 'vitest';
import { readOperatorList } from './operator-list.ts';

const flawOf = (text: string) => readOperatorList(text).flaws.map(({ line, says }) => `${line}: ${says}`);

test('a good list is read as it is, with comments, empty lines and the signs of other systems', () => {
  const list = readOperatorList(
    '\uFEFF# Norddeutsch\r\n\r\nSchietwetter, Regen = bad weather\r\n  Moin, Hallo  \r\n',
  );
  expect(list).toEqual({
    vocabulary: 'Schietwetter, Regen = bad weather\nMoin, Hallo',
    meanings: 2,
    flaws: [],
  });
});

test('a line with a flaw is left out and named, the others stay', () => {
  const list = readOperatorList('Velo, Rad\nallein\nTram, Straßenbahn');
  expect(list.vocabulary).toBe('Velo, Rad\nTram, Straßenbahn');
  expect(list.flaws).toEqual([{ line: 2, says: expect.stringMatching(/^names one word alone/) }]);
});

test.each([
  ['Velo = bike = bicycle', 'more than one "="'],
  ['Velo, , bike', 'nothing beside a comma'],
  ['Velo =', 'nothing beside a comma'],
  ['Velo, velo', 'names "velo" twice'],
  ['Erste Hilfe, Notfall', 'names "Erste Hilfe", of which too little is left'],
  ['der, die', 'names "der", of which too little is left'],
  [`Velo, ${'x'.repeat(500)}`, 'more than 500 characters'],
  ['Velo, eins zwei drei vier fünf sechs', 'more than 5 words'],
  ['Stra\uFFFDe, Gasse', 'not UTF-8'],
])('%s is told as a flaw', (line, says) => {
  expect(flawOf(line)).toEqual([expect.stringContaining(says)]);
});

test('a word of two lines is told with the line where it stands first', () => {
  expect(flawOf('Bank, Kreditinstitut\n# sitzen\nSitzbank, Bank')).toEqual([
    '3: names "Bank", which stands in line 1: a word has one meaning in the list',
  ]);
});
