import { MembershipBasis } from '../contracts/codes.ts';
import type { RunReport } from '../contracts/run-report.ts';
import { createLocalServices } from '../runtime/services.ts';
import { runPipeline } from '../steps/run-pipeline.ts';
import { dataFiles } from './data-files.ts';
import { exitCode } from './exit-code.ts';
import { printRun } from './print-run.ts';
import { progressLine } from './progress-line.ts';
import { runReport } from './run-report.ts';
import { sourceVersion } from './source-version.ts';

export interface RunOptions {
  readonly data: string;
  readonly store: string;
  readonly membership: string;
  readonly json?: boolean;
}

/** Takes a folder of files in, publishes, and says what happened: to people on stderr, to programs on stdout. */
export async function runCommand(options: RunOptions): Promise<number> {
  const basis = MembershipBasis.parse(options.membership);
  const paths = await dataFiles(options.data);
  const services = await createLocalServices(options.store);
  try {
    const result = await runPipeline(services, paths, {
      basis,
      codeVersion: await sourceVersion(),
      onProgress: progressLine(process.stderr),
    });
    const report = await runReport(services.store, result, basis);
    printRun(report, (line) => process.stderr.write(`${line}\n`));
    if (options.json === true) process.stdout.write(`${JSON.stringify(report)}\n`);
    return exitCodeOf(report);
  } finally {
    await services.close();
  }
}

/** 0 when no file was refused, 3 when some were, 4 when there was nothing to publish. */
export function exitCodeOf({ release, files }: RunReport): number {
  if (release === null) return exitCode.nothingToPublish;
  const refused = files.some(({ outcome }) => outcome === 'quarantined');
  return refused ? exitCode.someRefused : exitCode.done;
}
