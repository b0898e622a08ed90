/** A cell as text; blank where it holds nothing. */
export type Row = Readonly<Record<string, string>>;

/** A good file of one published table, and what a reader of it must find. */
export interface BaseFile {
  readonly name: string;
  readonly table: string;
  readonly header: readonly string[];
  /** Its publisher gives it out without a header line as well. */
  readonly headerless?: true;
  /** Columns that a file may lack. */
  readonly optional: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What a cell must be, whole; a column that is not named holds any text. */
  readonly cells: Readonly<Record<string, RegExp>>;
  /** Columns that no two rows may have alike. */
  readonly key: readonly string[];
  /** Columns that have one value in the whole file. */
  readonly constant: readonly string[];
  /** What its rows say, one list of values each, in the order of `staged`. */
  readonly facts: (rows: readonly Row[]) => readonly (readonly (string | null)[])[];
  /** Columns of the staged table that say the same. */
  readonly staged: readonly string[];
}

export type Cell = (row: Row) => string | null;

export const text =
  (column: string): Cell =>
  (row) =>
    row[column] === '' ? null : (row[column] ?? null);
export const number =
  (column: string): Cell =>
  (row) => {
    const cell = row[column] ?? '';
    return cell === '' ? null : String(Number(cell));
  };
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.toLowerCase().split(' ');

/** A date as a publication writes it, as ISO 8601; `null` where there is none on that day. */
export function isoDay(written: string): string | null {
  const [, slashDay, slashMonth, slashYear] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(written) ?? [];
  const [, namedDay, name = '', namedYear] = /^(\d{2})([A-Za-z]{3})(\d{4})$/.exec(written) ?? [];
  const [, plainYear, plainMonth, plainDay] = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(written) ?? [];
  const place = MONTHS.indexOf(name.toLowerCase());
  const month = slashMonth ?? (place < 0 ? plainMonth : String(place + 1).padStart(2, '0'));
  const day = `${slashYear ?? namedYear ?? plainYear}-${month}-${slashDay ?? namedDay ?? plainDay}`;
  const read = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(read.getTime()) || read.toISOString().slice(0, 10) !== day ? null : day;
}

export const day =
  (column: string): Cell =>
  (row) =>
    isoDay(row[column] ?? '');

/** One fact a row. */
export const each =
  (...cells: readonly Cell[]): BaseFile['facts'] =>
  (rows) =>
    rows.map((row) => cells.map((cell) => cell(row)));

/** One fact for all rows that agree in everything but what is added up. */
export function together(
  of: readonly Cell[],
  add: readonly ((rows: readonly Row[]) => string | null)[],
): BaseFile['facts'] {
  return (rows) =>
    [...Map.groupBy(rows, (row) => JSON.stringify(of.map((cell) => cell(row)))).values()].map((alike) => [
      ...of.map((cell) => (alike[0] === undefined ? null : cell(alike[0]))),
      ...add.map((sum) => sum(alike)),
    ]);
}

export const label = /^[^=+@-][\s\S]*$/;
export const practice = /^[A-Z]\d{5}$/;
export const network = /^U\d{5}$/;
export const area = /^[A-Z0-9]{3,6}$/;
export const count = /^\d{1,9}$/;

/** Invented practices, with their names. */
export const practices = ['X80001,SYNTHETIC MILL', 'X80002,SYNTHETIC MARKET', 'X80003,SYNTHETIC ABBEY'].map(
  (both) => both.split(','),
);
