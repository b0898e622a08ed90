import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { StoredDownloads } from '../../../functions/contracts/downloads.ts';
import type { ObjectStore } from '../../../functions/ports/object-store.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

/** The bytes of a file as a reader gets them. */
export async function bytesOf(
  store: ObjectStore,
  { files }: StoredDownloads,
  file: string,
): Promise<Uint8Array> {
  const found = files.find((one) => one.file === file);
  if (found === undefined) throw new Error(`there is no download ${file}`);
  const bytes = await store.get(found.stored.key);
  if (bytes === undefined) throw new Error(`${file} is not stored`);
  return found.encoding === 'gzip' ? gunzipSync(bytes) : bytes;
}

/** Header and cells of a CSV file, as text; an empty cell is ''. */
export function csvOf(bytes: Uint8Array): { readonly columns: string[]; readonly rows: string[][] } {
  const [columns = [], ...rows]: string[][] = parse(Buffer.from(bytes), { record_delimiter: '\r\n' });
  return { columns, rows };
}

const Cells = z.array(z.array(z.union([z.string(), z.number(), z.boolean(), z.null()])));

/** Columns with their types, and rows, of a Parquet file as DuckDB reads it; numbers of any kind as numbers. */
export async function parquetOf(bytes: Uint8Array) {
  const path = join(await temporaryFolder(), 'table.parquet');
  await writeFile(path, bytes);
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const read = async (sql: string) => Cells.parse((await connection.runAndReadAll(sql)).getRowsJson());
  const types = (await read(`select column_name, column_type from (describe select * from '${path}')`)).map(
    ([name, type]) => [String(name), String(type)] as const,
  );
  const rows = (await read(`select * from '${path}'`)).map((row) =>
    row.map((cell, i) => (types[i]?.[1] === 'BIGINT' && cell !== null ? Number(cell) : cell)),
  );
  return { columns: types.map(([name]) => name), types: Object.fromEntries(types), rows };
}
