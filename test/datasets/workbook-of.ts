import { writeXlsx } from 'hucre/xlsx';

type CellValue = string | number | boolean | null;

/** A small .xlsx workbook: sheets by name, each a list of rows; a `null` cell is not stored. */
export async function workbookOf(
  sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>>,
): Promise<Uint8Array> {
  return writeXlsx({
    sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows: rows.map((cells) => [...cells]) })),
  });
}
