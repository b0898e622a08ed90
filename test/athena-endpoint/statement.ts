import type { ColumnType } from '../../functions/ports/query-engine.ts';
import { type ExternalTable, RefusedStatement } from './backend.ts';

/** The three kinds of statement the product sends to Athena. */
export type Statement =
  | ({ readonly kind: 'create-table' } & ExternalTable)
  | { readonly kind: 'unload'; readonly select: string; readonly location: string }
  | { readonly kind: 'select'; readonly select: string };

const TABLE =
  /^create external table if not exists `(\w+)`\.`(\w+)` \((.*)\)\nrow format serde '([\w.]+ParquetHiveSerDe)'\nstored as inputformat '([\w.]+SymlinkTextInputFormat)'\noutputformat '([\w.]+HiveIgnoreKeyTextOutputFormat)'\nlocation '(s3:[^']+\/)'$/;
const UNLOAD = /^unload \(([\s\S]*)\) to '(s3:[^']+\/)' with \(format = 'PARQUET', compression = 'ZSTD'\)$/;
const TYPES: Readonly<Record<string, ColumnType>> = {
  string: 'varchar',
  bigint: 'bigint',
  double: 'double',
  date: 'date',
  boolean: 'boolean',
};

/**
 * Reads a statement, strictly: what the product does not send is refused.
 *
 * @throws RefusedStatement for DDL that is not the one kind of table we make
 */
export function readStatement(sql: string): Statement {
  const unload = UNLOAD.exec(sql);
  if (unload !== null) return { kind: 'unload', select: unload[1] ?? '', location: unload[2] ?? '' };
  if (!/^\s*create\b/i.test(sql)) return { kind: 'select', select: sql };

  const [, database = '', table = '', list = '', serde = '', input = '', output = '', location = ''] =
    TABLE.exec(sql) ?? [];
  const columns = Object.fromEntries(
    list.split(', ').map((column) => {
      const [, name = '', type = ''] = /^`(\w+)` (\w+)$/.exec(column) ?? [];
      const columnType = TYPES[type];
      if (columnType === undefined) throw new RefusedStatement('not a table this endpoint can make');
      return [name, columnType];
    }),
  );
  return { kind: 'create-table', database, table, columns, location, format: { serde, input, output } };
}

/** The key below the bucket of an `s3://bucket/key`. */
export function keyOf(location: string): string {
  return location.replace(/^s3:\/\/[^/]+\//, '');
}
