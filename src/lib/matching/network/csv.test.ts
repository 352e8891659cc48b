import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv } from '#lib/organisation/server/csv.ts';
import { writeCsv } from './csv.ts';

const read = (text: string) => readCsv(text).map(({ cells }) => cells);

test('begins with the mark of UTF-8, has semicolons, and ends its lines as spreadsheets expect', () => {
  expect(writeCsv(['Ort', 'Zahl'], [['Köln', 1.5]])).toBe('\uFEFFOrt;Zahl\r\nKöln;1,5\r\n');
  expect(writeCsv(['Place'], [[1.5]], '.')).toBe('\uFEFFPlace\r\n1.5\r\n');
  expect(writeCsv(['Leer', 'b'], [[null, 0]])).toBe('\uFEFFLeer;b\r\n;0\r\n');
});

test('keeps semicolons, quotes and lines within their cell', () => {
  const row = ['a;b', 'sie sagt "ja"', 'zwei\nZeilen', 'a, b'];
  expect(read(writeCsv(['1', '2', '3', '4'], [row]))[1]).toEqual(row);
});

test('no cell is a formula, whatever somebody wrote', () => {
  for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\n=cmd|calc', '＝1+1']) {
    const [, row] = read(writeCsv(['a', 'b'], [[text, 'x']]));
    expect(row?.[0]).toBe(`'${text}`);
  }
  // numbers of our own stay numbers
  expect(writeCsv(['a'], [[-1]])).toContain('\r\n-1\r\n');
});

test('whatever stands in cells, it is read again as it was, but for the mark before formulas', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 2 }), { maxLength: 5 }),
      (rows) => {
        const cells = read(writeCsv(['one', 'two;three'], rows)).slice(1);
        const filled = rows.filter((row) => row.some((cell) => cell !== ''));
        expect(cells.map((row) => row.map((cell) => cell.replace(/^'/, '')))).toEqual(
          filled.map((row) => row.map((cell) => cell.replace(/^'/, ''))),
        );
        for (const cell of cells.flat()) expect(cell).not.toMatch(/^\s*[=+\-@]/);
      },
    ),
  );
});
