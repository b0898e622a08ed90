import type { Dataset, DatasetLayout } from './dataset-layout.ts';
import { freeText } from './free-text.ts';
import { matches, oneOf, wholeNumber } from './line-rules.ts';
import { uniqueKey } from './unique-key.ts';

const monthEnd = `last_day(CAST(try_strptime("MONTH" || '-01', '%Y-%m-%d') AS DATE))`;

const indicators: DatasetLayout = {
  dataset: 'own-indicators',
  table: 'staged_own_indicator',
  header: [
    'INDICATOR',
    'TITLE',
    'DEFINITION',
    'SOURCE',
    'DIRECTION',
    'ORG_TYPE',
    'ORG_CODE',
    'MONTH',
    'NUMERATOR',
    'DENOMINATOR',
  ],
  lineRules: [
    matches(
      'INDICATOR',
      'own-code',
      'OWN-[A-Z0-9-]{1,20}',
      'a code of your own that begins with OWN-, such as OWN-CYP1, so that it is never taken for one of the contract',
    ),
    ...freeText('TITLE'),
    ...freeText('DEFINITION'),
    ...freeText('SOURCE'),
    oneOf('DIRECTION', 'direction', ['up', 'down', 'none']),
    oneOf('ORG_TYPE', 'organisation-type', ['GP', 'PCN']),
    {
      rule: 'organisation-code',
      column: 'ORG_CODE',
      broken: `("ORG_CODE" IS NULL OR NOT regexp_full_match("ORG_CODE", CASE WHEN "ORG_TYPE" = 'PCN' THEN 'U[0-9]{5}' ELSE '[A-Z][0-9]{5}' END))`,
      expected:
        'ORG_CODE must be a practice code such as A81001 where ORG_TYPE is GP, and a PCN code such as U12345 where it is PCN',
      remedy: 'Correct it where the file was made and send the file again.',
    },
    matches('MONTH', 'month', '20[0-9]{2}-(0[1-9]|1[0-2])', 'a month such as 2026-07'),
    wholeNumber('NUMERATOR'),
    wholeNumber('DENOMINATOR'),
  ],
  constants: [],
  fileRules: [
    {
      rule: 'one-definition',
      column: 'INDICATOR',
      holds: [
        `SELECT count(*) = 0 FROM (
        SELECT indicator FROM staged GROUP BY indicator
        HAVING count(DISTINCT title) > 1 OR count(DISTINCT definition) > 1 OR count(DISTINCT source) > 1
          OR count(DISTINCT direction) > 1 OR count(DISTINCT organisation_type) > 1)`,
      ],
      broken: `concat_ws('|', "TITLE", "DEFINITION", "SOURCE", "DIRECTION", "ORG_TYPE")
        IS DISTINCT FROM first_value(concat_ws('|', "TITLE", "DEFINITION", "SOURCE", "DIRECTION", "ORG_TYPE"))
          OVER (PARTITION BY "INDICATOR" ORDER BY member, line)`,
      expected:
        'An indicator must have one title, definition, source, direction and kind of organisation, and this row has another than the first',
      remedy: 'Use the same words in every row, or give the other measure a code of its own.',
    },
    uniqueKey([
      { name: 'INDICATOR', staged: 'indicator' },
      { name: 'ORG_CODE', staged: 'organisation_code' },
      { name: 'MONTH', staged: 'month_end' },
    ]),
  ],
  flagRules: [
    {
      rule: 'numerator-above-denominator',
      column: 'NUMERATOR',
      found:
        'SELECT NULL AS about, count(*) AS n FROM staged WHERE numerator > denominator HAVING count(*) > 0',
      message: (n) =>
        `${n === 1 ? '1 row counts' : `${n} rows count`} more than are eligible. Taken as they are; check that the measure counts contacts and not people.`,
    },
  ],
  staged: {
    submission: 'varchar',
    month_end: 'date',
    indicator: 'varchar',
    title: 'varchar',
    definition: 'varchar',
    source: 'varchar',
    direction: 'varchar',
    organisation_type: 'varchar',
    organisation_code: 'varchar',
    numerator: 'bigint',
    denominator: 'bigint',
  },
  staging: `
  SELECT
    submission,
    ${monthEnd} AS month_end,
    "INDICATOR" AS indicator,
    "TITLE" AS title,
    "DEFINITION" AS definition,
    "SOURCE" AS source,
    "DIRECTION" AS direction,
    "ORG_TYPE" AS organisation_type,
    "ORG_CODE" AS organisation_code,
    CAST("NUMERATOR" AS BIGINT) AS numerator,
    CAST("DENOMINATOR" AS BIGINT) AS denominator
  FROM received`,
  date: 'SELECT max(month_end) FROM staged',
  synthetic: `SELECT coalesce(bool_and(contains(upper(source), 'SYNTHETIC')), false) FROM staged`,
  editions: 'from-the-month-on',
  laterSubmissionWins: true,
};

/** Indicators of a federation or another publisher: shown beside the contract's, never mixed into its score. */
export const ownIndicators: Dataset = {
  name: 'own-indicators',
  about:
    'Indicators of a federation or another publisher, by practice or network and month, each with its definition and its source. They are shown beside the contract’s and never mixed into its score. A worked example: `docs/examples/own-indicators.csv`.',
  send: 'the template docs/examples/own-indicators.csv, filled in',
  named: /own-indicator/i,
  layouts: [indicators],
};
