import type { DatasetLayout } from './dataset-layout.ts';
import { label, matches, practiceCode } from './line-rules.ts';
import { uniqueKey } from './unique-key.ts';

/** The Index of Multiple Deprivation score of each practice, from OHID's Fingertips. */
export const deprivation: DatasetLayout = {
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
  flagRules: [
    {
      rule: 'score-missing',
      column: 'IMD_SCORE',
      found: 'SELECT NULL AS about, count(*) AS n FROM staged WHERE imd_score IS NULL HAVING count(*) > 0',
      message: (n) =>
        `${n === 1 ? '1 practice has' : `${n} practices have`} no score. They are left out of a network's deprivation, and not counted as 0.`,
    },
  ],
  staging: `
  SELECT
    submission,
    CAST("IMD_YEAR" AS BIGINT) AS imd_year,
    "PRACTICE_CODE" AS practice_code,
    CAST("IMD_SCORE" AS DOUBLE) AS imd_score
  FROM received`,
  date: `SELECT make_date(CAST(max(imd_year) AS INTEGER), 1, 1) FROM staged`,
  synthetic: `SELECT bool_and(contains(upper("PRACTICE_NAME"), 'SYNTHETIC')) FROM received`,
};
