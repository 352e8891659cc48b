// Tables as text for spreadsheets, as German ones open them: UTF-8 with its mark, semicolons, lines that end with CRLF.

export type Cell = string | number | null;

/** What a spreadsheet would reckon instead of show: formulas, and what hides one behind a space. */
const formula = /^[\s\u00a0\ufeff]*[=+\-@\t\r\n＝＋－＠]/;

/** A mark before what begins like a formula: others wrote the text, and opening a table must run nothing. */
const defuse = (text: string) => (formula.test(text) ? `'${text}` : text);

/** @param comma what stands between the whole and the parts of numbers */
export function writeCsv(
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
  comma: ',' | '.' = ',',
): string {
  const write = (cell: Cell) => {
    if (cell === null) return '';
    if (typeof cell === 'number') return String(cell).replace('.', comma);
    const safe = defuse(cell);
    return /[";\r\n\t,']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const lines = [head, ...rows].map((cells) => cells.map(write).join(';'));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
