import type { Release } from '../../contracts/release.ts';
import { ATTRIBUTION, SOURCE_LICENCE } from '../../sentences/source-sentences.ts';
import type { Field } from '../../tables/table.ts';

/** A file of a table, as it was written. */
export interface PackagedFile {
  readonly path: string;
  readonly title: string;
  readonly fields: readonly Field[];
  /** Name of the view its rows come from, where it is one. */
  readonly source?: string;
  readonly bytes: number;
  readonly sha256: string;
}

const ABOUT = [
  'Progress of English primary care networks under the Network Contract DES.',
  'An empty cell is missing, never zero: a column of state or reason says why.',
  'Text that a spreadsheet would run as a formula begins with an apostrophe in CSV, and is as it is in Parquet.',
  ATTRIBUTION,
].join(' ');

/** Describes a folder of tables so that a program can read it: a Data Package (version 1 of the standard). */
export function dataPackage(
  release: Release,
  { name, title }: { readonly name: string; readonly title: string },
  files: readonly PackagedFile[],
): Uint8Array {
  const whole = {
    profile: 'data-package',
    name,
    title,
    description: release.synthetic
      ? `Synthetic data: every practice and network is invented. ${ABOUT}`
      : ABOUT,
    version: release.contentId,
    created: release.publishedAt,
    licenses: [SOURCE_LICENCE],
    resources: files.map(resourceOf),
  };
  return new TextEncoder().encode(`${JSON.stringify(whole, null, 1)}\n`);
}

function resourceOf({ path, title, fields, source, bytes, sha256 }: PackagedFile) {
  const [, base = '', format = ''] = /([^/]+)\.([a-z]+)$/.exec(path) ?? [];
  const file = {
    title,
    path,
    format,
    bytes,
    hash: `sha256:${sha256}`,
    ...(source !== undefined && { sources: [{ title: `view ${source}` }] }),
  };
  if (format !== 'csv')
    return { name: `${base}-${format}`, ...file, mediatype: 'application/vnd.apache.parquet' };
  return {
    profile: 'tabular-data-resource',
    name: base,
    ...file,
    mediatype: 'text/csv',
    encoding: 'utf-8',
    schema: { fields, missingValues: [''] },
  };
}
