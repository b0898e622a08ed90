import type { ConstantColumn, FlagRule, LineRule } from './dataset-layout.ts';
import { label, matches } from './line-rules.ts';
import { realDate, slashedDate } from './published-dates.ts';
import { sqlText } from './sql-text.ts';

/** Other names of the columns that both achievement files share. */
export const achievementNames = {
  QUALITY_SERVICE: ['QUALITY_SERVICE_NAME', 'SERVICE'],
  ACH_DATE: ['ACHIEVEMENT_DATE'],
  IND_CODE: ['INDICATOR_CODE', 'INDICATOR_ID'],
  MEASURE: ['MEASURE_NAME', 'MEASURE_TYPE'],
  VALUE: ['MEASURE_VALUE'],
} as const;

/**
 * Practice (or, in the annual file, network) results: one row per submission, organisation, indicator and measure.
 * `value_state` is `known`, `suppressed` (published as `*`) or `blank`; `value` is null unless it is known.
 */
export const stagedAchievement = {
  submission: 'varchar',
  organisation_type: 'varchar',
  organisation_code: 'varchar',
  organisation_name: 'varchar',
  quality_service: 'varchar',
  achievement_date: 'date',
  indicator: 'varchar',
  measure: 'varchar',
  measure_kind: 'varchar',
  value: 'bigint',
  value_state: 'varchar',
} as const;

const achieved = slashedDate.parsed('ACH_DATE');

/** The columns that the monthly and the annual achievement file share, line by line. */
export const achievementLineRules: readonly LineRule[] = [
  matches(
    'QUALITY_SERVICE',
    'quality-service',
    'NCD([0-9]{4})?',
    'NCD, or NCD and four digits such as NCD2627',
  ),
  realDate('ACH_DATE', slashedDate),
  {
    rule: 'date-is-month-end',
    column: 'ACH_DATE',
    broken: `${achieved} <> last_day(${achieved})`,
    expected: 'ACH_DATE must be the last day of a month',
    remedy: 'Give the month end that the counts were taken at and send the file again.',
  },
  matches(
    'IND_CODE',
    'indicator-code',
    '[A-Z]{2,6}[0-9]{2,3}[A-Z]?',
    'an indicator code such as CAN04, SMR01A or NCDMI198',
  ),
  ...label('MEASURE'),
  matches(
    'VALUE',
    'value-is-whole-number',
    '[0-9]{1,9}|\\*',
    'a whole number of 0 or more, * where suppressed, or blank',
    { blank: true },
  ),
];

/** A file is one month. */
export const oneAchievementDate: ConstantColumn = {
  column: 'ACH_DATE',
  rule: 'one-achievement-date',
  remedy: 'Send one file for each month.',
};

/** SQL of a value, and of whether it is known, suppressed or blank: three things, never one. */
export const valueAndState = `
    CASE WHEN "VALUE" <> '*' THEN CAST("VALUE" AS BIGINT) END AS "value",
    CASE WHEN "VALUE" IS NULL THEN 'blank' WHEN "VALUE" = '*' THEN 'suppressed' ELSE 'known' END AS value_state`;

/** Measures that nobody has published, other than those named: taken, counted nowhere, and said. */
export function unknownMeasures(known: readonly string[]): FlagRule {
  return {
    rule: 'measure-unknown',
    column: 'MEASURE',
    found: `
      SELECT NULL AS about, count(*) AS n
      FROM staged
      WHERE measure_kind = 'other' AND measure NOT IN (${known.map(sqlText).join(', ')})
      HAVING count(*) > 0`,
    message: (n) =>
      `MEASURE is none that NHS England has published in ${n === 1 ? '1 row' : `${n} rows`}. Kept, but counted nowhere: ask the publisher what it means.`,
  };
}

/** Right only for an indicator that counts contacts rather than patients; the specification says which do. */
export const numeratorAboveDenominator: FlagRule = {
  rule: 'numerator-above-denominator',
  column: 'VALUE',
  found: `
    SELECT indicator AS about, count(*) AS n
    FROM (
      SELECT organisation_code, indicator,
        max("value") FILTER (WHERE measure_kind = 'numerator') AS numerator,
        max("value") FILTER (WHERE measure_kind = 'denominator') AS denominator
      FROM staged
      WHERE measure_kind IN ('numerator', 'denominator')
      GROUP BY organisation_code, indicator
    )
    WHERE numerator > denominator
    GROUP BY indicator
    ORDER BY indicator`,
  message: (n, indicator) =>
    `${indicator}: the numerator is above the denominator for ${n === 1 ? '1 organisation' : `${n} organisations`}. Right where contacts are counted; otherwise ask the publisher.`,
};

/** One pass, so a lower bound: two practices that lack different halves make up for each other. A `*` is published. */
export const halfPublished: FlagRule = {
  rule: 'half-published',
  column: 'MEASURE',
  found: `
    SELECT indicator AS about, abs(numerators - denominators) AS n
    FROM (
      SELECT indicator,
        count(*) FILTER (WHERE measure_kind = 'numerator' AND value_state <> 'blank') AS numerators,
        count(*) FILTER (WHERE measure_kind = 'denominator' AND value_state <> 'blank') AS denominators
      FROM staged
      WHERE organisation_type = 'practice'
      GROUP BY indicator
    )
    WHERE numerators <> denominators AND numerators > 0 AND denominators > 0
    ORDER BY indicator`,
  message: (n, indicator) =>
    `${indicator}: ${n === 1 ? '1 practice has' : `${n} practices have`} a numerator or a denominator without the other, and ${n === 1 ? 'is' : 'are'} left out of the indicator. Check that the file was not cut short.`,
};
