import type { LineRule } from './dataset-layout.ts';
import { isOneOf, sqlName, sqlText } from './sql-text.ts';

const AT_SOURCE = 'Correct it where the file was made and send the file again.';

/** The value must match the whole of a pattern that RE2 reads; blank breaks the rule unless `blank` is allowed. */
export function matches(
  column: string,
  rule: string,
  pattern: string,
  expected: string,
  { blank = false, remedy = AT_SOURCE }: { readonly blank?: boolean; readonly remedy?: string } = {},
): LineRule {
  const value = sqlName(column);
  const differs = `NOT regexp_full_match(${value}, ${sqlText(pattern)})`;
  return {
    rule,
    column,
    broken: blank ? `(${value} IS NOT NULL AND ${differs})` : `(${value} IS NULL OR ${differs})`,
    expected: `${column} must be ${expected}`,
    remedy,
  };
}

/** An ODS code of a practice, such as `A81001`. */
export function practiceCode(column: string): LineRule {
  return matches(column, 'practice-code', '[A-Z][0-9]{5}', 'a practice code such as A81001');
}

/** An ODS code of a network, such as `U12345`. */
export function pcnCode(column: string): LineRule {
  return matches(column, 'pcn-code', 'U[0-9]{5}', 'a PCN code such as U12345');
}

/** An ODS code of a sub-ICB, an ICB or a region: three to six capitals and digits. */
export function areaCode(column: string): LineRule {
  return matches(column, 'area-code', '[A-Z0-9]{3,6}', 'an ODS code of three to six capitals and digits');
}

/** A name or a label: present, and not something a spreadsheet would run. */
export function label(column: string): LineRule[] {
  return [
    {
      rule: 'not-blank',
      column,
      broken: `${sqlName(column)} IS NULL`,
      expected: `${column} must not be blank`,
      remedy: AT_SOURCE,
    },
    noFormula(column),
  ];
}

/** A cell that a spreadsheet would run as a formula is refused, whatever the column. */
export function noFormula(column: string): LineRule {
  return {
    rule: 'formula',
    column,
    broken: `regexp_matches(${sqlName(column)}, '^[=+@-]')`,
    expected: `${column} must not begin with =, +, - or @, which a spreadsheet runs as a formula`,
    remedy: 'Remove the formula, or write the text without that sign, and send the file again.',
  };
}

/** One of a published list of values. */
export function oneOf(column: string, rule: string, allowed: readonly string[]): LineRule {
  return {
    rule,
    column,
    broken: `(${sqlName(column)} IS NULL OR NOT ${isOneOf(sqlName(column), allowed)})`,
    expected: `${column} must be one of ${allowed.join(', ')}`,
    remedy: AT_SOURCE,
  };
}

/** A whole number of 0 or more, of at most nine digits. */
export function wholeNumber(column: string): LineRule {
  return matches(column, 'value-is-whole-number', '[0-9]{1,9}', 'a whole number of 0 or more');
}
