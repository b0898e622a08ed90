import type { MonthInputs } from '../catalogue/month-inputs.ts';
import { datasetLayouts } from '../datasets/datasets.ts';

/** Tables in which a later submission of the same figure replaces an earlier one. */
const SUPERSEDED_TABLES = new Set(
  datasetLayouts.filter(({ laterSubmissionWins }) => laterSubmissionWins === true).map(({ table }) => table),
);

/** Rows of `submission_order`: of two files of one table the later claim has the higher precedence. */
export function submissionOrderSql({ editions }: MonthInputs): string {
  const submissions = new Map(
    [...SUPERSEDED_TABLES]
      .flatMap((table) => editions[table] ?? [])
      .map(({ submission: { receipt, record } }) => [receipt.sha256, record.dataset ?? '']),
  );
  return valuesSql(
    ['submission', 'dataset', 'precedence'],
    [...submissions].map(([submission, dataset], order) => [
      text(submission),
      text(dataset),
      `cast(${order} as bigint)`,
    ]),
    ["''", "''", 'cast(0 as bigint)'],
  );
}

/** Rows of `membership_choice`: one for each basis that has a source. */
export function membershipChoiceSql({ choices, date: monthEnd }: MonthInputs): string {
  return valuesSql(
    ['basis', 'source', 'on_date', 'map_date', 'month_end'],
    choices.map(({ basis, source, onDate, mapDate }) => [
      text(basis),
      text(source),
      date(onDate),
      date(mapDate),
      date(monthEnd),
    ]),
    ["''", "''", date(null), date(null), date(null)],
  );
}

/** Rows of `indicator_ruleset`: none where the month's contract year is not specified. */
export function indicatorRulesetSql({ rulesets }: MonthInputs): string {
  return valuesSql(
    ['indicator', 'ruleset'],
    rulesets.map(({ indicator, ruleset }) => [text(indicator), text(ruleset)]),
    ["''", "''"],
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
  if (!/^[A-Za-z0-9-]*$/.test(value))
    throw new RangeError('a chosen name is letters, digits and hyphens only');
  return `'${value}'`;
}

function date(value: string | null): string {
  if (value === null) return 'cast(null as date)';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) throw new RangeError('a chosen date is ISO 8601');
  return `date '${value}'`;
}
