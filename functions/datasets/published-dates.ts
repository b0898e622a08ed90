import type { LineRule } from './dataset-layout.ts';
import { sqlName, sqlText } from './sql-text.ts';

/** How a date is written, and the SQL that reads it as a DATE (null where it is none). */
export interface DateLayout {
  readonly pattern: string;
  readonly example: string;
  /** The same for strftime: what a date that Excel rewrote is put back into. */
  readonly written: string;
  readonly parsed: (column: string) => string;
}

/** `31/07/2026`. */
export const slashedDate: DateLayout = {
  pattern: '[0-9]{2}/[0-9]{2}/20[0-9]{2}',
  example: '31/07/2026',
  written: '%d/%m/%Y',
  parsed: (column) => `CAST(try_strptime(${sqlName(column)}, '%d/%m/%Y') AS DATE)`,
};

/** `01Jul2026`, in any capitals, or `2026-07-01`: the publication changes between them from month to month. */
export const extractDate: DateLayout = {
  pattern: '[0-9]{2}[A-Za-z]{3}20[0-9]{2}|20[0-9]{2}-[0-9]{2}-[0-9]{2}',
  example: '01Jul2026 or 2026-07-01',
  written: '%d%b%Y',
  parsed: (column) => `CAST(try_strptime(${sqlName(column)}, ['%d%b%Y', '%Y-%m-%d']) AS DATE)`,
};

/** `2026-07-31`. */
export const isoDate: DateLayout = {
  pattern: '20[0-9]{2}-[0-9]{2}-[0-9]{2}',
  example: '2026-07-31',
  written: '%Y-%m-%d',
  parsed: (column) => `CAST(try_strptime(${sqlName(column)}, '%Y-%m-%d') AS DATE)`,
};

/** `20260701`, or `2026-07-01` where a workbook held a true date. */
export const registerDate: DateLayout = {
  pattern: '20[0-9]{2}-?[0-9]{2}-?[0-9]{2}',
  example: '20260701',
  written: '%Y%m%d',
  parsed: (column) => `CAST(try_strptime(${sqlName(column)}, ['%Y%m%d', '%Y-%m-%d']) AS DATE)`,
};

/** The rule that a column holds a real date, with the layout that it is written in. */
export interface DateRule extends LineRule {
  readonly column: string;
  readonly dates: DateLayout;
}

/** A real date as `dates` writes it; blank is allowed only if said. */
export function realDate(
  column: string,
  dates: DateLayout,
  { blank = false }: { readonly blank?: boolean } = {},
): DateRule {
  const value = sqlName(column);
  const wrong = `(NOT regexp_full_match(${value}, ${sqlText(dates.pattern)}) OR ${dates.parsed(column)} IS NULL)`;
  return {
    rule: 'date-is-real',
    column,
    dates,
    broken: blank ? `(${value} IS NOT NULL AND ${wrong})` : `(${value} IS NULL OR ${wrong})`,
    expected: `${column} must be a real date written like ${dates.example}`,
    remedy:
      'Excel rewrites dates when it saves a file: take the file as it was published, or correct the date where it was made, and send the file again.',
  };
}
