import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance, type DuckDBResultReader } from '@duckdb/node-api';
import { type Backend, RefusedStatement } from './backend.ts';

/** DuckDB, set as near to Athena as it goes: whole numbers divide to whole numbers. */
export async function createDuckDbBackend(): Promise<Backend> {
  const instance = await DuckDBInstance.create(':memory:', { integer_division: 'true' });

  async function run(
    sql: string,
    literals: readonly string[],
    signal: AbortSignal,
  ): Promise<DuckDBResultReader> {
    const connection = await instance.connect();
    const interrupt = () => connection.interrupt();
    signal.addEventListener('abort', interrupt);
    try {
      return await connection.runAndReadAll(sql, await valuesOf(connection, literals));
    } catch (cause) {
      throw new RefusedStatement('DuckDB refused the statement', { cause });
    } finally {
      signal.removeEventListener('abort', interrupt);
      connection.closeSync();
    }
  }

  const define: Backend['define'] = async ({ database, table, columns }, files) => {
    const connection = await instance.connect();
    const typed = Object.entries(columns).map(([name, type]) => `"${name}" ${type}`);
    await connection.run(`create schema if not exists "${database}"`);
    await connection.run(`create table if not exists "${database}"."${table}" (${typed.join(', ')})`);
    for (const path of await files()) {
      // A column that no file has is missing in every row, as Athena reads it.
      const there = (
        await connection.runAndReadAll(`describe select * from read_parquet('${path}')`)
      ).getRowsJson();
      const names = Object.keys(columns).filter((name) => there.some(([column]) => column === name));
      const list = names.map((name) => `"${name}"`).join(', ');
      const rows =
        names.length > 0
          ? `select ${list} from read_parquet('${path}')`
          : `select null from read_parquet('${path}')`;
      const into = names.length > 0 ? `(${list})` : `("${Object.keys(columns)[0]}")`;
      await connection.run(`insert into "${database}"."${table}" ${into} ${rows}`);
    }
    connection.closeSync();
  };
  // One at a time: in DuckDB two transactions that create the same schema conflict, where in Athena neither fails.
  let defined: Promise<void> = Promise.resolve();

  return {
    async define(table, files) {
      defined = defined.catch(() => undefined).then(async () => define(table, files));
      return defined;
    },
    async select(sql, literals, signal) {
      const result = await run(sql, literals, signal);
      const columns = result.columnNames().map((name, i) => ({
        name,
        type: result.columnType(i).toString().toLowerCase(),
      }));
      const rows = result.getRowsJson().map((cells) => cells.map(asText));
      return { columns, rows };
    },
    async unload(sql, literals, { folder }, signal) {
      await run(
        `copy (${sql}) to '${join(folder, '20260101_000000_00000_abcde')}' (format parquet)`,
        literals,
        signal,
      );
    },
    close: async () => instance.closeSync(),
  };
}

function asText(cell: unknown): string | null {
  if (cell === null) return null;
  return typeof cell === 'string' ? cell : JSON.stringify(cell);
}

/** Reads SQL literals by asking DuckDB for them, so that a literal means what the engine says. */
async function valuesOf(connection: DuckDBConnection, literals: readonly string[]) {
  if (literals.length === 0) return [];
  const [row = []] = (await connection.runAndReadAll(`select ${literals.join(', ')}`)).getRows();
  return [...row];
}
