import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { type CsvError, parse } from 'csv-parse';
import { z } from 'zod';
import type { Problem } from '../contracts/file-outcome.ts';
import type { ReceivedTable } from './received-table.ts';
import { inPart, MOST_LINES, more, refused } from './refusal.ts';

const MOST_ROW_CHARACTERS = 65_536;
const WRITE_CHARACTERS = 1 << 18;

const ParsedRow = z.object({ record: z.array(z.string()), info: z.object({ lines: z.int() }) });

/** A row and the line of the file (or row of the sheet) that it begins on. */
interface NumberedRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What came of numbering: rows written, and the rows that are no rows of this table. */
interface Numbering {
  readonly rows: number;
  readonly problems: readonly Problem[];
}

/**
 * Writes every row of the tables to one CSV as `member`, `line` and the cells: slow, strict, and with true line
 * numbers where quoted text runs over lines. Blank rows are left out.
 */
export async function numberRows(
  tables: readonly ReceivedTable[],
  width: number,
  path: string,
): Promise<Numbering> {
  const out = createWriteStream(path);
  const problems: Problem[] = [];
  let rows = 0;
  let misshapen = 0;
  let text = '';
  for (const [member, table] of tables.entries()) {
    try {
      for await (const { line, cells } of rowsOf(table)) {
        if (cells.every((cell) => cell === '')) continue;
        if (cells.length !== width) {
          if (misshapen < MOST_LINES) problems.push(rowWidth(table.part, line, cells.length, width));
          misshapen += 1;
          continue;
        }
        rows += 1;
        text += `${member},${line},${cells.map(quoted).join(',')}\n`;
        if (text.length > WRITE_CHARACTERS) {
          if (!out.write(text)) await once(out, 'drain');
          text = '';
        }
      }
    } catch (error) {
      if (!(error instanceof UnreadableRow)) throw error;
      problems.push(refused('quote', inPart(table.part, error.message), { line: error.line }));
    }
  }
  if (misshapen > MOST_LINES) problems.push(more('row-width', misshapen - MOST_LINES));
  out.end(text);
  await finished(out);
  return { rows, problems };
}

class UnreadableRow extends Error {
  override readonly name = 'UnreadableRow';
  readonly line: number;

  constructor(line: number, message: string, options?: ErrorOptions) {
    super(message, options);
    this.line = line;
  }
}

function rowsOf(table: ReceivedTable): AsyncIterable<NumberedRow> | Iterable<NumberedRow> {
  const { body, header } = table;
  if (body.kind === 'csv') return csvRows(body.path);
  return body.rows.map((cells, i) => ({ line: i + 2, cells: padded(cells, header.length) }));
}

async function* csvRows(path: string): AsyncIterable<NumberedRow> {
  let complete = 0;
  const failures: UnreadableRow[] = [];
  const parser = createReadStream(path).pipe(
    parse({
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      max_record_size: MOST_ROW_CHARACTERS,
      // After a quotation mark out of place no row can be trusted, but those before it still can.
      skip_records_with_error: true,
      on_skip: (error) => {
        failures.push(new UnreadableRow(complete + 1, quoteMessage(error), { cause: error }));
      },
      on_record: (row, { lines }) => {
        complete = lines;
        return row;
      },
    }),
  );
  let header = true;
  for await (const parsed of parser) {
    const { record, info } = ParsedRow.parse(parsed);
    const line = info.lines - record.reduce((sum, cell) => sum + lineBreaks(cell), 0);
    if (line >= (failures[0]?.line ?? Number.POSITIVE_INFINITY)) break;
    if (!header) yield { line, cells: record };
    header = false;
  }
  if (failures[0] !== undefined) throw failures[0];
}

function quoteMessage(error: CsvError | undefined): string {
  const rest = 'Rows after it could not be read. Correct the quotation marks and send the file again.';
  return error?.code === 'CSV_QUOTE_NOT_CLOSED' || error?.code === 'CSV_MAX_RECORD_SIZE'
    ? `A quotation mark is opened here and not closed. ${rest}`
    : `A quotation mark is inside a value that is not quoted, or text follows a closing one. ${rest}`;
}

function rowWidth(part: string | null, line: number, found: number, width: number): Problem {
  const what = found < width ? 'too few' : 'too many';
  return refused(
    'row-width',
    inPart(
      part,
      `The row has ${found} values, ${what} for its ${width} columns. Check for a missing value, or a comma in text without quotation marks.`,
    ),
    { line },
  );
}

/** Trailing empty cells are not stored in a worksheet; cells right of the header are, if filled. */
function padded(cells: readonly string[], width: number): readonly string[] {
  const filled = cells.slice(0, Math.max(width, cells.findLastIndex((cell) => cell !== '') + 1));
  return [...filled, ...Array.from({ length: Math.max(0, width - filled.length) }, () => '')];
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function lineBreaks(cell: string): number {
  return cell.includes('\n') || cell.includes('\r') ? (cell.match(/\r\n|\n|\r/g)?.length ?? 0) : 0;
}
