import { sha256Of } from '../../runtime/content-id.ts';
import type { ReportViews } from '../report-views.ts';
import type { DataTable } from './data-table.ts';

/** A table's file, as it was written. */
export interface WrittenTable {
  readonly table: DataTable;
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Describes a folder of tables so that a program can read it: a Data Package (version 1 of the standard). */
export function dataPackage({ release, month }: ReportViews, written: readonly WrittenTable[]): string {
  const whole = {
    profile: 'tabular-data-package',
    name: `pcn-progress-${month}-release-${release.release}`,
    title: `PCN progress, ${month}, release ${release.release}`,
    description: release.synthetic
      ? 'Synthetic data: every practice and network is invented.'
      : 'Progress of English primary care networks under the Network Contract DES.',
    version: release.contentId,
    created: release.publishedAt,
    licenses: [
      {
        name: 'OGL-UK-3.0',
        title: 'Open Government Licence v3.0',
        path: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
      },
    ],
    resources: written.map(({ table, path, bytes }) => ({
      profile: 'tabular-data-resource',
      name: table.name,
      title: table.title,
      path,
      bytes: bytes.byteLength,
      hash: `sha256:${sha256Of(bytes)}`,
      encoding: 'utf-8',
      schema: { fields: table.fields, missingValues: [''] },
      sources: [{ title: `view ${table.source} of release ${release.release}` }],
    })),
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}
