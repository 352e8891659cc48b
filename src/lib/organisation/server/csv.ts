// Tables as text (RFC 4180): commas (or semicolons, as spreadsheets in Germany write), cells in quotes where need be.

export interface CsvRow {
  /** Where the row begins, counted from 1. */
  line: number;
  cells: string[];
}

/** The rows of a table; empty lines do not count. A quote that is never closed takes the rest. */
export function readCsv(text: string): CsvRow[] {
  const plain = text.replace(/^\uFEFF/, '');
  const head = plain.split('\n', 1)[0] ?? '';
  const mark = head.includes(',') || !head.includes(';') ? ',' : ';';
  const pattern = new RegExp(
    `("(?:[^"]|"")*(?:"|$)|[^"${mark}\\r\\n][^${mark}\\r\\n]*|)(${mark}|\\r?\\n|$)`,
    'gy',
  );
  const rows: CsvRow[] = [];
  let [line, row]: [number, CsvRow] = [1, { line: 1, cells: [] }];
  for (const [whole, cell = '', end] of plain.matchAll(pattern)) {
    row.cells.push(unquote(cell));
    line += whole.split('\n').length - 1;
    if (end === mark) continue;
    if (row.cells.some((each) => each !== '')) rows.push(row);
    row = { line, cells: [] };
    if (end === '') break;
  }
  return rows;
}

const unquote = (cell: string) =>
  cell.startsWith('"') ? cell.replace(/^"|"$/g, '').replaceAll('""', '"') : cell;
