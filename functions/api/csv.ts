import type { CsvTable } from '../contracts/csv-text.ts';
import type { ViewTable } from '../tables/table.ts';

export { type CsvTable, toCsv } from '../contracts/csv-text.ts';

/** The table that a view becomes. */
export function csvTable<View>({ fields, rows }: ViewTable<View>, view: View): CsvTable {
  return { columns: fields.map(({ name }) => name), rows: rows(view) };
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
