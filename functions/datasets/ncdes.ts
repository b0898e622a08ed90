import {
  achievementLineRules,
  achievementNames,
  halfPublished,
  numeratorAboveDenominator,
  oneAchievementDate,
  stagedAchievement,
  unknownMeasures,
  valueAndState,
} from './achievement-rules.ts';
import type { Dataset, DatasetLayout, LineRule } from './dataset-layout.ts';
import { label, practiceCode } from './line-rules.ts';
import { isOneOf } from './sql-text.ts';
import { uniqueKey } from './unique-key.ts';

/** Published measures that are neither counted nor compared: legacy register and payment rows. */
const uncounted = ['Register', 'Num Patients in Set'];
const spelled = ['Numerator', 'Denominator', 'MI Count', 'Management Information', ...uncounted];

/** A measure in other capitals would pass for an adjustment code and lose its count. */
const measureSpelling: LineRule = {
  rule: 'measure-spelling',
  column: 'MEASURE',
  broken: `(${isOneOf(
    'lower(trim("MEASURE"))',
    spelled.map((name) => name.toLowerCase()),
  )} AND NOT ${isOneOf('"MEASURE"', spelled)})`,
  expected: 'MEASURE must be spelled as NHS England publishes it, such as Numerator or MI Count',
  remedy: 'Correct the capitals and spaces and send the file again.',
};

const extract: DatasetLayout = {
  dataset: 'ncdes',
  table: 'staged_achievement',
  header: ['PRACTICE_CODE', 'PRACTICE_NAME', 'QUALITY_SERVICE', 'ACH_DATE', 'IND_CODE', 'MEASURE', 'VALUE'],
  also: {
    PRACTICE_CODE: ['GP_PRACTICE_CODE', 'GP_CODE', 'ORG_CODE', 'ODS_CODE'],
    PRACTICE_NAME: ['GP_PRACTICE_NAME', 'GP_NAME', 'ORG_NAME'],
    ...achievementNames,
  },
  cells: {
    PRACTICE_CODE: /^[A-Z]\d{5}$/,
    QUALITY_SERVICE: /^NCD/,
    IND_CODE: /^[A-Z]{2,6}\d{2,3}[A-Z]?$/,
    VALUE: /^(\d+|\*)?$/,
  },
  lineRules: [
    practiceCode('PRACTICE_CODE'),
    ...label('PRACTICE_NAME'),
    ...achievementLineRules,
    measureSpelling,
  ],
  constants: [oneAchievementDate],
  verbatim: {
    PRACTICE_CODE: 'organisation_code',
    PRACTICE_NAME: 'organisation_name',
    QUALITY_SERVICE: 'quality_service',
    IND_CODE: 'indicator',
    MEASURE: 'measure',
  },
  fileRules: [
    uniqueKey([
      { name: 'PRACTICE_CODE', staged: 'organisation_code' },
      { name: 'ACH_DATE', staged: 'achievement_date' },
      { name: 'IND_CODE', staged: 'indicator' },
      { name: 'MEASURE', staged: 'measure' },
    ]),
  ],
  flagRules: [unknownMeasures(uncounted), numeratorAboveDenominator, halfPublished],
  staged: stagedAchievement,
  staging: `
  SELECT
    submission,
    'practice' AS organisation_type,
    "PRACTICE_CODE" AS organisation_code,
    "PRACTICE_NAME" AS organisation_name,
    "QUALITY_SERVICE" AS quality_service,
    CAST(strptime("ACH_DATE", '%d/%m/%Y') AS DATE) AS achievement_date,
    "IND_CODE" AS indicator,
    "MEASURE" AS measure,
    CASE
      WHEN "MEASURE" = 'Numerator' THEN 'numerator'
      WHEN "MEASURE" = 'Denominator' THEN 'denominator'
      WHEN "MEASURE" IN ('MI Count', 'Management Information') THEN 'count'
      WHEN "MEASURE" <> 'UNALLOCATED' AND regexp_full_match("MEASURE", '[A-Z][A-Z0-9_]{2,19}') THEN 'pca'
      ELSE 'other'
    END AS measure_kind,${valueAndState}
  FROM received`,
  date: 'SELECT max(achievement_date) FROM staged',
  synthetic: `SELECT bool_and(contains(upper(organisation_name), 'SYNTHETIC')) FROM staged`,
  editions: 'of-the-month',
  laterSubmissionWins: true,
};

/** The monthly practice extract of the Network Contract DES, whole or one file a ruleset. */
export const ncdes: Dataset = {
  name: 'ncdes',
  about:
    'The monthly practice extract, “MI Network Contract DES”, published by NHS England (until January 2023 by NHS Digital) about four weeks after the month. Whole, one file a ruleset, or either in a zip. 30 rows a practice in 2026/27, about 330 in 2023/24. Counts build up from 1 April for most indicators, and coverage starts afresh each April. A re-issue (`_v2`, ` v3.0`) of a ruleset replaces that ruleset’s rows of the month: a practice or indicator that it no longer has is withdrawn, and listed.',
  send: 'NCDesJuly26.zip, with the month and year in its name, of “MI Network Contract DES”',
  named: /^ncdes/i,
  relatives: [
    {
      has: ['ORG_CODE', 'IND_CODE', 'FIELD_NAME', 'VALUE'],
      what: 'This is the extract of CQRS, which the publication is made from',
    },
  ],
  layouts: [extract],
};
