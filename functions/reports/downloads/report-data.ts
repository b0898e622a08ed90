import type { ReportFile } from '../../api/report-file.ts';
import type { ParquetWriter } from '../../ports/parquet-writer.ts';
import { sha256Of } from '../../runtime/content-id.ts';
import type { ReportViews } from '../report-views.ts';
import { dictionaryTable } from './data-dictionary.ts';
import { dataPackage, type PackagedFile } from './data-package.ts';
import type { DataTable } from './data-table.ts';
import { fileFields, tableFiles } from './table-files.ts';

/** The tables of a report as CSV and Parquet, a data dictionary, and a data package that describes them. */
export async function reportData(
  { release, month }: ReportViews,
  tables: readonly DataTable[],
  parquet: ParquetWriter,
): Promise<readonly ReportFile[]> {
  const described = tables.map((table) => ({ ...table, fields: fileFields({ form: table }) }));
  const dictionary = { ...dictionaryTable, source: 'this report', rows: dictionaryTable.rows(described) };
  const files: ReportFile[] = [];
  const packaged: PackagedFile[] = [];
  for (const { source, rows, ...form } of [...tables, dictionary]) {
    const basis = source.endsWith(`/${release.basis}`) ? release.basis : null;
    const written = await tableFiles({ form, month: null, basis, part: null, rows }, release, parquet);
    for (const [format, bytes] of Object.entries(written)) {
      const path = `data/${form.name}.${format}`;
      const about = { title: form.title, fields: fileFields({ form }), source };
      files.push({ path, bytes });
      packaged.push({ path, bytes: bytes.byteLength, sha256: sha256Of(bytes), ...about });
    }
  }
  const name = `pcn-progress-${month}-release-${release.release}`;
  const title = `PCN progress, ${month}, release ${release.release}`;
  return [...files, { path: 'datapackage.json', bytes: dataPackage(release, { name, title }, packaged) }];
}
