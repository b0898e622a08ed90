import type { ColumnType, SqlValue } from './query-engine.ts';

/** A column of a Parquet file. Dates are given as ISO text. */
export interface ParquetColumn {
  readonly name: string;
  readonly type: ColumnType;
}

/** Writes tables that are in memory as Parquet. */
export interface ParquetWriter {
  /**
   * One file with the rows in their order. The same columns, rows and metadata give the same bytes.
   *
   * @param metadata what the file says of itself: its key-value metadata
   * @throws RangeError when a cell is not of its column's type
   */
  write(
    columns: readonly ParquetColumn[],
    rows: readonly (readonly SqlValue[])[],
    metadata: Readonly<Record<string, string>>,
  ): Promise<Uint8Array>;
}
