import { toCsv } from '../api/csv.ts';
import type { ReportFile } from '../api/report-maker.ts';
import type { PaintChart } from './charts/chart-picture.ts';
import type { DrawChart } from './charts/draw-chart.ts';
import { standAloneChart } from './charts/stand-alone-chart.ts';
import type { Report, ReportTable } from './content/report.ts';
import { dataDictionary } from './downloads/data-dictionary.ts';
import { dataPackage } from './downloads/data-package.ts';
import type { DataTable } from './downloads/data-table.ts';
import { viewTables } from './downloads/view-tables.ts';
import { renderHtml } from './html/render-html.ts';
import type { Typeset } from './pdf/typesetter.ts';
import { typstReport } from './pdf/typst-report.ts';
import type { ReportViews } from './report-views.ts';

/** Every file of a national report: HTML, PDF, each chart with its figures, each view as CSV, and what they mean. */
export async function reportFiles(
  report: Report,
  views: ReportViews,
  draw: DrawChart,
  typeset: Typeset,
  paint: PaintChart,
): Promise<readonly ReportFile[]> {
  const tables = viewTables(views);
  const data = [...tables, dataDictionary(tables)].map((table) => ({
    table,
    path: `data/${table.name}.csv`,
    bytes: textBytes(csvOf(table)),
  }));
  return [
    { path: 'report.html', bytes: textBytes(renderHtml(report, draw)) },
    { path: 'report.pdf', bytes: await typeset(typstReport(report, draw)) },
    ...chartFiles(report, draw, paint),
    ...data.map(({ path, bytes }) => ({ path, bytes })),
    { path: 'datapackage.json', bytes: textBytes(dataPackage(views, data)) },
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

function csvOf({ fields, rows }: DataTable): string {
  return toCsv({ columns: fields.map(({ name }) => name), rows });
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
