import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type DuckDBConnection,
  DuckDBInstance,
  type DuckDBResultReader,
  type DuckDBValueConverter,
  JsonDuckDBValueConverter,
} from '@duckdb/node-api';
import { ObjectConflictError, ObjectDamagedError, type ObjectStore } from '../ports/object-store.ts';
import {
  type Query,
  type QueryEngine,
  QueryError,
  type Row,
  type SqlValue,
  type StoredTable,
  type Table,
} from '../ports/query-engine.ts';
import { sha256OfFile } from './sha256-of-file.ts';
import { toSqlValue } from './sql-value.ts';

/** Keeps a national month of the widest year (2 million rows) well inside a small machine. */
const MEMORY_MEBIBYTES = 1024;

/** The name that `store` gives a file: the first 16 digits of its sha256. */
const NAMED_BY_CONTENT = /\/part-([0-9a-f]{16})\.parquet$/;

/** The embedded engine: DuckDB over the store's Parquet files, in this process, one connection a query. */
export class DuckDbQueryEngine implements QueryEngine {
  readonly #store: ObjectStore;
  readonly #instance: DuckDBInstance;
  readonly #seenWhole = new Set<string>();

  private constructor(store: ObjectStore, instance: DuckDBInstance) {
    this.#store = store;
    this.#instance = instance;
  }

  /** @param memoryMebibytes beyond which DuckDB spills to the machine's folder for temporary files */
  static async create(store: ObjectStore, memoryMebibytes = MEMORY_MEBIBYTES): Promise<DuckDbQueryEngine> {
    const instance = await DuckDBInstance.create(':memory:', {
      memory_limit: `${memoryMebibytes}MiB`,
      // Left out, it is a folder below the current one, which cannot be written to on Lambda.
      temp_directory: join(tmpdir(), `pcn-progress-spill-${randomUUID()}`),
      autoinstall_known_extensions: 'false',
    });
    return new DuckDbQueryEngine(store, instance);
  }

  close(): void {
    this.#instance.closeSync();
  }

  async select(query: Query): Promise<readonly Row[]> {
    return this.#withTables(query, async (connection) => {
      const result = await run(connection, query.sql, query);
      const columns = result.convertColumns(fromDuckDb);
      return rowsOf(
        result.columnNames().map((name) => name.toLowerCase()),
        columns,
      );
    });
  }

  async store(query: Query, prefix: string): Promise<StoredTable> {
    const folder = join(tmpdir(), `pcn-progress-${randomUUID()}`);
    await mkdir(folder);
    try {
      const path = join(folder, 'part-0.parquet');
      const rows = await this.#withTables(query, async (connection) => {
        const result = await run(
          connection,
          `copy (\n${query.sql}\n) to ${quoted(path)} (format parquet, compression zstd)`,
          query,
        );
        return Number(asText(result.getRowsJson()[0]?.[0]));
      });
      const sha256 = await sha256OfFile(path);
      // Threads finish in any order, so the same rows again are other bytes: a name of their own, not a conflict.
      const key = `${prefix}/part-${sha256.slice(0, 16)}.parquet`;
      await this.#store.putFile(key, path).catch(async (error: unknown) => {
        if (!(error instanceof ObjectConflictError)) throw error;
        // Other bytes under the name of these are damaged ones.
        await this.#store.setAside(key);
        await this.#store.putFile(key, path);
      });
      return { files: [{ key, sha256 }], rows };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** What this engine stored is named by its content: a bit that flipped would be other figures and no error. */
  async #whole(key: string): Promise<string> {
    const path = await this.#store.localFile(key);
    const named = NAMED_BY_CONTENT.exec(key)?.[1];
    if (named === undefined || this.#seenWhole.has(key)) return path;
    if (!(await sha256OfFile(path)).startsWith(named)) throw new ObjectDamagedError(key);
    this.#seenWhole.add(key);
    return path;
  }

  async #withTables<T>(query: Query, work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
    const connection = await this.#instance.connect();
    try {
      for (const [name, table] of Object.entries(query.tables)) {
        const paths = await Promise.all(table.files.map((key) => this.#whole(key)));
        const view = `create or replace temp view "${name}" as ${selectOf(table, paths)}`;
        await connection.run(view).catch((cause: unknown) => {
          throw new QueryError('failed', `the stored files of ${name} cannot be read`, { cause });
        });
      }
      return await work(connection);
    } finally {
      connection.closeSync();
    }
  }
}

/** Reads the files as the columns the table promises; no files is a table without rows, not an error. */
function selectOf(table: Table, paths: readonly string[]): string {
  const columns = Object.entries(table.columns);
  if (paths.length === 0) {
    const nothing = columns.map(([name, type]) => `cast(null as ${type}) as "${name}"`).join(', ');
    return `select ${nothing} where 1 = 0`;
  }
  const typed = columns.map(([name, type]) => `cast("${name}" as ${type}) as "${name}"`).join(', ');
  return `select ${typed} from read_parquet([${paths.map(quoted).join(', ')}])`;
}

async function run(connection: DuckDBConnection, sql: string, query: Query): Promise<DuckDBResultReader> {
  const interrupt = () => connection.interrupt();
  query.signal?.addEventListener('abort', interrupt, { once: true });
  try {
    query.signal?.throwIfAborted();
    return await connection.runAndReadAll(sql, [...(query.params ?? [])]);
  } catch (cause) {
    const reason = query.signal?.aborted === true ? 'cancelled' : 'rejected';
    throw new QueryError(reason, `DuckDB query was ${reason}`, { cause });
  } finally {
    query.signal?.removeEventListener('abort', interrupt);
  }
}

function rowsOf(names: readonly string[], columns: readonly (readonly SqlValue[])[]): readonly Row[] {
  const [first = []] = columns;
  return first.map((_cell, place) => {
    const row: Record<string, SqlValue> = {};
    names.forEach((name, i) => {
      row[name] = columns[i]?.[place] ?? null;
    });
    return row;
  });
}

function asText(cell: unknown): string | null {
  if (cell === null || cell === undefined) return null;
  return typeof cell === 'string' ? cell : JSON.stringify(cell);
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/**
 * Reads one cell of DuckDB's. Months have millions: what JavaScript has a type for is taken as it is, which takes a
 * third of the time that writing it as text and reading that would.
 *
 * @throws RangeError when JSON could not carry the number: infinite, not a number, or an integer it would round
 */
const fromDuckDb: DuckDBValueConverter<SqlValue> = (cell, type) => {
  if (cell === null || typeof cell === 'string' || typeof cell === 'boolean') return cell;
  if (typeof cell === 'bigint' || typeof cell === 'number') {
    const value = Number(cell);
    const isExact = typeof cell === 'bigint' ? Number.isSafeInteger(value) : Number.isFinite(value);
    return isExact ? value : toSqlValue(String(cell), type.toString());
  }
  const json = JsonDuckDBValueConverter(cell, type, JsonDuckDBValueConverter);
  return toSqlValue(typeof json === 'string' ? json : JSON.stringify(json), type.toString());
};
