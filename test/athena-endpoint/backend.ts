import type { ColumnType } from '../../functions/ports/query-engine.ts';

/** What a statement gave: every cell as text, or `null` where it is missing. */
export interface Answer {
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/** An engine behind the endpoint. */
export interface Backend {
  /** Makes the rows of these Parquet files on this machine a table of the database. */
  define(
    database: string,
    table: string,
    columns: Readonly<Record<string, ColumnType>>,
    paths: readonly string[],
  ): Promise<void>;
  /**
   * Runs a SELECT; `literals` are SQL literals for its `?`s.
   *
   * @throws RefusedStatement when the statement is at fault
   */
  select(sql: string, literals: readonly string[], signal: AbortSignal): Promise<Answer>;
  /** Runs a SELECT and writes its rows to Parquet files in a folder that exists. */
  unload(sql: string, literals: readonly string[], folder: string, signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

/** The statement's author is at fault. */
export class RefusedStatement extends Error {
  override readonly name = 'RefusedStatement';
}
