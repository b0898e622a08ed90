/**
 * The functions a model may call: each has a row in the engine's contract that both engines answer alike. To allow
 * another, add that row first (test/contract/dialect-cases.ts) and see it pass on Trino.
 */
export const ALLOWED_FUNCTIONS: readonly string[] = [
  'avg',
  'bool_and',
  'bool_or',
  'coalesce',
  'count',
  'count_if',
  'date_diff',
  'date_trunc',
  'floor',
  'lpad',
  'max',
  'max_by',
  'min',
  'mod',
  'month',
  'nullif',
  'round',
  'row_number',
  'split_part',
  'sqrt',
  'strpos',
  'substr',
  'sum',
  'year',
];
