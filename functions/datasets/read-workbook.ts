import { readFile } from 'node:fs/promises';
import readSheets from 'read-excel-file/node';
import type { Problem } from '../contracts/file-outcome.ts';
import { isMachineFailure } from './machine-failure.ts';
import { tidyName } from './read-header.ts';
import type { ReceivedTable } from './received-table.ts';
import { refused } from './refusal.ts';

/** The register has 90,000 cells. Its reader makes a place for every cell between the first and the last, filled or not. */
const MOST_CELLS = 2_000_000;
const REFERENCE = /\br="([A-Z]{1,3})(\d{1,7})"/g;

/** A worksheet that reaches further than any publication does, by the references of its cells; `null` where it does not. */
export async function beyondBounds(path: string): Promise<Problem | null> {
  let [columns, rows] = [0, 0];
  for (const [, letters = '', row = ''] of (await readFile(path, 'latin1')).matchAll(REFERENCE)) {
    columns = Math.max(columns, columnNumber(letters));
    rows = Math.max(rows, Number(row));
  }
  if (columns * rows <= MOST_CELLS) return null;
  return refused(
    'workbook-too-large',
    'A sheet has a cell so far down or to the right that it spans millions of cells. Delete the empty rows and columns beyond the table in Excel, save the workbook and send it again.',
  );
}

/** `A` is 1, `XFD` 16,384. */
function columnNumber(letters: string): number {
  return Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

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
