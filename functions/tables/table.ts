/** A cell: a number stays a number, `null` is an empty cell. */
export type Cell = string | number | boolean | null;

/** What a column's cells are, in the words of the Table Schema standard. `yearmonth` is as in 2026-07. */
export type FieldType = 'string' | 'number' | 'integer' | 'boolean' | 'date' | 'yearmonth';

/** Why a cell is empty: hidden to protect people, not known or not to be worked out, or nothing there to say. */
export type WhyEmpty = 'hidden' | 'not-available' | 'not-applicable';

/** What an empty cell says, always or by what another column of its row holds; what `says` leaves out is not available. */
export type Empty = WhyEmpty | { readonly by: string; readonly says: Readonly<Record<string, WhyEmpty>> };

/** A column of a table: its name in files, and what a reader must know of it. */
export interface Field {
  /** In snake_case, unique in its table. */
  readonly name: string;
  readonly type: FieldType;
  /** With unit and the meaning of an empty cell. */
  readonly description: string;
  /** Where it is left out, an empty number is not available and anything else that is empty does not apply. */
  readonly empty?: Empty;
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

/** Name, type, description, the cell of a row, and what an empty one says. */
export type Column<Row> = readonly [name: string, ...FieldOf<Row>];
type FieldOf<Row> =
  | readonly [
      'string' | 'date' | 'yearmonth',
      description: string,
      of: (row: Row) => string | null,
      empty?: Empty,
    ]
  | readonly ['number' | 'integer', description: string, of: (row: Row) => number | null, empty?: Empty]
  | readonly ['boolean', description: string, of: (row: Row) => boolean | null, empty?: Empty];

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
    fields: columns.map(([field, type, description, , empty]) => ({
      name: field,
      type,
      description,
      ...(empty !== undefined && { empty }),
    })),
    rows: (view) => rows(view).map((row) => columns.map(([, , , of]) => of(row))),
  };
}
