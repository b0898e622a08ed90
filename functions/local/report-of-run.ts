import { newestOf } from '../contracts/month.ts';
import type { Release } from '../contracts/release.ts';
import type { RunReport } from '../contracts/run-report.ts';
import type { Services } from '../runtime/services.ts';
import { reportVersion } from '../runtime/source-version.ts';
import { reportAndNotice } from '../steps/follow-release.ts';
import type { progressLine } from './progress-line.ts';

export interface ReportOfRunOptions {
  readonly embargo: string | null;
  /** Where the pages are. */
  readonly site: string;
  readonly onProgress: ReturnType<typeof progressLine>;
}

/**
 * Makes what follows a release: its report, once, and its notice. A failure here is said and undoes
 * nothing, since the release is already published.
 */
export async function reportOfRun(
  services: Pick<Services, 'store' | 'clock'>,
  release: Release,
  { embargo, site, onProgress }: ReportOfRunOptions,
): Promise<Pick<RunReport, 'report' | 'notice'>> {
  const month = newestOf(release.months);
  const show = (done: number) => onProgress({ step: 'report', what: month, done, total: 1 });
  try {
    const { report, isNew, draftUntil, notice } = await reportAndNotice(services, release, {
      codeVersion: await reportVersion(),
      embargo,
      site,
      onMake: () => show(0),
    });
    if (isNew) show(1);
    return { report: { month, files: report.files.length, draftUntil, failure: null }, notice };
  } catch (error) {
    const failure =
      error instanceof Error ? `${error.name}: ${error.message}` : 'it failed without saying why';
    return { report: { month, files: 0, draftUntil: null, failure }, notice: null };
  }
}
