// Tables on a grid. Two people who change one table at once can leave it with a cell missing or spans that overlap:
// every format gets a whole rectangle.
import type { PaperCell, PaperTable } from '../../text.ts';
import { tableLimits } from '../../text-parts.ts';
import type { Grid, Part, Slot } from './document.ts';

const emptyCell = (isHeader: boolean): Slot => ({
  kind: 'cell',
  isHeader,
  colspan: 1,
  rowspan: 1,
  parts: [{ kind: 'paragraph', runs: [] }],
});

/** @param walk makes parts of what stands in a cell */
export function layTable({ content: rows }: PaperTable, walk: (cell: PaperCell) => Part[]): Grid {
  const slots: (Slot | undefined)[][] = rows.map(() => []);
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row.content) {
      while (slots[y]?.[x]) x += 1;
      x += place(slots, x, y, cell, walk);
    }
  });
  const columns = Math.max(1, ...slots.map((row) => row.length));
  const whole = slots.map((row) => {
    // what is missing in a row of headers is one too
    const isHead = row.every((slot) => slot?.kind !== 'cell' || slot.isHeader);
    return Array.from({ length: columns }, (_, x) => row[x] ?? emptyCell(isHead));
  });
  return { columns, headRows: countHeadRows(whole), rows: whole };
}

/** Puts a cell where it is free, as wide and high as there is room, and returns its width. */
function place(
  slots: (Slot | undefined)[][],
  x: number,
  y: number,
  cell: PaperCell,
  walk: (cell: PaperCell) => Part[],
): number {
  const row = slots[y] ?? [];
  let colspan = 1;
  const widest = Math.min(cell.attrs?.colspan ?? 1, tableLimits.columns - x);
  while (colspan < widest && !row[x + colspan]) colspan += 1;
  const rowspan = Math.min(cell.attrs?.rowspan ?? 1, slots.length - y);
  for (let down = 0; down < rowspan; down += 1)
    for (let across = 0; across < colspan; across += 1) {
      const below = slots[y + down];
      if (below) below[x + across] = { kind: 'covered', colspan, isFirst: across === 0, isBelow: down > 0 };
    }
  row[x] = { kind: 'cell', isHeader: cell.type === 'tableHeader', colspan, rowspan, parts: walk(cell) };
  return colspan;
}

/** The first row, when it is made of headers alone, with what its cells reach down to when that is headers too. */
function countHeadRows(rows: Slot[][]): number {
  const isHead = (row: Slot[]) => row.every((slot) => slot.kind === 'covered' || slot.isHeader);
  const first = rows[0];
  if (!first || !isHead(first)) return 0;
  const reach = Math.max(...first.map((slot) => (slot.kind === 'cell' ? slot.rowspan : 1)));
  const head = rows.slice(0, reach);
  // a table of headers alone has no columns that they could name
  return head.every(isHead) && reach < rows.length ? reach : 0;
}
