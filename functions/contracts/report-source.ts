import type { Month } from './codes.ts';
import type { Release } from './release.ts';

/** A month's report as readers are given it now. */
interface ReportListing {
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
  /** ISO time until which these files are a draft; `null` once released. */
  readonly draftUntil: string | null;
}

/** A file of a report as readers are given it now. */
interface ReportCopy {
  readonly bytes: Uint8Array;
  readonly draftUntil: string | null;
}

/** Where reports come from: those that were kept when their release was published, and others made when asked for. */
export interface ReportSource {
  /** The content security policy that a report's HTML is read under. */
  readonly policy: string;
  /** The files of the national report of a month that the release holds. */
  list(release: Release, month: Month): Promise<ReportListing>;
  /** One of them, or a network's briefing (`networks/U12345.pdf`); `undefined` where there is no such file. */
  file(release: Release, month: Month, path: string): Promise<ReportCopy | undefined>;
}
