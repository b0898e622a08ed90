import type { MonthInputs } from '../catalogue/month-inputs.ts';
import { datasetLayouts } from '../datasets/datasets.ts';

/** Tables of which several files may speak of the same figure. */
const RIVALS = new Set(datasetLayouts.filter(({ rivals }) => rivals === true).map(({ table }) => table));

/** Rows of `submission_order`: of two files of one table the later claim has the higher precedence. */
export function submissionOrderSql({ editions }: MonthInputs): string {
  const submissions = [
    ...new Set(
      [...RIVALS]
        .flatMap((table) => editions[table] ?? [])
        .map(({ submission }) => submission.receipt.sha256),
    ),
  ];
  return valuesSql(
    ['submission', 'precedence'],
    submissions.map((submission, order) => [text(submission), `cast(${order} as bigint)`]),
    ["''", 'cast(0 as bigint)'],
  );
}

/** Rows of `membership_choice`: one for each basis that has a source. */
export function membershipChoiceSql({ choices }: MonthInputs): string {
  return valuesSql(
    ['basis', 'source', 'on_date', 'map_date'],
    choices.map(({ basis, source, onDate, mapDate }) => [
      text(basis),
      text(source),
      date(onDate),
      date(mapDate),
    ]),
    ["''", "''", date(null), date(null)],
  );
}

/** `empty` types the columns when there are no rows at all. */
function valuesSql(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  empty: readonly string[],
): string {
  const listed = (rows.length === 0 ? [empty] : rows).map((row) => `(${row.join(', ')})`).join(', ');
  const none = rows.length === 0 ? ' where 1 = 0' : '';
  return `select ${columns.join(', ')} from (values ${listed}) as chosen(${columns.join(', ')})${none}`;
}

/** Only names and hashes of our own making are written here, never a value of a file. */
function text(value: string): string {
  if (!/^[a-z0-9-]*$/.test(value))
    throw new RangeError('a chosen name is lower-case letters, digits and hyphens only');
  return `'${value}'`;
}

function date(value: string | null): string {
  if (value === null) return 'cast(null as date)';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) throw new RangeError('a chosen date is ISO 8601');
  return `date '${value}'`;
}
