import { downloadsKey, StoredDownloads } from '../contracts/downloads.ts';
import type { Notice } from '../contracts/notice.ts';
import type { Release } from '../contracts/release.ts';
import type { StoredReport } from '../contracts/stored-report.ts';
import type { Clock } from '../ports/clock.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { releaseNotice } from '../reports/release-notice.ts';
import { lostAmong } from '../runtime/content-object.ts';
import { getRemakeable } from '../runtime/json-object.ts';
import { createParquetWriter } from '../runtime/services.ts';
import { type ReportOptions, report } from './report.ts';

/** The report of a release as it is kept, and its notice. */
export interface Reported {
  readonly report: StoredReport;
  readonly isNew: boolean;
  /** ISO time until which the report is still a draft; `null` where it is not. */
  readonly draftUntil: string | null;
  readonly notice: Notice;
}

/**
 * Makes and keeps the report of a published release, or finds it, and gives the notice of the release.
 *
 * @param site where the pages are, without a slash at the end
 */
export async function reportAndNotice(
  { store, clock }: { readonly store: ObjectStore; readonly clock: Clock },
  release: Release,
  { site, ...options }: ReportOptions & { readonly site: string },
): Promise<Reported> {
  const { report: kept, isNew } = await report(store, release, options);
  const isDraft = kept.embargo !== null && Date.parse(clock.now()) < Date.parse(kept.embargo);
  const draftUntil = isDraft ? kept.embargo : null;
  const notice = await releaseNotice(store, release, { month: kept.month, embargo: draftUntil, site });
  return { report: kept, isNew, draftUntil, notice };
}

/**
 * Writes the files of a release for download, or finds that it was done without starting what writes them.
 *
 * @param onTable called for each table once its files are stored, with how many are done of how many
 */
export async function keepDownloads(
  store: ObjectStore,
  release: Release,
  onTable: (name: string, done: number, total: number) => void = () => undefined,
): Promise<{ readonly downloads: StoredDownloads; readonly isNew: boolean }> {
  const key = downloadsKey(release.release);
  const kept = await getRemakeable(store, key, StoredDownloads);
  if (kept !== undefined) {
    const lost = await lostAmong(
      store,
      kept.files.map(({ stored }) => stored),
    );
    if (lost.length === 0) return { downloads: kept, isNew: false };
    // Other code may write a file in other bytes, and then the list is another.
    await store.setAside(key);
  }
  const { writeDownloads } = await import('../reports/downloads/write-downloads.ts');
  const parquet = await createParquetWriter();
  try {
    return await writeDownloads({ store, parquet }, release, { onTable });
  } finally {
    parquet.close();
  }
}
