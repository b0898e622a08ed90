import type { Release } from '../contracts/release.ts';
import type { RunReport } from '../contracts/run-report.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { releaseNotice } from '../reports/release-notice.ts';
import { reportVersion } from '../runtime/source-version.ts';
import { report } from '../steps/report.ts';
import type { progressLine } from './progress-line.ts';

export interface ReportOfRunOptions {
  readonly embargo: string | null;
  /** Where the pages are. */
  readonly site: string;
  readonly onProgress: ReturnType<typeof progressLine>;
}

/**
 * Makes what follows a release: its report, once, and what people are told of it. A failure here is said and undoes
 * nothing, since the release is already published.
 */
export async function reportOfRun(
  store: ObjectStore,
  release: Release,
  { embargo, site, onProgress }: ReportOfRunOptions,
): Promise<Pick<RunReport, 'report' | 'notice'>> {
  const month = release.months.at(-1) ?? '';
  const show = (done: number) => onProgress({ step: 'report', what: month, done, total: 1 });
  try {
    const codeVersion = await reportVersion();
    const { report: kept, isNew } = await report(store, release, {
      codeVersion,
      embargo,
      onMake: () => show(0),
    });
    if (isNew) show(1);
    const isDraft = kept.embargo !== null && Date.parse(kept.embargo) > Date.now();
    const draftUntil = isDraft ? kept.embargo : null;
    return {
      report: { month, files: kept.files.length, draftUntil, failure: null },
      notice: await releaseNotice(store, release, { month, embargo: draftUntil, site }),
    };
  } catch (error) {
    const failure =
      error instanceof Error ? `${error.name}: ${error.message}` : 'it failed without saying why';
    return { report: { month, files: 0, draftUntil: null, failure }, notice: null };
  }
}
