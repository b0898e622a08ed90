import { randomUUID } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  BIGINT,
  BOOLEAN,
  DATE,
  DOUBLE,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBDateValue,
  DuckDBInstance,
  type DuckDBValue,
  VARCHAR,
} from '@duckdb/node-api';
import type { ParquetColumn, ParquetWriter } from '../ports/parquet-writer.ts';
import type { ColumnType, SqlValue } from '../ports/query-engine.ts';

const TYPES = { varchar: VARCHAR, bigint: BIGINT, double: DOUBLE, boolean: BOOLEAN, date: DATE } as const;
/** As many rows as a chunk of DuckDB holds. */
const CHUNK = 2048;
const MS_A_DAY = 86_400_000;

/** Parquet by DuckDB, in this process. One thread writes, so that rows keep their order and bytes repeat. */
export class DuckDbParquetWriter implements ParquetWriter {
  readonly #instance: DuckDBInstance;

  private constructor(instance: DuckDBInstance) {
    this.#instance = instance;
  }

  static async create(): Promise<DuckDbParquetWriter> {
    const instance = await DuckDBInstance.create(':memory:', {
      threads: '1',
      memory_limit: '1GB',
      // Left out, it is a folder below the current one, which cannot be written to on Lambda.
      temp_directory: join(tmpdir(), `pcn-progress-spill-${randomUUID()}`),
      autoinstall_known_extensions: 'false',
    });
    return new DuckDbParquetWriter(instance);
  }

  close(): void {
    this.#instance.closeSync();
  }

  async write(
    columns: readonly ParquetColumn[],
    rows: readonly (readonly SqlValue[])[],
    metadata: Readonly<Record<string, string>>,
  ): Promise<Uint8Array> {
    const path = join(tmpdir(), `pcn-progress-${randomUUID()}.parquet`);
    const connection = await this.#instance.connect();
    try {
      const typed = columns.map(({ name, type }) => `${identifier(name)} ${type}`).join(', ');
      await connection.run(`create or replace temp table written (${typed})`);
      await append(connection, columns, rows);
      const said = Object.entries(metadata).map(([key, value]) => `${identifier(key)}: ${literal(value)}`);
      const about = said.length === 0 ? '' : `, kv_metadata {${said.join(', ')}}`;
      await connection.run(
        `copy written to ${literal(path)} (format parquet, compression zstd, row_group_size 122880${about})`,
      );
      await connection.run('drop table written');
      return await readFile(path);
    } finally {
      connection.closeSync();
      await rm(path, { force: true });
    }
  }
}

async function append(
  connection: DuckDBConnection,
  columns: readonly ParquetColumn[],
  rows: readonly (readonly SqlValue[])[],
): Promise<void> {
  const appender = await connection.createAppender('written', 'main', 'temp');
  try {
    for (let from = 0; from < rows.length; from += CHUNK) {
      const part = rows.slice(from, from + CHUNK);
      const chunk = DuckDBDataChunk.create(
        columns.map(({ type }) => TYPES[type]),
        part.length,
      );
      chunk.setColumns(columns.map(({ type }, i) => part.map((row) => cellOf(row[i] ?? null, type))));
      appender.appendDataChunk(chunk);
    }
    appender.flushSync();
  } finally {
    appender.closeSync();
  }
}

function cellOf(cell: SqlValue, type: ColumnType): DuckDBValue {
  if (cell === null) return null;
  if (type === 'varchar' && typeof cell === 'string') return cell;
  if (type === 'boolean' && typeof cell === 'boolean') return cell;
  if (type === 'double' && typeof cell === 'number' && Number.isFinite(cell)) return cell;
  if (type === 'bigint' && typeof cell === 'number' && Number.isSafeInteger(cell)) return BigInt(cell);
  if (type === 'date' && typeof cell === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(cell)) {
    return new DuckDBDateValue(Date.parse(cell) / MS_A_DAY);
  }
  throw new RangeError(
    `a column of ${type} was given a ${typeof cell} that is none; check the table's columns`,
  );
}

function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
