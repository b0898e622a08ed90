import type { Release } from '../contracts/release.ts';

/** A file of a report; `path` is relative, with slashes, such as `report.pdf` or `data/gap.csv`. */
export interface ReportFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Makes reports from a release; the same release and month give the same bytes. */
export interface ReportMaker {
  /** The content security policy that a report's HTML is read under. */
  readonly policy: string;
  /** Every file of the national report. */
  national(release: Release, month: string): Promise<readonly ReportFile[]>;
  /** The briefing of one network of the release, as HTML and PDF. */
  network(release: Release, month: string, code: string): Promise<readonly ReportFile[]>;
}
