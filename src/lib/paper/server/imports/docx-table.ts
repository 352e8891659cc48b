// Tables of a Word file as the text has them: what spans rows is closed, what is too wide is cut, what is too long goes on
// as a further table.
import { tableLimits } from '../../text-parts.ts';
import type { DraftNode } from './draft-file.ts';

/** A cell as it stands in its row, before those that go on with it below are added to it. */
export interface ReadCell {
  isHeader: boolean;
  colspan: number;
  rowspan: number;
  isContinued: boolean;
  content: DraftNode[];
}

/** `isCut` when something was lost or parted. */
export function makeTables(rows: ReadCell[][]): { tables: DraftNode[]; isCut: boolean } {
  const content = closeSpans(rows).filter((row) => row.length > 0);
  const width = Math.max(0, ...content.map((row) => row.reduce((sum, cell) => sum + cell.colspan, 0)));
  const fitting = content.map(cutRow);
  const tables: DraftNode[] = [];
  for (let at = 0; at < fitting.length; at += tableLimits.rows)
    tables.push(makeTable(fitting.slice(at, at + tableLimits.rows)));
  return { tables, isCut: width > tableLimits.columns || content.length > tableLimits.rows };
}

function makeTable(rows: ReadCell[][]): DraftNode {
  const toRow = (cells: ReadCell[], y: number): DraftNode => ({
    type: 'tableRow',
    content: cells.map(({ isHeader, colspan, rowspan, content }) => ({
      type: isHeader ? 'tableHeader' : 'tableCell',
      attrs: { colspan, rowspan: Math.min(rowspan, rows.length - y) },
      content,
    })),
  });
  return { type: 'table', content: rows.map(toRow) };
}

/** Cells that go on with the one above become its height. */
function closeSpans(rows: ReadCell[][]): ReadCell[][] {
  const above = new Map<number, ReadCell>();
  return rows.map((row) => {
    let x = 0;
    return row.filter((cell) => {
      const at = x;
      x += cell.colspan;
      const upper = above.get(at);
      if (cell.isContinued && upper) {
        upper.rowspan += 1;
        return false;
      }
      above.set(at, cell);
      return true;
    });
  });
}

function cutRow(row: ReadCell[]): ReadCell[] {
  let room = tableLimits.columns;
  return row.flatMap((cell) => {
    const colspan = Math.min(cell.colspan, room);
    room -= colspan;
    return colspan > 0 ? [{ ...cell, colspan }] : [];
  });
}

/** What stands in the cells, one after the other. */
export const listCells = (table: DraftNode): DraftNode[] =>
  (table.content ?? []).flatMap((row) => (row.content ?? []).flatMap((cell) => cell.content ?? []));
