import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import type { Report } from '../content/report.ts';
import type { DataTable } from '../downloads/data-table.ts';
import type { ReportViews } from '../report-views.ts';
import { columnsTable, contentsTable, coverTable, notesTable } from './front-sheets.ts';
import { heading } from './heading.ts';
import { numberFormat } from './number-format.ts';
import { DEFAULT_FONT } from './sheet-styles.ts';
import { filledRow, SHORTHAND, shorthandIn } from './shorthand.ts';
import { type SheetTable, tableSheet } from './table-sheet.ts';
import { workbookTables } from './workbook-tables.ts';

/**
 * The tables of a report as one accessible spreadsheet (Government Analysis Function, Releasing statistics in
 * spreadsheets): cover, contents, notes, then one named table a sheet. Numbers are unrounded; no cell is empty; a
 * table without rows is named in the notes and left out. The same report and tables give the same bytes.
 */
export async function workbook(report: Report, views: ReportViews): Promise<Uint8Array> {
  const tables = workbookTables(views);
  const held = tables.filter(({ rows }) => rows.length > 0);
  const empty = tables.filter(({ rows }) => rows.length === 0);
  const data = held.map((table) => dataSheet(table, report.status.running));
  const after = [...data, columnsTable(held)];
  const notes = notesTable(views, empty);
  const sheets = [coverTable(report, views), contentsTable([notes, ...after], empty.length), notes, ...after];
  const published = new Date(report.publishedAt);
  const bytes = await writeXlsx({
    sheets: sheets.map(tableSheet),
    properties: {
      title: `${report.title}: ${report.subtitle}`,
      description: report.status.line,
      creator: 'pcn-progress',
      created: published,
      modified: published,
    },
    defaultFont: DEFAULT_FONT,
  });
  return declareLanguage(bytes, 'en-GB');
}

function dataSheet({ name, title, source, fields, rows }: DataTable, running: string): SheetTable {
  const filled = rows.map((row) => filledRow(fields, row));
  const columns = fields.map((field, i) => ({
    heading: heading(field.name),
    format: numberFormat(
      field,
      filled.map((row) => row[i]),
    ),
  }));
  const used = shorthandIn(filled);
  if (columns.some(({ format }) => format?.low === true)) used.add('[low]');
  const marks = SHORTHAND.filter(({ mark }) => used.has(mark)).map(({ mark }) => mark);
  return {
    sheet: name,
    title,
    above: [
      `${running}.`,
      `This sheet holds one table, from the view ${source}. What its columns hold is on the sheet Columns.`,
      ...(marks.length === 0
        ? []
        : [`Shorthand in this table: ${marks.join(', ')}. The sheet Notes says what it means.`]),
    ],
    columns,
    rows: filled,
  };
}

const CORE = 'docProps/core.xml';
/** The first moment that a zip archive can say; a time of now would give other bytes each time. */
const FIRST_MOMENT = '1980-01-01T00:00:00';

/** Says in a workbook's properties which language it is in (Open Packaging Conventions, core properties): hucre does not. */
function declareLanguage(workbook: Uint8Array, language: string): Uint8Array {
  const files = unzipSync(workbook);
  const core = strFromU8(files[CORE] ?? new Uint8Array());
  const declared = core.replace(
    '</cp:coreProperties>',
    `<dc:language>${language}</dc:language></cp:coreProperties>`,
  );
  return zipSync({ ...files, [CORE]: strToU8(declared) }, { mtime: FIRST_MOMENT });
}
