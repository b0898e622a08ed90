import type { ReportFile } from '../api/report-file.ts';
import type { Release } from '../contracts/release.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import type { ParquetWriter } from '../ports/parquet-writer.ts';
import { createParquetWriter } from '../runtime/services.ts';
import { networkBriefing } from './briefing/network-briefing.ts';
import { chartPainter } from './charts/chart-picture.ts';
import { chartDrawer } from './charts/draw-chart.ts';
import { renderHtml } from './html/render-html.ts';
import { nationalReport, type ReportChoices } from './national-report.ts';
import { type Typeset, typesetter } from './pdf/typesetter.ts';
import { typstBriefing } from './pdf/typst-briefing.ts';
import { reportFiles } from './report-files.ts';
import { readNetworkView, readReportViews } from './report-views.ts';

/** Every file of the national report of one month. The same release and choices give the same bytes. */
export async function makeNationalReport(
  store: ObjectStore,
  release: Release,
  { month, ...choices }: ReportChoices & { readonly month: string },
): Promise<readonly ReportFile[]> {
  const views = await readReportViews(store, release, month);
  const report = nationalReport(views, choices);
  const [typeset, paint] = [await sharedTypesetter(), await chartPainter()];
  return reportFiles(report, views, chartDrawer(), typeset, paint, await sharedParquetWriter());
}

/** The briefing of one network as HTML and PDF. */
export async function makeBriefing(
  store: ObjectStore,
  release: Release,
  {
    month,
    embargo,
    code,
  }: Pick<ReportChoices, 'embargo'> & { readonly month: string; readonly code: string },
): Promise<readonly ReportFile[]> {
  const views = await readReportViews(store, release, month);
  const area = await readNetworkView(store, release, code);
  const briefing = networkBriefing({ ...views, area }, embargo);
  const draw = chartDrawer();
  const typeset = await sharedTypesetter();
  return [
    { path: `networks/${code}.html`, bytes: new TextEncoder().encode(renderHtml(briefing, draw)) },
    { path: `networks/${code}.pdf`, bytes: await typeset(typstBriefing(briefing, draw)) },
  ];
}

let started: Promise<Typeset> | undefined;

/** Typst takes a fifth of a second to start, so one serves every report of a process. */
async function sharedTypesetter(): Promise<Typeset> {
  started ??= typesetter();
  return started;
}

let writer: Promise<ParquetWriter> | undefined;

/** One for the process, as it holds nothing between two files. */
async function sharedParquetWriter(): Promise<ParquetWriter> {
  writer ??= createParquetWriter();
  return writer;
}
