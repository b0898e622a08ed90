import { z } from 'zod';
import { MembershipBasis, Month, Sha256 } from './codes.ts';
import { ViewEntry } from './release.ts';

/** One file of a release's downloads; `rows` is null for what is no table. */
export const DownloadFile = z.strictObject({
  /** Such as `gap-as-was.csv` or `needs-2026-07-as-is.parquet`. */
  file: z.string().regex(/^[a-z0-9-]+\.(csv|parquet|json)$/),
  /** Name of the table it holds; of a table, the CSV and the Parquet file hold the same rows. */
  table: z.string(),
  title: z.string(),
  /** Null for a file of every month. */
  month: Month.nullable(),
  /** Null where membership makes no difference. */
  basis: MembershipBasis.nullable(),
  /** Of a table that is long even for its month, which part this is; null where it is whole. */
  part: z.int().min(1).nullable(),
  rows: z.int().min(0).nullable(),
  bytes: z.int().min(0),
  sha256: Sha256,
});
export type DownloadFile = z.infer<typeof DownloadFile>;

/** A file and where it is stored: text is stored gzipped, `stored` is what is there. */
export const StoredDownload = z.strictObject({
  ...DownloadFile.shape,
  encoding: z.literal('gzip').nullable(),
  stored: ViewEntry,
});
export type StoredDownload = z.infer<typeof StoredDownload>;

/** Every file of one release's downloads: written once, after the last of them. */
export const StoredDownloads = z.strictObject({
  release: z.int().min(1),
  contentId: Sha256,
  files: z.array(StoredDownload),
});
export type StoredDownloads = z.infer<typeof StoredDownloads>;

/** Key of the list of a release's downloads; it is there once every file is. */
export function downloadsKey(release: number): string {
  return `downloads/releases/${String(release).padStart(6, '0')}.json`;
}
