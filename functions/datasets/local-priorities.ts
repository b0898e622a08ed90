import type { Dataset, DatasetLayout, LineRule } from './dataset-layout.ts';
import { freeText } from './free-text.ts';
import { matches, oneOf, pcnCode } from './line-rules.ts';
import { isoDate, realDate } from './published-dates.ts';
import { uniqueKey } from './unique-key.ts';

/** What priorities are grouped by when networks are seen together. */
const THEMES = [
  'Access',
  'Adults with complex needs',
  'Cancer',
  'Children and young people',
  'Frailty and older people',
  'Inequalities',
  'Long-term conditions',
  'Mental health',
  'Prevention',
  'Staff and their wellbeing',
  'Other',
];

const NUMBER = '-?[0-9]{1,9}([.][0-9]{1,9})?';
const AGAIN = 'Correct the row and send the file again.';

/** Either the network's own measure, or the code of an indicator that this product has figures of. */
const oneMeasure = rowRule(
  'one-measure',
  `(("MEASURE" IS NULL) = ("INDICATOR" IS NULL))`,
  'A row must have either MEASURE, in your own words, or INDICATOR, a code such as HI03',
);

const countsTogether = rowRule(
  'counts-together',
  `(("NUMERATOR" IS NULL) <> ("DENOMINATOR" IS NULL))`,
  'NUMERATOR and DENOMINATOR must both be there or both be blank',
);

const oneFigure = rowRule(
  'one-figure',
  `("VALUE" IS NOT NULL AND ("NUMERATOR" IS NOT NULL OR "INDICATOR" IS NOT NULL))`,
  'VALUE must be blank where NUMERATOR or INDICATOR says how the priority stands',
);

const figureOfIndicator = rowRule(
  'figure-of-indicator',
  `("INDICATOR" IS NOT NULL AND "NUMERATOR" IS NOT NULL)`,
  'NUMERATOR and DENOMINATOR must be blank where INDICATOR is given, since its figures are known already',
);

const notMoreThanAll = rowRule(
  'numerator-within-denominator',
  `coalesce(TRY_CAST("NUMERATOR" AS BIGINT) > TRY_CAST("DENOMINATOR" AS BIGINT), false)`,
  'NUMERATOR must not be more than DENOMINATOR',
);

/** A target of 65 for a share would never be met, and nobody would see why. */
const targetIsShare = rowRule(
  'target-is-share',
  `(("NUMERATOR" IS NOT NULL OR "INDICATOR" IS NOT NULL)
      AND coalesce(NOT (TRY_CAST("TARGET" AS DOUBLE) BETWEEN 0 AND 1), false))`,
  'TARGET must be a fraction from 0 to 1, such as 0.65, where the measure is a share',
);

function rowRule(rule: string, broken: string, expected: string): LineRule {
  return { rule, column: null, broken, expected, remedy: AGAIN };
}

const priorities: DatasetLayout = {
  dataset: 'local-priorities',
  table: 'staged_local_priority',
  header: [
    'AS_AT',
    'PCN_CODE',
    'PRIORITY',
    'THEME',
    'REASON',
    'MEASURE',
    'INDICATOR',
    'NUMERATOR',
    'DENOMINATOR',
    'VALUE',
    'UNIT',
    'DIRECTION',
    'TARGET',
    'WEIGHT',
    'STARTED',
    'REVIEW_BY',
    'CONTEXT',
  ],
  json: {
    list: 'localPriorities',
    numbers: ['NUMERATOR', 'DENOMINATOR', 'VALUE', 'TARGET', 'WEIGHT'],
  },
  lineRules: [
    realDate('AS_AT', isoDate),
    pcnCode('PCN_CODE'),
    ...freeText('PRIORITY'),
    oneOf('THEME', 'theme', THEMES),
    ...freeText('REASON'),
    ...freeText('MEASURE', { blank: true }),
    matches('INDICATOR', 'indicator-code', '[A-Z]{2,5}[0-9]{2,3}[A-D]?', 'a code such as HI03, or blank', {
      blank: true,
    }),
    matches('NUMERATOR', 'whole-number', '[0-9]{1,9}', 'a whole number of 0 or more, or blank', {
      blank: true,
    }),
    matches('DENOMINATOR', 'whole-number', '[0-9]{1,9}', 'a whole number of 0 or more, or blank', {
      blank: true,
    }),
    matches('VALUE', 'number', NUMBER, 'a number such as 12.5, or blank', { blank: true }),
    ...freeText('UNIT', { blank: true }),
    oneOf('DIRECTION', 'direction', ['up', 'down']),
    matches('TARGET', 'number', NUMBER, 'a number such as 0.65, or blank', { blank: true }),
    matches('WEIGHT', 'weight', '[0-9]{1,3}([.][0-9]{1,6})?', 'a number from 0 to 999, or blank', {
      blank: true,
    }),
    realDate('STARTED', isoDate, { blank: true }),
    realDate('REVIEW_BY', isoDate, { blank: true }),
    ...freeText('CONTEXT', { blank: true }),
    oneMeasure,
    countsTogether,
    oneFigure,
    figureOfIndicator,
    notMoreThanAll,
    targetIsShare,
  ],
  constants: [
    {
      column: 'AS_AT',
      rule: 'one-date',
      remedy: 'Send one file for each date, with the networks of that date.',
    },
  ],
  fileRules: [
    uniqueKey([
      { name: 'PCN_CODE', staged: 'pcn_code' },
      { name: 'PRIORITY', staged: 'priority' },
      { name: 'MEASURE', staged: 'measure' },
      { name: 'INDICATOR', staged: 'indicator' },
    ]),
  ],
  flagRules: [
    {
      rule: 'no-figure-yet',
      column: null,
      found:
        'SELECT NULL AS about, count(*) AS n FROM staged WHERE indicator IS NULL AND numerator IS NULL AND value IS NULL HAVING count(*) > 0',
      message: (n) =>
        `${n === 1 ? '1 priority has' : `${n} priorities have`} no figure yet. They are shown as chosen, and not as failing.`,
    },
    {
      rule: 'no-target',
      column: 'TARGET',
      found: 'SELECT NULL AS about, count(*) AS n FROM staged WHERE target IS NULL HAVING count(*) > 0',
      message: (n) =>
        `${n === 1 ? '1 priority has' : `${n} priorities have`} no target, so nothing says how far along it is.`,
    },
  ],
  staged: {
    submission: 'varchar',
    as_at: 'date',
    pcn_code: 'varchar',
    priority: 'varchar',
    theme: 'varchar',
    reason: 'varchar',
    measure: 'varchar',
    indicator: 'varchar',
    numerator: 'bigint',
    denominator: 'bigint',
    value: 'double',
    unit: 'varchar',
    direction: 'varchar',
    target: 'double',
    weight: 'double',
    started: 'date',
    review_by: 'date',
    context: 'varchar',
  },
  staging: `
  SELECT
    submission,
    ${isoDate.parsed('AS_AT')} AS as_at,
    "PCN_CODE" AS pcn_code,
    "PRIORITY" AS priority,
    "THEME" AS theme,
    "REASON" AS reason,
    "MEASURE" AS measure,
    "INDICATOR" AS indicator,
    CAST("NUMERATOR" AS BIGINT) AS numerator,
    CAST("DENOMINATOR" AS BIGINT) AS denominator,
    CAST("VALUE" AS DOUBLE) AS value,
    "UNIT" AS unit,
    "DIRECTION" AS direction,
    CAST("TARGET" AS DOUBLE) AS target,
    CAST("WEIGHT" AS DOUBLE) AS weight,
    ${isoDate.parsed('STARTED')} AS started,
    ${isoDate.parsed('REVIEW_BY')} AS review_by,
    "CONTEXT" AS context
  FROM received`,
  date: 'SELECT max(as_at) FROM staged',
  synthetic: `SELECT coalesce(bool_and(contains(upper(context), 'SYNTHETIC')), false) FROM staged`,
  editions: 'up-to-the-month',
  laterSubmissionWins: true,
};

/** What networks chose for themselves: our own template, one row a priority and measure. */
export const localPriorities: Dataset = {
  name: 'local-priorities',
  about:
    'What a network chose for itself: our own template, with its reason, its measure or an indicator to follow, its target and its weight. Worked examples: `docs/examples/local-priorities.csv` and `.json`. The newest date counts for each network.',
  send: 'the template docs/examples/local-priorities.csv, filled in',
  named: /priorit/i,
  layouts: [priorities],
};
