import { toCsv } from '../contracts/csv-text.ts';
import type { ReportFile } from '../contracts/report-file.ts';
import type { ParquetWriter } from '../ports/parquet-writer.ts';
import { everyTables } from '../questions/all-questions.ts';
import { areaRatesTable } from '../questions/areas/tables.ts';
import { keyIn } from '../questions/question.ts';
import { sha256Of } from '../runtime/content-id.ts';
import type { PaintChart } from './charts/chart-picture.ts';
import type { DrawChart } from './charts/draw-chart.ts';
import { standAloneChart } from './charts/stand-alone-chart.ts';
import type { Report, ReportTable } from './content/report.ts';
import { dictionaryTable } from './downloads/data-dictionary.ts';
import { dataPackage, type PackagedFile } from './downloads/data-package.ts';
import type { DataTable } from './downloads/data-table.ts';
import { fileFields, tableFiles } from './downloads/table-files.ts';
import { renderHtml } from './html/render-html.ts';
import type { Typeset } from './pdf/typesetter.ts';
import { typstReport } from './pdf/typst-report.ts';
import { namedViews, type ReportViews } from './report-views.ts';
import { workbook } from './workbook/workbook.ts';

/** Every file of a national report: HTML, PDF, workbook, each chart with its figures, each view as CSV and Parquet, and what they mean. */
export async function reportFiles(
  report: Report,
  views: ReportViews,
  draw: DrawChart,
  typeset: Typeset,
  paint: PaintChart,
  parquet: ParquetWriter,
): Promise<readonly ReportFile[]> {
  return [
    { path: 'report.html', bytes: textBytes(renderHtml(report, draw)) },
    { path: 'report.pdf', bytes: await typeset(typstReport(report, draw)) },
    { path: 'report.xlsx', bytes: await workbook(report, views) },
    ...chartFiles(report, draw, paint),
    ...(await reportData(views, await viewTables(views), parquet)),
  ];
}

function chartFiles(report: Report, draw: DrawChart, paint: PaintChart): readonly ReportFile[] {
  return report.chapters
    .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'figure' ? [block.figure] : [])))
    .flatMap((figure) => {
      const svg = standAloneChart(figure, report, draw);
      const path = `charts/${figure.table.id}`;
      return [
        { path: `${path}.svg`, bytes: textBytes(svg) },
        { path: `${path}.png`, bytes: paint(svg) },
        { path: `${path}.csv`, bytes: textBytes(figuresCsv(figure.table)) },
      ];
    });
}

/** A chart's figures unrounded; where there is none, the shorthand says why. */
function figuresCsv({ columns, rows }: ReportTable): string {
  return toCsv({
    columns: columns.map(({ heading }) => heading),
    rows: rows.map((cells) =>
      cells.map(({ value, mark }) => (value === null && mark !== undefined ? `[${mark}]` : value)),
    ),
  });
}

function textBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The tables of a report as CSV and Parquet, a data dictionary, and a data package that describes them. */
async function reportData(
  { release, month }: ReportViews,
  tables: readonly DataTable[],
  parquet: ParquetWriter,
): Promise<readonly ReportFile[]> {
  const described = tables.map((table) => ({ ...table, fields: fileFields({ form: table }) }));
  const dictionary = { ...dictionaryTable, source: 'this report', rows: dictionaryTable.rows(described) };
  const files: ReportFile[] = [];
  const packaged: PackagedFile[] = [];
  for (const { source, rows, ...form } of [...tables, dictionary]) {
    const basis = source.endsWith(`/${release.basis}`) ? release.basis : null;
    const written = await tableFiles({ form, month: null, basis, part: null, rows }, release, parquet);
    for (const [format, bytes] of Object.entries(written)) {
      const path = `data/${form.name}.${format}`;
      const about = { title: form.title, fields: fileFields({ form }), source };
      files.push({ path, bytes });
      packaged.push({ path, bytes: bytes.byteLength, sha256: sha256Of(bytes), ...about });
    }
  }
  const name = `pcn-progress-${month}-release-${release.release}`;
  const title = `PCN progress, ${month}, release ${release.release}`;
  return [...files, { path: 'datapackage.json', bytes: dataPackage(release, { name, title }, packaged) }];
}

/** The tables of every view that a national report is written from. What is of England alone begins with its name. */
async function viewTables(views: ReportViews): Promise<readonly DataTable[]> {
  const questions = await everyTables();
  const tables = namedViews(views).flatMap(({ name: source, view }) => {
    const tablesOf = questions.find(({ question }) => keyIn(question, source) !== null);
    const rows = tablesOf?.rowsOf(view) ?? [];
    return (tablesOf?.forms ?? []).map((form, i): DataTable => {
      const name = source === views.england.name ? `england-${form.name}` : form.name;
      return { ...form, name, source, rows: rows[i] ?? [] };
    });
  });
  const { areas } = views;
  return [...tables, { ...areaRatesTable, source: areas.name, rows: areaRatesTable.rows(areas.view) }];
}
