import type { RowDef, WriteSheet } from 'hucre';
import { rangeRef } from 'hucre/xlsx';
import type { NumberFormat } from './number-format.ts';
import { columnWidth, rowHeight } from './sheet-layout.ts';
import { columnStyle, headingStyle, LINE_STYLE, LINK_STYLE, TITLE_STYLE } from './sheet-styles.ts';
import type { FilledCell } from './shorthand.ts';

/** One table and the lines above it: what a sheet holds. */
export interface SheetTable {
  /** Unique in the workbook, at most 31 letters. */
  readonly sheet: string;
  readonly title: string;
  /** Lines between the title and the table: where it is from, what shorthand it holds. */
  readonly above: readonly string[];
  /** Headings are unique in the table. */
  readonly columns: readonly { readonly heading: string; readonly format: NumberFormat | null }[];
  /** At least one: a spreadsheet has no table without a row. */
  readonly rows: readonly (readonly FilledCell[])[];
  /** Whether the first cell of each row is the name of a sheet, and leads to it. */
  readonly linked?: boolean;
}

/** Text that spreadsheets take for an error, such as `#N/A`: hucre writes it as one, unless it is rich text. */
const ERROR_WORD = /^#[A-Z_/0]+[!?]?$/;

/** A sheet with one named Excel table, its text wrapped: no merged cell, no empty one, no filter, nothing frozen. */
export function tableSheet({ sheet, title, above, columns, rows, linked }: SheetTable): WriteSheet {
  const headings = columns.map(({ heading }) => heading);
  const lines = [[title], ...above.map((line) => [line])];
  const head = lines.length;
  const widths = headings.map((heading, i) =>
    columnWidth(
      heading,
      rows.map((row) => row[i]),
    ),
  );
  const rowDefs = new Map<number, RowDef>();
  for (const [i, row] of [headings, ...rows].entries()) {
    const height = rowHeight(row, widths);
    if (height !== null) rowDefs.set(head + i, { height });
  }
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  for (const i of lines.keys()) cells.set(`${i},0`, { style: i === 0 ? TITLE_STYLE : LINE_STYLE });
  for (const [i, { format }] of columns.entries())
    cells.set(`${head},${i}`, { style: headingStyle(format, i) });
  for (const [r, row] of rows.entries()) {
    for (const [c, cell] of row.entries()) {
      if (typeof cell === 'string' && ERROR_WORD.test(cell)) {
        cells.set(`${head + 1 + r},${c}`, { richText: [{ text: cell }] });
      }
    }
  }
  for (const [i, [name]] of (linked === true ? rows : []).entries()) {
    const hyperlink = { target: '', location: `'${name}'!A1` };
    cells.set(`${head + 1 + i},0`, { style: LINK_STYLE, hyperlink });
  }
  return {
    name: sheet,
    rows: [...lines, headings, ...rows.map((row) => row.map(written))],
    columns: columns.map(({ format }, i) => ({ width: widths[i] ?? 0, style: columnStyle(format, i) })),
    cells,
    rowDefs,
    tables: [
      {
        name: tableName(sheet),
        range: rangeRef(head, 0, head + rows.length, columns.length - 1),
        columns: headings.map((name) => ({ name })),
        style: 'TableStyleLight1',
        showRowStripes: false,
        showAutoFilter: false,
      },
    ],
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

/** Text in which nothing is an escape: `_x0041_` would be read as `A` (ECMA-376, part 1, 22.9.2.19). */
function written(cell: FilledCell): FilledCell {
  return typeof cell === 'string' ? cell.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : cell;
}

/** A name that formulas use and screen readers say; with `table_` before it, it is never the address of a cell. */
function tableName(sheet: string): string {
  return `table_${sheet.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_')}`;
}
