/** A table as CSV sends it: named columns, and rows of as many cells; `null` is an empty cell. */
export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
}

/** What spreadsheets run as a formula when a cell starts with it (OWASP, CSV Injection; full-width forms too). */
const STARTS_FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;

/** RFC 4180 text of a table. Text that a spreadsheet would run gets a leading apostrophe. */
export function toCsv({ columns, rows }: CsvTable): string {
  return [columns, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

/** A field with quotation marks only where it needs them: before a separator, a quotation mark or a line break. */
export function csvField(text: string): string {
  return /[",\r\n]/.test(text) ? quoted(text) : text;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function field(cell: CsvTable['rows'][number][number]): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const runs = STARTS_FORMULA.test(cell) && !PLAIN_NUMBER.test(cell);
  return runs ? quoted(`'${cell}`) : csvField(cell);
}

/**
 * The same rows with a column more for each indicator, which is what people open in a spreadsheet.
 *
 * @param rateOf by the places of the row and of the indicator; null leaves the cell empty
 */
export function withIndicators(
  { columns, rows }: CsvTable,
  indicators: readonly string[],
  rateOf: (row: number, indicator: number) => number | null,
): CsvTable {
  return {
    columns: [...columns, ...indicators],
    rows: rows.map((cells, row) => [...cells, ...indicators.map((_code, i) => rateOf(row, i))]),
  };
}
