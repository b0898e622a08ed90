import { toCsv } from '../../contracts/csv-text.ts';
import type { Release } from '../../contracts/release.ts';
import type { ParquetWriter } from '../../ports/parquet-writer.ts';
import type { ColumnType } from '../../ports/query-engine.ts';
import { ATTRIBUTION, SOURCE_LICENCE } from '../../sentences/source-sentences.ts';
import { PROVENANCE_FIELDS, provenanceCells } from '../../tables/provenance.ts';
import type { Field, FieldType } from '../../tables/table.ts';
import type { ReleaseTable } from './release-tables.ts';

const COLUMN_TYPES: Readonly<Record<FieldType, ColumnType>> = {
  string: 'varchar',
  yearmonth: 'varchar',
  number: 'double',
  integer: 'bigint',
  boolean: 'boolean',
  date: 'date',
};

/** The columns of a table's files: its own, then where each row comes from. */
export function fileFields({ form }: Pick<ReleaseTable, 'form'>): readonly Field[] {
  return [...form.fields, ...PROVENANCE_FIELDS];
}

/** What a table's files are named by, such as `needs-2026-07-as-was`. */
export function fileName({ form, month, basis, part }: Omit<ReleaseTable, 'rows'>): string {
  const partName = part === null ? null : `part-${String(part).padStart(2, '0')}`;
  return [form.name, month, basis, partName].filter((part) => part !== null).join('-');
}

/**
 * A table as CSV and as Parquet: the same rows. Parquet holds text as it is; CSV marks what a spreadsheet would run.
 * The same release and rows give the same bytes.
 */
export async function tableFiles(
  table: ReleaseTable,
  { release, synthetic, publishedAt, contentId }: Release,
  parquet: ParquetWriter,
): Promise<{ readonly csv: Uint8Array; readonly parquet: Uint8Array }> {
  const fields = fileFields(table);
  const provenance = provenanceCells({ basis: table.basis, release, synthetic });
  const rows = table.rows.map((row) => [...row, ...provenance]);
  const columns = fields.map(({ name, type }) => ({ name, type: COLUMN_TYPES[type] }));
  return {
    csv: new TextEncoder().encode(toCsv({ columns: fields.map(({ name }) => name), rows })),
    parquet: await parquet.write(columns, rows, {
      title: table.form.title,
      about: synthetic ? 'Synthetic data: every practice and network is invented.' : 'PCN progress',
      release: String(release),
      content_id: contentId,
      published_at: publishedAt,
      licence: SOURCE_LICENCE.title,
      attribution: ATTRIBUTION,
      columns: JSON.stringify(Object.fromEntries(fields.map(({ name, description }) => [name, description]))),
    }),
  };
}
