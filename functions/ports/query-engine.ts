/** What every engine returns: dates arrive as ISO 8601 text, missing as `null`; models expose no timestamps. */
export type SqlValue = string | number | boolean | null;

/** One result row, keyed by lower-case column name. */
export type Row = Readonly<Record<string, SqlValue>>;

/** The column types that DuckDB and Athena share and that our tables use. */
export type ColumnType = 'varchar' | 'bigint' | 'double' | 'date' | 'boolean';

/** A table a query reads: its columns, and the stored Parquet files that are its rows (none: no rows). */
export interface Table {
  readonly columns: Readonly<Record<string, ColumnType>>;
  readonly files: readonly string[];
}

/** One SELECT in the dialect both engines share, with every table it reads. */
export interface Query {
  readonly sql: string;
  readonly tables: Readonly<Record<string, Table>>;
  /** Values for the `?`s of the WHERE clause, in order; never spliced into the text. */
  readonly params?: readonly SqlValue[];
  readonly signal?: AbortSignal;
}

/** A stored result: its files, with the sha256 of each, and how many rows they hold together. */
export interface StoredTable {
  readonly files: readonly { readonly key: string; readonly sha256: string }[];
  readonly rows: number;
}

/** Runs SQL over stored Parquet: Athena when deployed, DuckDB on a laptop. */
export interface QueryEngine {
  /**
   * Runs one SELECT and returns every row.
   *
   * @throws QueryError when the engine refuses, fails or is stopped
   */
  select(query: Query): Promise<readonly Row[]>;

  /**
   * Runs one SELECT and stores its rows as Parquet below `prefix`. What an earlier call that was cut short left there
   * is neither read nor in the way.
   *
   * @throws QueryError when the engine refuses, fails or is stopped
   */
  store(query: Query, prefix: string): Promise<StoredTable>;
}

/** Why a query gave no rows; callers branch on `reason`, people read `message`. */
export class QueryError extends Error {
  override readonly name = 'QueryError';
  readonly reason: 'rejected' | 'failed' | 'cancelled';

  constructor(reason: QueryError['reason'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}
