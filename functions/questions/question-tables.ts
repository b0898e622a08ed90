import type { z } from 'zod';
import type { MonthCoverage } from '../contracts/api/envelope.ts';
import type { CsvTable } from '../contracts/csv-text.ts';
import type { Release } from '../contracts/release.ts';
import type { Rows, TableForm, ViewTable } from '../tables/table.ts';
import type { Part, Question } from './question.ts';

/** Parameters of a request, after defaults, as the question's filters and key name them. */
export type Asked = Readonly<Record<string, string | undefined>>;

/** Reads a stored view by name; `undefined` where the release holds none of that name. */
interface ViewReader {
  views<V>(schema: z.ZodType<V>, keep: number): (release: Release, name: string) => Promise<V | undefined>;
}

/** What a request is answered with. The table is made only where CSV is wanted. */
export interface Answered {
  readonly data: unknown;
  /** The months that the data is about; every month of the release where it is left out. */
  readonly months?: readonly string[];
  /** Only caveats about these indicators, or about all; every caveat where it is left out. */
  readonly indicators?: readonly string[];
  /** How much reported, where it is another's than England's. */
  readonly coverage?: readonly MonthCoverage[];
  readonly csv: () => CsvTable;
  /** Name of the CSV file. */
  readonly file: string;
}

/** A question with the flat tables that its view becomes, whatever the view: as lists of them are read. */
export interface AnyTables<Name extends string = string, Address extends string | null = string | null> {
  readonly question: Question<unknown, readonly Part[], string, string, Name, Address>;
  readonly forms: readonly TableForm[];
  /** Rows of each form, in their order. @throws ZodError when the value is no view of this question */
  readonly rowsOf: (view: unknown) => readonly Rows[];
  /** Reads stored views and answers with the part that was asked for. */
  readonly stored: (
    reader: ViewReader,
  ) => (release: Release, name: string, asked: Asked) => Promise<Answered | undefined>;
}

export interface QuestionTables<
  View,
  Name extends string = string,
  Address extends string | null = string | null,
> extends AnyTables<Name, Address> {
  /** Answers with a view that was worked out, or read some other way. */
  readonly answered: (view: View, asked: Asked) => Answered;
}

interface Options<View> {
  /** The table that is sent as CSV, by the request; the first where it is left out. */
  readonly csv?: (asked: Asked) => ViewTable<View>;
  /** Columns added to the CSV: those that depend on the view. */
  readonly widen?: (table: CsvTable, view: View) => CsvTable;
  readonly file?: (asked: Asked) => string;
  readonly months?: (view: View, asked: Asked) => readonly string[] | undefined;
  readonly indicators?: (asked: Asked) => readonly string[] | undefined;
  /** Cuts the view down where rows of a list, by a column of theirs, are not enough. */
  readonly part?: (view: View, asked: Asked) => View;
}

/** By which column of a row each filter cuts; `table` chooses and cuts nothing. */
const COLUMN: Readonly<Record<string, string>> = { area: 'code', measure: 'measure', month: 'month' };

/** Says once which flat tables the view of a question becomes; the first is its CSV. */
export function questionTables<
  View,
  Key extends readonly Part[],
  Name extends string,
  Address extends string | null,
>(
  question: Question<View, Key, string, string, Name, Address>,
  tables: readonly [ViewTable<View>, ...ViewTable<View>[]],
  options: Options<View> = {},
): QuestionTables<View, Name, Address> {
  const answered = (whole: View, asked: Asked): Answered => {
    const cut = filtered(question, whole, asked);
    const view = options.part === undefined ? cut : options.part(cut, asked);
    const table = options.csv?.(asked) ?? tables[0];
    const months = options.months?.(view, asked) ?? ownMonth(view);
    const indicators = options.indicators?.(asked);
    return {
      data: view,
      ...(months !== undefined && { months }),
      ...(indicators !== undefined && { indicators }),
      csv: () => {
        const flat = { columns: table.fields.map(({ name }) => name), rows: table.rows(view) };
        return options.widen?.(flat, view) ?? flat;
      },
      file: options.file?.(asked) ?? fileName(question, table, asked),
    };
  };
  return {
    question,
    forms: tables,
    rowsOf: (value) => {
      const view = question.view.parse(value);
      return tables.map(({ rows }) => rows(view));
    },
    stored: (reader) => {
      const read = reader.views(question.view, question.key.length > 1 ? 16 : 4);
      return async (release, name, asked) => {
        const view = await read(release, name);
        return view === undefined ? undefined : answered(view, asked);
      };
    },
    answered,
  };
}

/** The rows that the filters asked for leave; the whole view where none was asked for. */
function filtered<View>({ filters }: Pick<Question<View>, 'filters'>, whole: View, asked: Asked): View {
  if (typeof whole !== 'object' || whole === null) return whole;
  const view = { ...whole };
  for (const [parameter, lists] of Object.entries(filters)) {
    const column = COLUMN[parameter];
    const wanted = asked[parameter]?.split(',');
    if (column === undefined || wanted === undefined) continue;
    for (const list of lists) {
      const rows: unknown = Reflect.get(view, list);
      if (Array.isArray(rows))
        Reflect.set(
          view,
          list,
          rows.filter((row: object) => wanted.includes(Reflect.get(row, column))),
        );
    }
  }
  return view;
}

/** The view's own month, where it is of one. */
function ownMonth(view: unknown): readonly string[] | undefined {
  const isOfOne =
    typeof view === 'object' && view !== null && 'month' in view && typeof view.month === 'string';
  return isOfOne ? [String(view.month)] : undefined;
}

function fileName({ key }: Pick<Question<unknown>, 'key'>, { name }: TableForm, { measure }: Asked): string {
  return key.includes('measure') && measure !== undefined ? `${name}-${measure}` : name;
}
