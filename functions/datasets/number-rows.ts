import { closeSync, openSync, writeSync } from 'node:fs';
import { csvField } from '../contracts/csv-text.ts';
import type { Problem } from '../contracts/file-outcome.ts';
import { readRecords } from './read-records.ts';
import type { RecognisedTable, SheetBody } from './received-table.ts';
import { inPart, MOST_LINES, more, refused } from './refusal.ts';

const WRITE_CHARACTERS = 1 << 18;

/** What came of numbering: rows written, and the rows that are no rows of this table. */
interface Numbering {
  readonly rows: number;
  readonly problems: readonly Problem[];
}

/**
 * Writes every row of the tables to one CSV as `member`, `line` and the cells: slow, strict, and with true line
 * numbers where quoted text runs over lines, in the order of the layout's columns. Blank rows are left out (an empty object of
 * JSON is none), rows of another width are problems; blank cells at the right are no width.
 */
export async function numberRows(tables: readonly RecognisedTable[], path: string): Promise<Numbering> {
  const out = openSync(path, 'w');
  const problems: Problem[] = [];
  let rows = 0;
  let misshapen = 0;
  let text = '';
  const take = (member: number, line: number, cells: readonly string[]) => {
    if (cells.every((cell) => cell === '') && tables[member]?.body.kind !== 'json') return;
    const table = tables[member];
    if (table === undefined) return;
    const width = widthOf(cells, table.header);
    if (width !== null) {
      misshapen += 1;
      if (misshapen <= MOST_LINES) problems.push(rowWidth(table, line, width));
      return;
    }
    rows += 1;
    text += `${member},${line},${table.places.map((place) => csvField(place === null ? '' : (cells[place] ?? ''))).join(',')}\n`;
    if (text.length < WRITE_CHARACTERS) return;
    writeSync(out, text);
    text = '';
  };
  try {
    for (const [member, { part, body, header }] of tables.entries()) {
      if (body.kind === 'json') {
        for (const [i, cells] of body.rows.entries()) take(member, i, cells);
      } else if (body.kind === 'sheet') {
        readSheet(body, header.length, (line, cells) => take(member, line, cells));
      } else {
        const misquoted = await readRecords(body.path, body.headerLines > 0, (line, cells) =>
          take(member, line, cells),
        );
        if (misquoted !== null) problems.push({ ...misquoted, message: inPart(part, misquoted.message) });
      }
    }
    writeSync(out, text);
  } finally {
    closeSync(out);
  }
  return {
    rows,
    problems: misshapen > MOST_LINES ? [...problems, more('row-width', misshapen - MOST_LINES)] : problems,
  };
}

/** Empty cells at the end of a row are not stored in a worksheet; cells right of the header are, if filled. */
function readSheet(
  { rows, firstRow = 2 }: SheetBody,
  width: number,
  take: (line: number, cells: readonly string[]) => void,
): void {
  for (const [i, row] of rows.entries()) {
    const filled = row.slice(0, Math.max(width, row.findLastIndex((cell) => cell !== '') + 1));
    take(i + firstRow, [...filled, ...Array.from({ length: Math.max(0, width - filled.length) }, () => '')]);
  }
}

/** The width of a row that is not the header's, else `null`: only blank cells under no name may be left out or added. */
function widthOf(cells: readonly string[], header: readonly string[]): number | null {
  const named = header.findLastIndex((name) => name !== '') + 1;
  const stray = cells.findLastIndex((cell, place) => cell !== '' && (header[place] ?? '') === '');
  if (cells.length < named) return cells.length;
  return stray >= 0 ? Math.max(cells.length, stray + 1) : null;
}

function rowWidth({ part, header }: RecognisedTable, line: number, found: number): Problem {
  const width = header.filter((name) => name !== '').length;
  const message = `The row has ${found} values, too ${found < width ? 'few' : 'many'} for its ${width} columns. Check for a missing value, or a comma in text without quotation marks.`;
  return refused('row-width', inPart(part, message), { line });
}
