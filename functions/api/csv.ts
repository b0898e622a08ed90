import type { CsvTable } from '../contracts/csv-text.ts';
import type { ViewTable } from '../tables/table.ts';

export { type CsvTable, toCsv } from '../contracts/csv-text.ts';

/** The table that a view becomes. */
export function csvTable<View>({ fields, rows }: ViewTable<View>, view: View): CsvTable {
  return { columns: fields.map(({ name }) => name), rows: rows(view) };
}
