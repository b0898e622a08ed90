import type { Dataset, DatasetLayout, FlagRule, LineRule } from './dataset-layout.ts';
import { label, matches, practiceCode } from './line-rules.ts';
import { uniqueKey } from './unique-key.ts';

/** IMD score of a practice; null where the source has no score. */
const staged = {
  submission: 'varchar',
  imd_year: 'bigint',
  practice_code: 'varchar',
  imd_score: 'double',
} as const;

const scoreMissing: FlagRule = {
  rule: 'score-missing',
  column: 'IMD_SCORE',
  found: 'SELECT NULL AS about, count(*) AS n FROM staged WHERE imd_score IS NULL HAVING count(*) > 0',
  message: (n) =>
    `${n === 1 ? '1 practice has' : `${n} practices have`} no score. They are left out of a network's deprivation, and not counted as 0.`,
};

/** Four columns: a table of our own, made from the export of Fingertips. */
const ownTable: DatasetLayout = {
  dataset: 'deprivation',
  table: 'staged_deprivation',
  header: ['PRACTICE_CODE', 'PRACTICE_NAME', 'IMD_YEAR', 'IMD_SCORE'],
  lineRules: [
    practiceCode('PRACTICE_CODE'),
    ...label('PRACTICE_NAME'),
    matches('IMD_YEAR', 'imd-year', '20[0-9]{2}', 'a year such as 2025'),
    matches('IMD_SCORE', 'imd-score', '100|[0-9]{1,2}([.][0-9]{1,12})?', 'a score from 0 to 100, or blank', {
      blank: true,
    }),
  ],
  constants: [
    { column: 'IMD_YEAR', rule: 'one-imd-year', remedy: 'Send one file for each year of the index.' },
  ],
  fileRules: [uniqueKey([{ name: 'PRACTICE_CODE', staged: 'practice_code' }])],
  flagRules: [scoreMissing],
  staged,
  staging: `
  SELECT
    submission,
    CAST("IMD_YEAR" AS BIGINT) AS imd_year,
    "PRACTICE_CODE" AS practice_code,
    CAST("IMD_SCORE" AS DOUBLE) AS imd_score
  FROM received`,
  date: `SELECT make_date(CAST(max(imd_year) AS INTEGER), 1, 1) FROM staged`,
  synthetic: `SELECT bool_and(contains(upper("PRACTICE_NAME"), 'SYNTHETIC')) FROM received`,
  editions: 'nearest',
};

/** A row of a practice's score, of all that an export may hold: other areas, other indicators, and breakdowns. */
const concerned = `coalesce(
      "Area Type" IN ('GPs', 'GP') AND "Category" IS NULL
        AND ("Indicator ID" IN ('94240', '93553', '91872') OR starts_with("Indicator Name", 'Deprivation score (IMD')),
      false)`;

function ofScores(rule: string, column: string, pattern: string, expected: string): LineRule {
  const row = matches(column, rule, pattern, expected, { blank: rule === 'imd-score' });
  return { ...row, broken: `(${concerned} AND ${row.broken})` };
}

/** Every column of an export of Fingertips. */
const FINGERTIPS = [
  'Indicator ID',
  'Indicator Name',
  'Parent Code',
  'Parent Name',
  'Area Code',
  'Area Name',
  'Area Type',
  'Sex',
  'Age',
  'Category Type',
  'Category',
  'Time period',
  'Value',
  'Lower CI 95.0 limit',
  'Upper CI 95.0 limit',
  'Lower CI 99.8 limit',
  'Upper CI 99.8 limit',
  'Count',
  'Denominator',
  'Value note',
  'Recent Trend',
  'Compared to England value or percentiles',
  'Compared to percentiles',
  'Time period Sortable',
  'New data',
  'Compared to goal',
  'Time period range',
];

/** Those that a score is read from: a file may lack any other. */
const READ = ['Indicator ID', 'Area Code', 'Area Type', 'Time period', 'Value'];

/** An indicator as Fingertips exports it: every level of area in one file, England twice. */
const fingertips: DatasetLayout = {
  dataset: 'deprivation',
  table: 'staged_deprivation',
  header: FINGERTIPS,
  also: {
    'Area Code': ['AreaCode'],
    'Compared to percentiles': [
      'Compared to Region value or percentiles',
      'Compared to ICB value or percentiles',
    ],
  },
  optional: FINGERTIPS.filter((column) => !READ.includes(column)),
  lineRules: [
    ofScores('practice-code', 'Area Code', '[A-Z][0-9]{5}', 'a practice code such as A81001'),
    ofScores('imd-year', 'Time period', '20[0-9]{2}([/ -].*)?', 'a year such as 2025'),
    ofScores(
      'imd-score',
      'Value',
      '100([.]0+)?|[0-9]{1,2}([.][0-9]{1,20})?',
      'a score from 0 to 100, or blank',
    ),
  ],
  constants: [],
  fileRules: [
    {
      rule: 'practice-rows-missing',
      column: 'Area Type',
      holds: ['SELECT count(*) > 0 FROM staged'],
      broken: `(line = min(line) OVER () AND count_if(${concerned}) OVER () = 0)`,
      expected:
        'Area Type must be GPs and Indicator ID 94240 (IMD 2025) or 93553 (IMD 2019) in the rows of scores, and the file has none',
      remedy: 'Export that indicator for the area type GPs and send it.',
    },
    {
      rule: 'duplicate-key',
      column: null,
      holds: [
        `SELECT count(*) = 0 FROM (
          SELECT 1 FROM received WHERE ${concerned} GROUP BY "Area Code", "Time period" HAVING count(DISTINCT "Value") > 1)`,
      ],
      broken: `(${concerned} AND "Value" IS DISTINCT FROM
        first_value("Value") OVER (PARTITION BY ${concerned}, "Area Code", "Time period" ORDER BY member, line))`,
      expected: 'A practice must have one score a year, and an earlier row has another',
      remedy: 'Find out which of the rows is right, keep that one and send the file again.',
    },
  ],
  flagRules: [{ ...scoreMissing, column: 'Value' }],
  staged,
  // The same practice stands there once for each parent; of several years the newest counts.
  staging: `
  SELECT
    submission,
    CAST(left("Time period", 4) AS BIGINT) AS imd_year,
    "Area Code" AS practice_code,
    CAST(max("Value") AS DOUBLE) AS imd_score
  FROM received
  WHERE ${concerned}
  GROUP BY submission, imd_year, practice_code
  QUALIFY imd_year = max(imd_year) OVER ()
  ORDER BY practice_code`,
  date: `SELECT make_date(CAST(max(imd_year) AS INTEGER), 1, 1) FROM staged`,
  synthetic: `SELECT bool_and(contains(upper("Area Name"), 'SYNTHETIC')) FROM received WHERE ${concerned}`,
  editions: 'nearest',
};

/** The Index of Multiple Deprivation score of each practice. */
export const deprivation: Dataset = {
  name: 'deprivation',
  about:
    'The IMD score of each practice, published by OHID on Fingertips: indicator 94240 (IMD 2025) or 93553 (IMD 2019). As the CSV export of that indicator with the area type GPs, of 26 or 27 columns that differ by date; England and other areas in it are passed over. Nobody publishes the table of four columns that is taken too: it is ours, made from the export by renaming `Area Code`, `Area Name`, `Time period` and `Value` of the rows whose `Area Type` is GPs. Some practices have no score.',
  send: 'the CSV export of indicator 94240 for the area type GPs, from OHID’s Fingertips',
  named: /imd|deprivation|fingertips|indicators-gps/i,
  layouts: [ownTable, fingertips],
};
