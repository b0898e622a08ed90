import readSheets from 'read-excel-file/node';
import type { Problem } from '../contracts/file-outcome.ts';
import { isMachineFailure } from './machine-failure.ts';
import { tidyName } from './read-header.ts';
import type { ReceivedTable } from './received-table.ts';
import { refused } from './refusal.ts';

/**
 * Every sheet of an .xlsx workbook that has a first row, its cells as text.
 *
 * Dates become `2026-07-01`, line breaks within a cell become spaces, empty cells ''.
 */
export async function readWorkbook(path: string): Promise<readonly ReceivedTable[] | Problem> {
  try {
    const sheets = await readSheets(path);
    return sheets.flatMap(({ sheet, data }) => {
      const [header, ...rows] = data.map((row) => row.map(cellText));
      return header === undefined
        ? []
        : [{ part: `sheet ${sheet}`, header, body: { kind: 'sheet' as const, rows }, problems: [] }];
    });
  } catch (error) {
    if (isMachineFailure(error)) throw error;
    return refused(
      'workbook-unreadable',
      'The file is no workbook that can be read. Open it in Excel, save it as .xlsx and send it again.',
    );
  }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (typeof cell === 'number') return cell.toString();
  return typeof cell === 'string' ? tidyName(cell) : '';
}
