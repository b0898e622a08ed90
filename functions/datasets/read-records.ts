import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { type CsvError, parse } from 'csv-parse';
import type { Problem } from '../contracts/file-outcome.ts';
import { refused } from './refusal.ts';

/** No published row is a hundredth of this; an unclosed quotation mark makes one of the rest of the file. */
const MOST_ROW_CHARACTERS = 65_536;

/**
 * Gives every record after the header, if there is one, to `take`, with the line it begins on, as an editor counts lines.
 *
 * Slower than DuckDB and stricter: after a quotation mark out of place no row can be trusted, so reading ends there.
 * @returns the quotation mark out of place, or `null`
 */
export async function readRecords(
  path: string,
  hasHeader: boolean,
  take: (line: number, cells: readonly string[]) => void,
): Promise<Problem | null> {
  const misquoted: Problem[] = [];
  let header = hasHeader;
  let ended = 0;
  // The parser counts a CRLF in quotation marks as two lines; an editor shows one.
  let countedTwice = 0;
  const parser = parse({
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: MOST_ROW_CHARACTERS,
    skip_records_with_error: true,
    on_skip: (error) => {
      misquoted.push(refused('quote', quoteMessage(error), { line: ended + 1 }));
      return undefined;
    },
    on_record: (cells, { lines }) => {
      const breaks = cells.flatMap(lineBreaks);
      countedTwice += breaks.filter((lineBreak) => lineBreak === '\r\n').length;
      ended = lines - countedTwice;
      if (!header && misquoted.length === 0) take(ended - breaks.length, cells);
      header = false;
      return null;
    },
  });
  await pipeline(createReadStream(path), parser.resume());
  return misquoted[0] ?? null;
}

function quoteMessage(error: CsvError | undefined): string {
  const rest = 'Rows after it could not be read. Correct the quotation marks and send the file again.';
  return error?.code === 'CSV_QUOTE_NOT_CLOSED' || error?.code === 'CSV_MAX_RECORD_SIZE'
    ? `A quotation mark is opened here and not closed. ${rest}`
    : `A quotation mark is inside a value that is not quoted, or text follows a closing one. ${rest}`;
}

function lineBreaks(cell: string): readonly string[] {
  return cell.includes('\n') || cell.includes('\r') ? (cell.match(/\r\n|\n|\r/g) ?? []) : [];
}
