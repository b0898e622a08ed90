/** A cell: a number stays a number, `null` is an empty cell. */
export type Cell = string | number | boolean | null;

/** What a column's cells are, in the words of the Table Schema standard. `yearmonth` is as in 2026-07. */
export type FieldType = 'string' | 'number' | 'integer' | 'boolean' | 'date' | 'yearmonth';

/** A column of a table: its name in files, and what a reader must know of it. */
export interface Field {
  /** In snake_case, unique in its table. */
  readonly name: string;
  readonly type: FieldType;
  /** With unit and the meaning of an empty cell. */
  readonly description: string;
}

/** A flat table, or the form of one before it has rows. */
export interface TableForm {
  /** In kebab-case and unique; files and sheets are named by it. */
  readonly name: string;
  readonly title: string;
  readonly fields: readonly Field[];
  /** Too long for one file of every month: a file a month, by its column `month`. */
  readonly filePer?: 'month';
}

export type Rows = readonly (readonly Cell[])[];

/** A table that views of one kind become: numbers unrounded, in the order that the view has. */
export interface ViewTable<View> extends TableForm {
  readonly rows: (view: View) => Rows;
}

/** Name, type, description, and the cell of a row. */
export type Column<Row> = readonly [name: string, ...FieldOf<Row>];
type FieldOf<Row> =
  | readonly ['string' | 'date' | 'yearmonth', description: string, of: (row: Row) => string | null]
  | readonly ['number' | 'integer', description: string, of: (row: Row) => number | null]
  | readonly ['boolean', description: string, of: (row: Row) => boolean | null];

/** Says once which rows a view becomes and what is in each column of them. */
export function viewTable<View, Row>({
  rows,
  columns,
  ...form
}: Pick<TableForm, 'name' | 'title' | 'filePer'> & {
  readonly rows: (view: View) => readonly Row[];
  readonly columns: readonly Column<NoInfer<Row>>[];
}): ViewTable<View> {
  return {
    ...form,
    fields: columns.map(([field, type, description]) => ({ name: field, type, description })),
    rows: (view) => rows(view).map((row) => columns.map(([, , , of]) => of(row))),
  };
}
