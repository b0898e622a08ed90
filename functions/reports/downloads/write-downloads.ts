import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { downloadsKey, type StoredDownload, StoredDownloads } from '../../contracts/downloads.ts';
import type { Release } from '../../contracts/release.ts';
import type { ObjectStore } from '../../ports/object-store.ts';
import type { ParquetWriter } from '../../ports/parquet-writer.ts';
import { sha256Of } from '../../runtime/content-id.ts';
import { putContent } from '../../runtime/content-object.ts';
import { getJson, putJson } from '../../runtime/json-object.ts';
import { PROVENANCE_FIELDS } from '../../tables/provenance.ts';
import type { TableForm } from '../../tables/table.ts';
import { dictionaryTable } from './data-dictionary.ts';
import { dataPackage } from './data-package.ts';
import { countTables, type ReleaseTable, releaseTables } from './release-tables.ts';
import { fileFields, fileName, tableFiles } from './table-files.ts';

const compress = promisify(gzip);

/** A Lambda answers with at most 6 MB, also where the caller takes no gzip. */
const PART_BYTES = 4_000_000;

interface DownloadServices {
  readonly store: ObjectStore;
  readonly parquet: ParquetWriter;
}

interface DownloadOptions {
  /** Told of each table once its files are stored, with how many are done of how many. */
  readonly onTable?: (name: string, done: number, total: number) => void;
  /** About how large a CSV file may be before its table is given out in parts. @default 4,000,000 */
  readonly partBytes?: number;
}

/**
 * Writes every table of a release as CSV and Parquet, with a data dictionary and a data package, or finds that it was
 * done. Files are stored by their content and listed last, so that what was cut short is simply done again.
 *
 * @throws StoredViewError when the store lost or changed a view that the release names
 */
export async function writeDownloads(
  { store, parquet }: DownloadServices,
  release: Release,
  { onTable = () => undefined, partBytes = PART_BYTES }: DownloadOptions = {},
): Promise<{ readonly downloads: StoredDownloads; readonly isNew: boolean }> {
  const key = downloadsKey(release.release);
  const kept = await getJson(store, key, StoredDownloads);
  if (kept !== undefined) return { downloads: kept, isNew: false };

  const files: StoredDownload[] = [];
  const forms = new Map<string, TableForm>();
  const write = async (table: ReleaseTable) => {
    const form = { ...table.form, fields: fileFields(table) };
    forms.set(form.name, form);
    const { csv, parquet: columns } = await tableFiles(table, release, parquet);
    const parts = Math.ceil(csv.byteLength / partBytes);
    if (parts > 1 && table.part === null) {
      for (const part of partsOf(table, parts)) await write(part);
      return;
    }
    const { month, basis, part } = table;
    const about = { table: form.name, title: form.title, month, basis, part };
    const name = fileName(table);
    const rows = table.rows.length;
    files.push(await storeFile(store, { ...about, file: `${name}.csv`, rows }, csv));
    files.push(await storeFile(store, { ...about, file: `${name}.parquet`, rows }, columns));
  };
  const total = (await countTables(store, release)) + 1;
  let done = 0;
  for await (const table of releaseTables(store, release)) {
    await write(table);
    done += 1;
    onTable(fileName(table), done, total);
  }
  const itself = { ...dictionaryTable, fields: [...dictionaryTable.fields, ...PROVENANCE_FIELDS] };
  const rows = dictionaryTable.rows([...forms.values(), itself]);
  await write({ form: dictionaryTable, month: null, basis: null, part: null, rows });
  files.push(await storePackage(store, release, files, forms));
  onTable(dictionaryTable.name, total, total);

  const downloads: StoredDownloads = { release: release.release, contentId: release.contentId, files };
  await putJson(store, key, downloads);
  return { downloads, isNew: true };
}

function partsOf(table: ReleaseTable, parts: number): readonly ReleaseTable[] {
  const size = Math.ceil(table.rows.length / parts);
  return Array.from({ length: Math.ceil(table.rows.length / size) }, (_, i) => ({
    ...table,
    part: i + 1,
    rows: table.rows.slice(i * size, (i + 1) * size),
  }));
}

async function storePackage(
  store: ObjectStore,
  release: Release,
  files: readonly StoredDownload[],
  forms: ReadonlyMap<string, TableForm>,
): Promise<StoredDownload> {
  const title = `PCN progress, release ${release.release}: every table`;
  const packaged = files.map(({ file, table, bytes, sha256, month, basis, part, ...about }) => ({
    path: file,
    title: [about.title, month, basis, part === null ? null : `part ${part}`]
      .filter((part) => part !== null)
      .join(', '),
    fields: forms.get(table)?.fields ?? [],
    bytes,
    sha256,
  }));
  const about = {
    file: 'datapackage.json',
    table: 'datapackage',
    title: 'What every file holds',
    rows: null,
  };
  const bytes = dataPackage(release, { name: `pcn-progress-release-${release.release}`, title }, packaged);
  return storeFile(store, { ...about, month: null, basis: null, part: null }, bytes);
}

type About = Pick<StoredDownload, 'file' | 'table' | 'title' | 'month' | 'basis' | 'part' | 'rows'>;

/** Parquet is compressed already; text is stored as gzip and given out so. */
async function storeFile(store: ObjectStore, about: About, bytes: Uint8Array): Promise<StoredDownload> {
  const encoding = about.file.endsWith('.parquet') ? null : 'gzip';
  const content = encoding === null ? bytes : await compress(bytes);
  const sha256 = sha256Of(content);
  const key = `downloads/files/${sha256.slice(0, 2)}/${sha256}${encoding === null ? '' : '.gz'}`;
  await putContent(store, key, content);
  const stored = { key, sha256, bytes: content.byteLength };
  return { ...about, bytes: bytes.byteLength, sha256: sha256Of(bytes), encoding, stored };
}
