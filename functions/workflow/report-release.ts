import { z } from 'zod';
import type { Notice } from '../contracts/notice.ts';
import { StoredRelease } from '../contracts/release.ts';
import { ObjectMissingError } from '../ports/object-store.ts';
import { releaseNotice } from '../reports/release-notice.ts';
import { codeVersion } from '../runtime/code-version.ts';
import type { Config } from '../runtime/config.ts';
import { getJson } from '../runtime/json-object.ts';
import type { Services } from '../runtime/services.ts';
import { releaseKey } from '../steps/publish.ts';
import { type MakeReport, report } from '../steps/report.ts';
import { makeDownloads } from './make-downloads.ts';

export const ReportTask = z.object({ release: z.int().min(1) });

/** What the report of a release came to, and what people are told of the release. */
export interface ReportSummary extends Notice {
  /** Whether any of it was made now: people are told once, when all is there. */
  readonly isNew: boolean;
  readonly files: number;
}

/** Makes and keeps the report and the downloads of a published release, or finds that it was done. */
export function reportRelease(
  { site, embargo }: Config['reports'],
  make?: MakeReport,
  writeTables: typeof makeDownloads = makeDownloads,
) {
  return async (
    { store, clock }: Pick<Services, 'store' | 'clock'>,
    { release: number }: z.infer<typeof ReportTask>,
  ): Promise<ReportSummary> => {
    const key = releaseKey(number);
    const release = await getJson(store, key, StoredRelease);
    if (release === undefined) throw new ObjectMissingError(key);
    const { report: kept, isNew } = await report(store, release, {
      codeVersion,
      embargo,
      ...(make !== undefined && { make }),
    });
    const downloadsNew = await writeTables(store, release);
    const isDraft = kept.embargo !== null && Date.parse(clock.now()) < Date.parse(kept.embargo);
    const notice = await releaseNotice(store, release, {
      month: kept.month,
      embargo: isDraft ? kept.embargo : null,
      site,
    });
    return { isNew: isNew || downloadsNew, files: kept.files.length, ...notice };
  };
}
