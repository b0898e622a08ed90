import { createHash } from 'node:crypto';
import type { ColumnType, Table } from '../ports/query-engine.ts';

/** Below this folder lie the lists of files that tables are made of. */
const FOLDER = 'athena-tables';

const HIVE_TYPES: Readonly<Record<ColumnType, string>> = {
  varchar: 'string',
  bigint: 'bigint',
  double: 'double',
  date: 'date',
  boolean: 'boolean',
};

/** A table as it is defined for Athena: a name that says its whole content, its list of files, and its DDL. */
export interface AthenaTable {
  readonly name: string;
  readonly listKey: string;
  readonly list: Uint8Array;
  readonly ddl: string;
}

/**
 * Describes an explicit list of Parquet files as an external table. The name is a hash of the columns and the
 * files, so the same table is made once and never changed, and a query can only see the files it named.
 *
 * @see docs/decisions/0010-athena-tables-over-file-lists.md
 */
export function athenaTable({ columns, files }: Table, database: string, bucket: string): AthenaTable {
  const content = JSON.stringify([Object.entries(columns), files.toSorted()]);
  const name = `t_${createHash('sha256').update(content).digest('hex').slice(0, 40)}`;
  const folder = `${FOLDER}/${name}`;
  const typed = Object.entries(columns).map(([column, type]) => `\`${column}\` ${HIVE_TYPES[type]}`);
  return {
    name,
    listKey: `${folder}/files.txt`,
    list: Buffer.from(
      files
        .toSorted()
        .map((key) => `s3://${bucket}/${key}\n`)
        .join(''),
    ),
    ddl: [
      `create external table if not exists \`${database}\`.\`${name}\` (${typed.join(', ')})`,
      "row format serde 'org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe'",
      "stored as inputformat 'org.apache.hadoop.hive.ql.io.SymlinkTextInputFormat'",
      "outputformat 'org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat'",
      `location 's3://${bucket}/${folder}/'`,
    ].join('\n'),
  };
}

/** The SELECT of a table without files, whose columns still have their types: Trino refuses to read an empty list. */
export function selectNoRows({ columns }: Table): string {
  const typed = Object.entries(columns).map(([column, type]) => `cast(null as ${type}) as "${column}"`);
  return `select ${typed.join(', ')} where false`;
}
