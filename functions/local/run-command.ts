import { MembershipBasis } from '../contracts/codes.ts';
import type { RunReport } from '../contracts/run-report.ts';
import { loadConfig } from '../runtime/config.ts';
import { createLocalServices } from '../runtime/services.ts';
import { sourceVersion } from '../runtime/source-version.ts';
import { runPipeline } from '../steps/run-pipeline.ts';
import { assertStoreApart, dataFiles } from './data-files.ts';
import { downloadsOfRun } from './downloads-of-run.ts';
import { exitCode } from './exit-code.ts';
import { printRun } from './print-run.ts';
import { progressLine } from './progress-line.ts';
import { publishedStore } from './published-store.ts';
import { reportOfRun } from './report-of-run.ts';
import { runReport } from './run-report.ts';

export interface RunOptions {
  /** Absent: nothing is taken in, and what the store holds is published. */
  readonly data?: string;
  readonly store: string;
  readonly membership: string;
  readonly json?: boolean;
  /** False: no report is made, and no notice is sent. */
  readonly report?: boolean;
  /** False: the release's files are not written. */
  readonly downloads?: boolean;
  /** ISO time until which the report is a draft. */
  readonly embargo?: string;
}

/** Takes a folder of files in, publishes, and says what happened: to people on stderr, to programs on stdout. */
export async function runCommand(options: RunOptions): Promise<number> {
  const basis = MembershipBasis.parse(options.membership);
  const { reports, practicesClaim } = loadConfig(process.env);
  const { embargo, site } = reports;
  const { paths, unusable } = await filesOf(options);
  const local = await createLocalServices(options.store);
  // A store that is made here and served elsewhere, to holders of a claim.
  const services = { ...local, practicesRestricted: practicesClaim !== null };
  const onProgress = progressLine(process.stderr);
  try {
    const result = await runPipeline(services, paths, {
      basis,
      codeVersion: await sourceVersion(),
      onProgress,
    });
    const followUp =
      result.release === undefined || options.report === false
        ? { report: null, notice: null }
        : await reportOfRun(services, result.release, {
            embargo: options.embargo ?? embargo,
            site,
            onProgress,
          });
    if (result.release !== undefined && options.downloads !== false) {
      await downloadsOfRun(services.store, result.release);
    }
    const files = [...unusable, ...result.files];
    const report = await runReport(services.store, { ...result, files }, basis, followUp);
    printRun(report, (line) => process.stderr.write(`${line}\n`));
    if (options.json === true) process.stdout.write(`${JSON.stringify(report)}\n`);
    return exitCodeOf(report);
  } finally {
    await services.close();
  }
}

async function filesOf({ data, store }: RunOptions): ReturnType<typeof dataFiles> {
  if (data === undefined) {
    await publishedStore(store);
    return { paths: [], unusable: [] };
  }
  const files = await dataFiles(data);
  await assertStoreApart(data, store);
  return files;
}

/** 0 when every file that was meant was taken, 3 when one was not, 4 with nothing to publish, 5 when a month waits for an answer. */
export function exitCodeOf({ release, files, datasetsNotTaken, held }: RunReport): number {
  if (held.some(({ state }) => state === 'waiting')) return exitCode.monthHeld;
  if (release === null) return exitCode.nothingToPublish;
  const refused = files.some(
    ({ outcome, problems }) =>
      outcome === 'quarantined' && !problems.some(({ rule }) => rule === 'withdrawn'),
  );
  return refused || datasetsNotTaken.length > 0 ? exitCode.someRefused : exitCode.done;
}
