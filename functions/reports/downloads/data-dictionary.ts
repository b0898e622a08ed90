import type { DataTable } from './data-table.ts';
import { fields } from './data-table.ts';

/** What every column of every table means, as a table itself. */
export function dataDictionary(tables: readonly DataTable[]): DataTable {
  return {
    name: 'data-dictionary',
    title: 'What every column means',
    source: 'this report',
    fields: fields([
      ['table', 'string', 'name of the file, without its ending'],
      ['column', 'string', 'name of the column'],
      ['type', 'string', 'string, number, integer or boolean'],
      ['description', 'string', 'meaning, unit, and what an empty cell says'],
    ]),
    rows: tables.flatMap(({ name, fields: columns }) =>
      columns.map((column) => [name, column.name, column.type, column.description] as const),
    ),
  };
}
