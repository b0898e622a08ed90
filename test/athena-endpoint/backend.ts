import type { ColumnType } from '../../functions/ports/query-engine.ts';

/** What a statement gave: every cell as text, or `null` where it is missing. */
export interface Answer {
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/** A table as the DDL describes it: a list of Parquet files. */
export interface ExternalTable {
  readonly database: string;
  readonly table: string;
  readonly columns: Readonly<Record<string, ColumnType>>;
  /** `s3://` address below which the list lies. */
  readonly location: string;
  /** Hive's classes that read and write it. */
  readonly format: { readonly serde: string; readonly input: string; readonly output: string };
}

/** An engine behind the endpoint. */
export interface Backend {
  /** Makes a table known; `files` brings its Parquet files to this machine, for an engine that cannot read S3. */
  define(table: ExternalTable, files: () => Promise<readonly string[]>): Promise<void>;
  /**
   * Runs a SELECT; `literals` are SQL literals for its `?`s.
   *
   * @throws RefusedStatement when the statement is at fault
   */
  select(sql: string, literals: readonly string[], signal: AbortSignal): Promise<Answer>;
  /** Runs a SELECT and writes its rows as Parquet, to S3 or to a folder whose files are then put there. */
  unload(
    sql: string,
    literals: readonly string[],
    into: { readonly location: string; readonly folder: string },
    signal: AbortSignal,
  ): Promise<void>;
  close(): Promise<void>;
}

/** The statement's author is at fault. */
export class RefusedStatement extends Error {
  override readonly name = 'RefusedStatement';
}
