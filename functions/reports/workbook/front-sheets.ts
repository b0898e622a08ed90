import { touchesMonth } from '../chapters/data-quality.ts';
import { indicatorLabel } from '../chapters/indicator-label.ts';
import { identityTable } from '../chapters/provenance.ts';
import { cellWords } from '../content/cells.ts';
import type { Report } from '../content/report.ts';
import type { DataTable } from '../downloads/data-table.ts';
import type { ReportViews } from '../report-views.ts';
import { heading } from './heading.ts';
import { SHORTHAND } from './shorthand.ts';
import type { SheetTable } from './table-sheet.ts';

const ONE_TABLE = 'This sheet holds one table.';

/** What the workbook is of, whether it may be passed on, and from what it was made. */
export function coverTable({ title, subtitle, status }: Report, views: ReportViews): SheetTable {
  return {
    sheet: 'Cover',
    title,
    above: [
      `${subtitle}: the figures, as a workbook`,
      status.line,
      `${ONE_TABLE} The sheet Contents lists the others, and the sheet Notes says what to know before using them.`,
      'Shares and scores are from 0 to 1. A cell holds its number whole, however many decimal places are shown.',
      'Missing, zero and suppressed are three things: only a zero is written as 0.',
    ],
    columns: textColumns('What', 'Which'),
    rows: identityTable(views).rows.map((row) => row.map(cellWords)),
  };
}

/** Every sheet that follows, with a link to it, and whether tables hold nothing this month. */
export function contentsTable(sheets: readonly SheetTable[], empty: number): SheetTable {
  return {
    sheet: 'Contents',
    title: 'Contents',
    above: [
      ONE_TABLE,
      ...(empty === 0
        ? []
        : ['Tables that hold nothing this month are left out. The sheet Notes names them.']),
    ],
    columns: [
      ...textColumns('Sheet', 'What it holds'),
      { heading: 'Rows', format: { code: '#,##0', low: false } },
    ],
    rows: sheets.map(({ sheet, title, rows }) => [sheet, title, rows.length]),
    linked: true,
  };
}

/** What shorthand means, the caveats of the month, and which tables hold nothing. */
export function notesTable(views: ReportViews, empty: readonly DataTable[]): SheetTable {
  const caveats = views.quality.view.caveats.filter((caveat) => touchesMonth(caveat, views.month));
  return {
    sheet: 'Notes',
    title: 'Notes: shorthand, and what to know before using the figures',
    above: [ONE_TABLE],
    columns: textColumns('Note', 'What it concerns', 'What it says'),
    rows: [
      ...SHORTHAND.map(({ mark, meaning }) => [mark, 'Cells of any table', meaning]),
      ...caveats.map(({ indicators, message }) => [
        'Caveat',
        indicators.length === 0
          ? 'Every indicator'
          : indicators.map((code) => `${code}: ${indicatorLabel(views, code)}`).join('; '),
        message,
      ]),
      ...empty.map(({ title }) => ['Left out', title, 'This month holds nothing of it.']),
    ],
  };
}

/** What every column of every table means, and what it is called in the files of data. */
export function columnsTable(tables: readonly DataTable[]): SheetTable {
  return {
    sheet: 'Columns',
    title: 'Columns: what every column of every table holds',
    above: [ONE_TABLE],
    columns: textColumns('Sheet', 'Column', 'Name in CSV and Parquet', 'What it holds'),
    rows: tables.flatMap(({ name, fields }) =>
      fields.map((field) => [name, heading(field.name), field.name, field.description]),
    ),
  };
}

function textColumns(...headings: readonly string[]): SheetTable['columns'] {
  return headings.map((words) => ({ heading: words, format: null }));
}
