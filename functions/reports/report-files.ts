import { toCsv } from '../api/csv.ts';
import type { ReportFile } from '../api/report-file.ts';
import type { ParquetWriter } from '../ports/parquet-writer.ts';
import type { PaintChart } from './charts/chart-picture.ts';
import type { DrawChart } from './charts/draw-chart.ts';
import { standAloneChart } from './charts/stand-alone-chart.ts';
import type { Report, ReportTable } from './content/report.ts';
import { reportData } from './downloads/report-data.ts';
import { viewTables } from './downloads/view-tables.ts';
import { renderHtml } from './html/render-html.ts';
import type { Typeset } from './pdf/typesetter.ts';
import { typstReport } from './pdf/typst-report.ts';
import type { ReportViews } from './report-views.ts';
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
    ...(await reportData(views, viewTables(views), parquet)),
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
