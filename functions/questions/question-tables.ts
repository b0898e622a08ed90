import type { z } from 'zod';
import type { MonthCoverage } from '../contracts/api/envelope.ts';
import { isMonth, type Month } from '../contracts/codes.ts';
import type { CsvTable } from '../contracts/csv-text.ts';
import type { Release } from '../contracts/release.ts';
import type { Rows, TableForm, ViewTable } from '../tables/table.ts';
import { type KeyOf, type Part, type Question, viewName } from './question.ts';

/** Parameters of a request, after defaults, as the question's filters and key name them. */
export interface Asked {
  readonly [name: string]: string | undefined;
  readonly month?: Month | undefined;
}

/** Reads a stored view by name; `undefined` where the release holds none of that name. */
type ReadView<View> = (release: Release, name: string) => Promise<View | undefined>;
interface ViewReader {
  views<View>(schema: z.ZodType<View>, keep: number): ReadView<View>;
}

/** What a release has not, as the end of a sentence that opens with its number. */
interface Lacking {
  readonly lacks: string;
}

/** What a request is answered with. The table is made only where CSV is wanted. */
export interface Answered {
  readonly data: unknown;
  /** The months that the data is about; every month of the release where it is left out. */
  readonly months?: readonly Month[];
  /** Only caveats about these indicators, or about all; every caveat where it is left out. */
  readonly indicators?: readonly string[];
  /** How much reported, where it is another's than England's. */
  readonly coverage?: readonly MonthCoverage[];
  /** False where it holds no figures, so that it has neither coverage nor caveats. */
  readonly hasFigures?: boolean;
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
  ) => (release: Release, name: string, asked: Asked) => Promise<Answered | Lacking | undefined>;
}

export interface QuestionTables<
  View,
  Name extends string = string,
  Address extends string | null = string | null,
  Key extends readonly Part[] = readonly Part[],
> extends AnyTables<Name, Address> {
  readonly question: Question<View, Key, string, string, Name, Address>;
  /** Reads stored views and remembers the latest of them, as many as the reader is asked for; undefined: not held. */
  readonly read: (
    reader: ViewReader,
  ) => (release: Release, parts: Readonly<KeyOf<Key>>) => Promise<View | undefined>;
  /** Answers with a view that was worked out, or read some other way. */
  readonly answered: (view: View, asked: Asked) => Answered;
}

interface Options<View> {
  /** The table that is sent as CSV, by the request; the first where it is left out. */
  readonly csv?: (asked: Asked) => ViewTable<View>;
  /** Columns added to the CSV: those that depend on the view. */
  readonly widen?: (table: CsvTable, view: View) => CsvTable;
  readonly file?: (asked: Asked, view: View) => string;
  readonly months?: (view: View, asked: Asked) => readonly Month[] | undefined;
  readonly indicators?: (asked: Asked, view: View) => readonly string[] | undefined;
  readonly coverage?: (view: View) => readonly MonthCoverage[];
  /** False where it holds no figures, so that it has neither coverage nor caveats. */
  readonly hasFigures?: false;
  /** Cuts the view down where rows of a list, by a column of theirs, are not enough. */
  readonly part?: (view: View, asked: Asked) => View;
  /** What was asked for and is not there, as `Lacking` says it, by what the whole view and the release hold. */
  readonly lacks?: (view: View, asked: Asked, months: readonly Month[]) => string | null;
  /** How many views are remembered; 4, or 16 where the key has several parts, where it is left out. */
  readonly keep?: number;
}

/** With what is sent of the view, where that is not the view itself. */
type Given<View, Data> = [Data, View] extends [View, Data]
  ? readonly [options?: Options<View>]
  : readonly [options: Options<View> & { readonly sends: (view: View, asked: Asked) => Data }];

/** By which column of a row each filter cuts; `table` chooses and cuts nothing. */
const COLUMN: Readonly<Record<string, string>> = { area: 'code', measure: 'measure', month: 'month' };

/** Says once which flat tables the view of a question becomes; the first is its CSV. */
export function questionTables<
  View,
  Key extends readonly Part[],
  Name extends string,
  Address extends string | null,
  Data,
>(
  question: Question<View, Key, string, string, Name, Address, Data>,
  tables: readonly [ViewTable<View>, ...ViewTable<View>[]],
  ...[given]: Given<View, Data>
): QuestionTables<View, Name, Address, Key> {
  const options: Options<View> & { readonly sends?: (view: View, asked: Asked) => unknown } = given ?? {};
  const keep = options.keep ?? (question.key.length > 1 ? 16 : 4);
  const readers = new WeakMap<ViewReader, ReadView<View>>();
  const readBy = (reader: ViewReader) => {
    const read = readers.get(reader) ?? reader.views(question.view, keep);
    readers.set(reader, read);
    return read;
  };
  const answered = (whole: View, asked: Asked): Answered => {
    const cut = filtered(question, whole, asked);
    const view = options.part === undefined ? cut : options.part(cut, asked);
    const table = options.csv?.(asked) ?? tables[0];
    const months = options.months?.(view, asked) ?? ownMonth(view);
    const indicators = options.indicators?.(asked, view);
    const coverage = options.coverage?.(view);
    return {
      data: options.sends === undefined ? view : options.sends(view, asked),
      ...(months !== undefined && { months }),
      ...(indicators !== undefined && { indicators }),
      ...(coverage !== undefined && { coverage }),
      ...(options.hasFigures === false && { hasFigures: false }),
      csv: () => {
        const flat = { columns: table.fields.map(({ name }) => name), rows: table.rows(view) };
        return options.widen?.(flat, view) ?? flat;
      },
      file: options.file?.(asked, view) ?? fileName(question, table, asked),
    };
  };
  return {
    question,
    forms: tables,
    rowsOf: (value) => {
      const view = question.view.parse(value);
      return tables.map(({ rows }) => rows(view));
    },
    read: (reader) => async (release, parts) => readBy(reader)(release, viewName(question, parts)),
    stored: (reader) => async (release, name, asked) => {
      const view = await readBy(reader)(release, name);
      if (view === undefined) return undefined;
      const lacks = options.lacks?.(view, asked, release.months) ?? null;
      return lacks === null ? answered(view, asked) : { lacks };
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
function ownMonth(view: unknown): readonly Month[] | undefined {
  const month = typeof view === 'object' && view !== null && 'month' in view ? view.month : undefined;
  return isMonth(month) ? [month] : undefined;
}

function fileName({ key }: Pick<Question<unknown>, 'key'>, { name }: TableForm, { measure }: Asked): string {
  return key.includes('measure') && measure !== undefined ? `${name}-${measure}` : name;
}
