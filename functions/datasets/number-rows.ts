import { closeSync, openSync, writeSync } from 'node:fs';
import type { Problem } from '../contracts/file-outcome.ts';
import { readRecords } from './read-records.ts';
import type { ReceivedTable, SheetBody } from './received-table.ts';
import { inPart, MOST_LINES, more, refused } from './refusal.ts';

const WRITE_CHARACTERS = 1 << 18;

/** What came of numbering: rows written, and the rows that are no rows of this table. */
interface Numbering {
  readonly rows: number;
  readonly problems: readonly Problem[];
}

/**
 * Writes every row of the tables to one CSV as `member`, `line` and the cells: slow, strict, and with true line
 * numbers where quoted text runs over lines. Blank rows are left out (an empty object of JSON is none), rows of another width are problems.
 */
export async function numberRows(
  tables: readonly ReceivedTable[],
  width: number,
  path: string,
): Promise<Numbering> {
  const out = openSync(path, 'w');
  const problems: Problem[] = [];
  let rows = 0;
  let misshapen = 0;
  let text = '';
  const take = (member: number, line: number, cells: readonly string[]) => {
    if (cells.every((cell) => cell === '') && tables[member]?.body.kind !== 'json') return;
    if (cells.length !== width) {
      misshapen += 1;
      if (misshapen <= MOST_LINES)
        problems.push(rowWidth(tables[member]?.part ?? null, line, cells.length, width));
      return;
    }
    rows += 1;
    text += `${member},${line},${cells.map(quoted).join(',')}\n`;
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
        const misquoted = await readRecords(body.path, (line, cells) => take(member, line, cells));
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
  { rows }: SheetBody,
  width: number,
  take: (line: number, cells: readonly string[]) => void,
): void {
  for (const [i, row] of rows.entries()) {
    const filled = row.slice(0, Math.max(width, row.findLastIndex((cell) => cell !== '') + 1));
    take(i + 2, [...filled, ...Array.from({ length: Math.max(0, width - filled.length) }, () => '')]);
  }
}

function rowWidth(part: string | null, line: number, found: number, width: number): Problem {
  const message = `The row has ${found} values, too ${found < width ? 'few' : 'many'} for its ${width} columns. Check for a missing value, or a comma in text without quotation marks.`;
  return refused('row-width', inPart(part, message), { line });
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
