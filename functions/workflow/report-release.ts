import { z } from 'zod';
import type { Notice } from '../contracts/notice.ts';
import { StoredRelease } from '../contracts/release.ts';
import { ObjectMissingError } from '../ports/object-store.ts';
import { codeVersion } from '../runtime/code-version.ts';
import type { Config } from '../runtime/config.ts';
import { getJson } from '../runtime/json-object.ts';
import type { Services } from '../runtime/services.ts';
import { keepDownloads, reportAndNotice } from '../steps/follow-release.ts';
import { releaseKey } from '../steps/publish.ts';
import type { MakeReport } from '../steps/report.ts';

export const ReportTask = z.object({ release: z.int().min(1) });

/** What the report of a release came to, and the notice about it. */
export interface ReportSummary extends Notice {
  /** Whether any of it was made now: the notice goes out once, when all is there. */
  readonly isNew: boolean;
  readonly files: number;
}

/**
 * Makes and keeps the report and the downloads of a published release, or finds that it was done. A report that cannot
 * be made keeps no download from being written, and is tried again.
 */
export function reportRelease(
  { site, embargo }: Config['reports'],
  make?: MakeReport,
  writeTables: (
    ...given: Parameters<typeof keepDownloads>
  ) => Promise<{ readonly isNew: boolean }> = keepDownloads,
) {
  return async (
    { store, clock }: Pick<Services, 'store' | 'clock'>,
    { release: number }: z.infer<typeof ReportTask>,
  ): Promise<ReportSummary> => {
    const key = releaseKey(number);
    const release = await getJson(store, key, StoredRelease);
    if (release === undefined) throw new ObjectMissingError(key);
    const choices = { codeVersion, embargo, site, ...(make !== undefined && { make }) };
    // One after the other, since each needs much memory; each whether or not the other could be made.
    const [reporting] = await Promise.allSettled([reportAndNotice({ store, clock }, release, choices)]);
    const downloads = await writeTables(store, release);
    if (reporting.status === 'rejected') throw reporting.reason;
    const reported = reporting.value;
    return {
      isNew: reported.isNew || downloads.isNew,
      files: reported.report.files.length,
      ...reported.notice,
    };
  };
}
