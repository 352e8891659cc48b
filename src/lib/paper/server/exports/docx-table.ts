// Tables of a Word file: their head is said to be one, and cells that span are one cell.
import type { Grid, Part, Slot } from './document.ts';
import { paragraph, type Place } from './docx-words.ts';
import { element } from './xml.ts';

type WriteParts = (parts: Part[], place: Place) => string;

/** @param writeParts writes what stands in a cell */
export function writeTable({ columns, headRows, rows }: Grid, writeParts: WriteParts): string {
  const width = Math.floor(9070 / columns);
  const grid = Array.from({ length: columns }, () => element('w:gridCol', { 'w:w': width }));
  const properties = element(
    'w:tblPr',
    {},
    element('w:tblStyle', { 'w:val': 'TableGrid' }),
    element('w:tblW', { 'w:w': 5000, 'w:type': 'pct' }),
    element('w:tblLook', { 'w:val': headRows > 0 ? '0020' : '0000', 'w:firstRow': headRows > 0 ? 1 : 0 }),
  );
  const lines = rows.map((row, at) =>
    element(
      'w:tr',
      {},
      at < headRows ? '<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>' : '<w:trPr><w:cantSplit/></w:trPr>',
      ...row.map((slot) => writeSlot(slot, width, writeParts)),
    ),
  );
  // two tables in a row would be one
  return (
    element('w:tbl', {}, properties, element('w:tblGrid', {}, ...grid), ...lines) + paragraph('TableText', '')
  );
}

function writeSlot(slot: Slot, width: number, writeParts: WriteParts): string {
  if (slot.kind === 'covered' && (!slot.isBelow || !slot.isFirst)) return '';
  const { colspan } = slot;
  const isStart = slot.kind === 'cell' && slot.rowspan > 1;
  const properties = element(
    'w:tcPr',
    {},
    element('w:tcW', { 'w:w': width * colspan, 'w:type': 'dxa' }),
    colspan > 1 ? element('w:gridSpan', { 'w:val': colspan }) : '',
    slot.kind === 'covered' ? '<w:vMerge/>' : isStart ? '<w:vMerge w:val="restart"/>' : '',
    slot.kind === 'cell' && slot.isHeader ? '<w:shd w:val="clear" w:color="auto" w:fill="EDEFF2"/>' : '',
  );
  const style = slot.kind === 'cell' && slot.isHeader ? 'TableHeading' : 'TableText';
  const inside = slot.kind === 'cell' ? writeParts(slot.parts, { style, list: null }) : '';
  // a cell ends with a paragraph
  const end = inside.endsWith('</w:p>') || inside.endsWith('<w:p/>') ? '' : paragraph('TableText', '');
  return element('w:tc', {}, properties, inside, end);
}
