import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { sqlText } from './sql-text.ts';

/** With Node and the reader's buffers beside it, a national month of 150 MB stays below 1 GB. */
const MEMORY_LIMIT = '500MB';

/** One value of a result row, as the check reads it. */
type Cell = string | number | boolean | null;

/** The check's own database: nothing outside the workspace and the received file can be read or written. */
export interface CheckDatabase {
  run(sql: string): Promise<void>;
  /** Rows in order; numbers and dates as text, so that none is rounded. */
  rows(sql: string): Promise<readonly (readonly Cell[])[]>;
  /** The first cell of the first row; `null` where there is none. */
  only(sql: string): Promise<Cell>;
  close(): void;
}

/** Opens an in-memory DuckDB that may only touch `workspace` and `receivedPath`, spills to `scratch`, and locks its settings. */
export async function openCheckDatabase(
  workspace: string,
  scratch: string,
  receivedPath: string,
): Promise<CheckDatabase> {
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: MEMORY_LIMIT,
    temp_directory: join(scratch, 'spill'),
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  await connection.run(`SET allowed_directories = [${sqlText(workspace)}]`);
  await connection.run(`SET allowed_paths = [${sqlText(receivedPath)}]`);
  await connection.run('SET enable_external_access = false');
  await connection.run('SET lock_configuration = true');
  return {
    run: async (sql) => {
      await connection.run(sql);
    },
    rows: (sql) => readRows(connection, sql),
    only: async (sql) => (await readRows(connection, sql))[0]?.[0] ?? null,
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

async function readRows(connection: DuckDBConnection, sql: string): Promise<readonly (readonly Cell[])[]> {
  const result = await connection.runAndReadAll(sql);
  return result.getRowsJson().map((row) => row.map(toCell));
}

function toCell(value: unknown): Cell {
  if (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean'
  ) {
    return value;
  }
  throw new TypeError('the check reads only text, numbers, booleans and missing values from its database');
}
