import type { Month } from '../contracts/codes.ts';
import { newestOf } from '../contracts/month.ts';
import type { Release } from '../contracts/release.ts';
import type { ReportFile } from '../contracts/report-file.ts';
import type { StoredFile, StoredReport } from '../contracts/stored-report.ts';
import { ObjectConflictError, type ObjectStore } from '../ports/object-store.ts';
import { contentId, sha256Of } from '../runtime/content-id.ts';
import { lostAmong, putContent } from '../runtime/content-object.ts';
import { putJson } from '../runtime/json-object.ts';
import { readStoredReport, reportRecords } from '../runtime/read-stored-report.ts';

/** Makes every file of a month's national report; the same release, month and embargo give the same bytes. */
export type MakeReport = (
  store: ObjectStore,
  release: Release,
  choices: { readonly month: Month; readonly foreword: null; readonly embargo: string | null },
) => Promise<readonly ReportFile[]>;

export interface ReportOptions {
  /** Identity of the code that writes reports: another version makes another report of the same release. */
  readonly codeVersion: string;
  /**
   * ISO time until which the report is a draft. `null` lets stand what was decided when this release's report was made
   * before, so that a run without an embargo never lifts one; a time before the release does.
   */
  readonly embargo: string | null;
  /** Told once, only where there is something to make: it takes seconds. */
  readonly onMake?: (month: Month) => void;
  /** @default the product's own, which is loaded only when a report has to be made */
  readonly make?: MakeReport;
}

/**
 * Makes and keeps the national report of a release's newest month, or finds that it is kept already. Under an embargo
 * both the draft and what follows it are made, so that nothing has to run at the hour itself.
 */
export async function report(
  store: ObjectStore,
  release: Release,
  { codeVersion, embargo, onMake = () => undefined, make = makeWithTypst }: ReportOptions,
): Promise<{ readonly report: StoredReport; readonly isNew: boolean }> {
  const month = newestOf(release.months);
  const kept = await readStoredReport(store, release, month);
  const until = laterThan(release.publishedAt, embargo ?? kept?.embargo ?? null);
  const id = contentId({
    release: release.release,
    content: release.contentId,
    month,
    codeVersion,
    embargo: until,
  });
  if (kept?.id === id && (await lostAmong(store, filesOf(kept))).length === 0)
    return { report: kept, isNew: false };

  onMake(month);
  const keep = async (draftUntil: string | null) =>
    storeFiles(store, await make(store, release, { month, foreword: null, embargo: draftUntil }));
  const made: StoredReport = {
    id,
    release: release.release,
    month,
    codeVersion,
    embargo: until,
    files: await keep(null),
    draft: until === null ? null : await keep(until),
  };
  return record(store, release, made);
}

function filesOf({ files, draft }: StoredReport): readonly StoredFile[] {
  return [...files, ...(draft ?? [])];
}

function laterThan(moment: string, embargo: string | null): string | null {
  return embargo !== null && Date.parse(embargo) > Date.parse(moment) ? embargo : null;
}

async function makeWithTypst(...given: Parameters<MakeReport>): ReturnType<MakeReport> {
  const { makeNationalReport } = await import('../reports/make-report.ts');
  return makeNationalReport(...given);
}

/** By their content: a chart or a table that did not change is kept once however many reports hold it. */
async function storeFiles(store: ObjectStore, files: readonly ReportFile[]): Promise<StoredFile[]> {
  const stored: StoredFile[] = [];
  for (const { path, bytes } of files) {
    const sha256 = sha256Of(bytes);
    const key = `reports/files/${sha256.slice(0, 2)}/${sha256}`;
    await putContent(store, key, bytes);
    stored.push({ path, key, sha256, bytes: bytes.byteLength });
  }
  return stored;
}

/** Takes the next number; where another took it first, with the same report, that one is ours. */
async function record(
  store: ObjectStore,
  release: Release,
  made: StoredReport,
): Promise<{ readonly report: StoredReport; readonly isNew: boolean }> {
  const records = reportRecords(release, made.month);
  for (;;) {
    const kept = await readStoredReport(store, release, made.month);
    if (kept?.id === made.id) return { report: kept, isNew: false };
    const next = (await store.list(records)).length + 1;
    try {
      const outcome = await putJson(store, `${records}${String(next).padStart(3, '0')}.json`, made);
      return { report: made, isNew: outcome === 'created' };
    } catch (error) {
      if (!(error instanceof ObjectConflictError)) throw error;
    }
  }
}
