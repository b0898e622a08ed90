import { randomUUID } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

/** The Parquet bytes of a SELECT, written as the staging step writes them; for tests that need a stored table. */
export async function parquetOf(sql: string): Promise<Uint8Array> {
  const path = join(tmpdir(), `${randomUUID()}.parquet`);
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    await connection.run(`copy (${sql}) to '${path}' (format parquet, compression zstd)`);
    return await readFile(path);
  } finally {
    connection.closeSync();
    instance.closeSync();
    await rm(path, { force: true });
  }
}
