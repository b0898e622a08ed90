import { parse } from 'csv-parse/sync';

/** Rows of a CSV text by column name, every value as text; a byte order mark is left out. */
export function readCsv(text: string): Record<string, string>[] {
  return parse(text, { columns: true, bom: true });
}
