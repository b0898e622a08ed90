import type { Month } from '../contracts/codes.ts';
import type { Release } from '../contracts/release.ts';
import type { ReportFile } from '../contracts/report-file.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import type { ParquetWriter } from '../ports/parquet-writer.ts';
import { createParquetWriter } from '../runtime/services.ts';
import { networkBriefing } from './briefing/network-briefing.ts';
import { readBriefingViews, readNetworkView } from './briefing/network-views.ts';
import { chartPainter } from './charts/chart-picture.ts';
import { chartDrawer } from './charts/draw-chart.ts';
import { renderHtml } from './html/render-html.ts';
import { nationalReport, type ReportChoices } from './national-report.ts';
import { setBriefing } from './pdf/set-briefing.ts';
import { type Typeset, typesetter } from './pdf/typesetter.ts';
import { reportFiles } from './report-files.ts';
import { readReportViews } from './report-views.ts';

/** Every file of the national report of one month. The same release and choices give the same bytes. */
export async function makeNationalReport(
  store: ObjectStore,
  release: Release,
  { month, ...choices }: ReportChoices & { readonly month: Month },
): Promise<readonly ReportFile[]> {
  const views = await readReportViews(store, release, month);
  const report = nationalReport(views, choices);
  const [typeset, paint] = [await sharedTypesetter(), await chartPainter()];
  return reportFiles(report, views, chartDrawer(), typeset, paint, await sharedParquetWriter());
}

/** Of which network and month a briefing is, and what may be in it. */
export interface BriefingChoices extends Pick<ReportChoices, 'embargo'> {
  readonly month: Month;
  readonly code: string;
  /**
   * Whether the network's practices are listed with their own figures.
   *
   * @default true
   */
  readonly practices?: boolean;
}

/** The briefing of one network as HTML and PDF. */
export async function makeBriefing(
  store: ObjectStore,
  release: Release,
  { month, embargo, code, practices = true }: BriefingChoices,
): Promise<readonly ReportFile[]> {
  const views = await readBriefingViews(store, release, month, practices);
  const area = await readNetworkView(store, release, code);
  const briefing = networkBriefing({ ...views, area }, embargo);
  const draw = chartDrawer();
  const typeset = await sharedTypesetter();
  return [
    { path: `networks/${code}.html`, bytes: new TextEncoder().encode(renderHtml(briefing, draw)) },
    { path: `networks/${code}.pdf`, bytes: await setBriefing(briefing, draw, typeset) },
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
