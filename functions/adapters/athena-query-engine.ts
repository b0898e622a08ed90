import type { AthenaClient } from '@aws-sdk/client-athena';
import type { ObjectStore } from '../ports/object-store.ts';
import {
  type Query,
  type QueryEngine,
  QueryError,
  type Row,
  type StoredTable,
  type Table,
} from '../ports/query-engine.ts';
import { nameTables, readAthenaRows, toAthenaLiteral } from './athena-dialect.ts';
import { isAlreadyMade } from './athena-failure.ts';
import { type AthenaSession, runOnAthena, startToken } from './athena-run.ts';
import { type AthenaTable, athenaTable, selectNoRows } from './athena-table.ts';
import { assertObjectKey } from './object-key.ts';
import { sha256OfFile } from './sha256-of-file.ts';

export interface AthenaQueryEngineOptions {
  readonly client: AthenaClient;
  /** Over the bucket below, and nothing else. */
  readonly store: ObjectStore;
  readonly bucket: string;
  readonly workGroup: string;
  readonly database: string;
  /** Of the pipeline's run: see `AthenaSession`. */
  readonly runId: string;
  readonly timeoutMs?: number;
  readonly retryDelaysMs?: readonly number[];
  readonly pollMs?: readonly [first: number, last: number];
}

/** Athena over the store's Parquet files. The workgroup, not this class, caps what a query may scan. */
export class AthenaQueryEngine implements QueryEngine {
  readonly #session: AthenaSession;
  readonly #store: ObjectStore;
  readonly #bucket: string;
  /** Tables made so far, by name, so that each is made once a process. */
  readonly #made = new Map<string, Promise<void>>();

  constructor({ store, bucket, ...session }: AthenaQueryEngineOptions) {
    this.#session = { timeoutMs: 840_000, retryDelaysMs: [2_000, 8_000], pollMs: [50, 2_000], ...session };
    this.#store = store;
    this.#bucket = bucket;
  }

  async select(query: Query): Promise<readonly Row[]> {
    const sql = await this.#withTables(query);
    const { id } = await runOnAthena(this.#session, () => sql, literalsOf(query), query.signal);
    return readAthenaRows(this.#session.client, id);
  }

  async store(query: Query, prefix: string): Promise<StoredTable> {
    assertObjectKey(prefix);
    const literals = literalsOf(query);
    const sql = await this.#withTables(query);
    // An attempt that failed may leave files behind, which would be taken for results: each has its own folder.
    const folder = (attempt: number) =>
      `${prefix}/${startToken(this.#session.runId, sql, literals, attempt).slice(0, 16)}`;
    const unload = (attempt: number) =>
      `unload (\n${sql}\n) to 's3://${this.#bucket}/${folder(attempt)}/' with (format = 'PARQUET', compression = 'ZSTD')`;

    const { attempt } = await runOnAthena(this.#session, unload, literals, query.signal);
    const keys = await this.#store.list(`${folder(attempt)}/`);
    const files = await Promise.all(
      keys.map(async (key) => ({ key, sha256: await sha256OfFile(await this.#store.localFile(key)) })),
    );
    return { files, rows: await this.#countRows(keys, query.signal) };
  }

  /** Athena does not say how many rows an UNLOAD wrote; counting them also proves that the files can be read. */
  async #countRows(files: readonly string[], signal: AbortSignal | undefined): Promise<number> {
    if (files.length === 0) return 0;
    const stored: Table = { columns: { counted: 'bigint' }, files };
    const [row] = await this.select({
      sql: 'select count(*) as stored_rows from stored',
      tables: { stored },
      ...(signal && { signal }),
    });
    const count = row?.['stored_rows'];
    if (typeof count !== 'number')
      throw new QueryError('failed', 'Athena gave no count of the rows it stored');
    return count;
  }

  async #withTables({ sql, tables }: Query): Promise<string> {
    const selects = await Promise.all(
      Object.entries(tables).map(async ([name, table]) => [name, await this.#selectOf(table)] as const),
    );
    return nameTables(sql, Object.fromEntries(selects));
  }

  async #selectOf(table: Table): Promise<string> {
    if (table.files.length === 0) return selectNoRows(table);
    const { database } = this.#session;
    const described = athenaTable(table, database, this.#bucket);
    const making = this.#made.get(described.name) ?? this.#make(described);
    this.#made.set(described.name, making);
    making.catch(() => this.#made.delete(described.name));
    await making;
    const columns = Object.keys(table.columns).map((column) => `"${column}"`);
    return `select ${columns.join(', ')} from "${database}"."${described.name}"`;
  }

  /** Takes no caller's signal: others may wait for the same table. */
  async #make({ listKey, list, ddl }: AthenaTable): Promise<void> {
    await this.#store.put(listKey, list);
    try {
      await runOnAthena(this.#session, () => ddl, [], undefined);
    } catch (error) {
      if (!isAlreadyMade(error)) throw error;
    }
  }
}

function literalsOf({ params = [] }: Query): readonly string[] {
  return params.map(toAthenaLiteral);
}
