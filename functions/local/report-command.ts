import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Month } from '../contracts/codes.ts';
import type { Release } from '../contracts/release.ts';
import type { ReportFile } from '../contracts/report-file.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { briefAllNetworks } from '../reports/briefing/brief-all-networks.ts';
import { ForewordError, NoSuchMonthError, NoSuchNetworkError } from '../reports/errors.ts';
import { makeBriefing, makeNationalReport } from '../reports/make-report.ts';
import { readReportViews } from '../reports/report-views.ts';
import { newestRelease } from '../steps/publish.ts';
import { exitCode } from './exit-code.ts';
import { progressLine } from './progress-line.ts';
import { publishedStore } from './published-store.ts';

/** So many names a line can hold. */
const FEW = 4;

export interface ReportOptions {
  readonly store: string;
  /** The newest month of the release where it is left out. */
  readonly month?: Month;
  /** The briefing of one network and not the national report. */
  readonly network?: string;
  /** The briefing of every network and not the national report. */
  readonly allNetworks?: boolean;
  /** File of Markdown. */
  readonly foreword?: string;
  /** ISO time until which what is made is a draft. */
  readonly embargo?: string;
  readonly out: string;
}

/** Makes the national report of a month, or the briefings of networks, from the newest release of a store. */
export async function reportCommand(options: ReportOptions): Promise<number> {
  const store = await publishedStore(options.store);
  const release = await newestRelease(store);
  const month = options.month ?? release?.months.at(-1);
  if (release === undefined || month === undefined) {
    process.stderr.write('No release has been published: run "pcn run" first.\n');
    return exitCode.nothingToPublish;
  }
  try {
    if (options.allNetworks === true) await briefEveryNetwork(options, store, release, month);
    else await writeFiles(options.out, await filesOf(options, store, release, month));
    return exitCode.done;
  } catch (error) {
    const asked = [ForewordError, NoSuchMonthError, NoSuchNetworkError].some((kind) => error instanceof kind);
    if (!(asked && error instanceof Error)) throw error;
    process.stderr.write(`${error.message}\n`);
    return exitCode.usage;
  }
}

async function filesOf(
  { network, foreword, embargo }: ReportOptions,
  store: ObjectStore,
  release: Release,
  month: Month,
): Promise<readonly ReportFile[]> {
  if (network !== undefined)
    return makeBriefing(store, release, { month, embargo: embargo ?? null, code: network });
  const text = foreword === undefined ? null : await readFile(foreword, 'utf8');
  return makeNationalReport(store, release, { month, embargo: embargo ?? null, foreword: text });
}

async function briefEveryNetwork(
  { store: storeFolder, out, embargo }: ReportOptions,
  store: ObjectStore,
  release: Release,
  month: Month,
): Promise<void> {
  const { areas } = await readReportViews(store, release, month);
  const codes = areas.view.areas.flatMap(({ kind, code }) => (kind === 'pcn' ? [code] : []));
  const outFolder = join(out, 'networks');
  const show = progressLine(process.stderr);
  const job = { storeFolder, release, month, embargo: embargo ?? null, outFolder, codes };
  await briefAllNetworks(job, (done, total) => show({ step: 'brief', what: 'networks', done, total }));
  process.stderr.write(`${codes.length} briefings of ${month} in ${outFolder}\n`);
}

async function writeFiles(folder: string, files: readonly ReportFile[]): Promise<void> {
  for (const { path, bytes } of files) {
    const to = join(folder, path);
    await mkdir(dirname(to), { recursive: true });
    await writeFile(to, bytes);
  }
  process.stderr.write(`${files.length} files in ${folder}: ${writtenWords(files)}\n`);
}

/** Names of the documents, and how many files each folder beside them holds: a report has a hundred files of figures. */
function writtenWords(files: readonly ReportFile[]): string {
  const folders = Map.groupBy(files, ({ path }) => dirname(path));
  return [...folders]
    .flatMap(([folder, held]) =>
      folder === '.' || held.length <= FEW ? held.map(({ path }) => path) : `${held.length} in ${folder}`,
    )
    .join(', ');
}
