import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv } from './csv.ts';

const cells = (text: string) => readCsv(text).map((row) => row.cells);

test('cells may be in quotes, with commas, quotes and line breaks inside', () => {
  expect(cells('a,b\r\n"Kiel, Stadt","say ""so"""\n"two\nlines",')).toEqual([
    ['a', 'b'],
    ['Kiel, Stadt', 'say "so"'],
    ['two\nlines', ''],
  ]);
});

test('a mark at the beginning, empty lines and semicolons are taken as they come', () => {
  expect(readCsv('\uFEFFa;b\n\n1;2\n')).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 3, cells: ['1', '2'] },
  ]);
});

test('whatever is written as a table is read back', () => {
  const cell = fc.string({ unit: 'binary-ascii' }).filter((text) => !text.includes('\r'));
  const row = fc
    .array(cell, { minLength: 2, maxLength: 5 })
    .filter((each) => each.some((text) => text !== ''));
  const write = (rows: string[][]) =>
    rows.map((each) => each.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')).join('\n');
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      expect(cells(write([['a', 'b'], ...rows])).slice(1)).toEqual(rows);
    }),
  );
});
