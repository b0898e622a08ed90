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
import type { Dataset, DatasetLayout, FlagRule, LineRule } from './dataset-layout.ts';
import { label, oneOf } from './line-rules.ts';
import { uniqueKey } from './unique-key.ts';

/** `ACC-08 Denominator` carries the policy code of its indicator; without it the measure is as in the monthly file. */
const bareMeasure = `regexp_replace("MEASURE", '^[A-Z]+-[0-9]+[a-z]? ', '')`;
const measure = `
    CASE ${bareMeasure}
      WHEN 'numerator' THEN 'Numerator'
      WHEN 'denominator' THEN 'Denominator'
      ELSE ${bareMeasure}
    END`;

const organisationCode: LineRule = {
  rule: 'organisation-code',
  column: 'ORGANISATION_CODE',
  broken: `("ORGANISATION_CODE" IS NULL OR NOT regexp_full_match("ORGANISATION_CODE", CASE "ORGANISATION_TYPE" WHEN 'PCN' THEN 'U[0-9]{5}' ELSE '[A-Z][0-9]{5}' END))`,
  expected:
    'ORGANISATION_CODE must be a PCN code such as U12345 or a practice code such as A81001, as ORGANISATION_TYPE says',
  remedy: 'Correct it where the file was made and send the file again.',
};

/** A network's figure is the sum of its practices', so what is published of whole networks is in none. */
const networkRows: FlagRule = {
  rule: 'network-rows',
  column: 'ORGANISATION_TYPE',
  found: `
      SELECT string_agg(DISTINCT indicator, ', ' ORDER BY indicator) AS about, count(*) AS n
      FROM staged
      WHERE organisation_type = 'pcn'
      HAVING count(*) > 0`,
  message: (n, about) =>
    `${n.toLocaleString('en-GB')} ${n === 1 ? 'row is' : 'rows are'} about whole networks (${about}). Kept, but in no figure here: a network’s figures are the sums of its practices’, and for these no practice’s are published.`,
};

const annual: DatasetLayout = {
  dataset: 'iif-annual',
  table: 'staged_achievement',
  header: [
    'ORGANISATION_TYPE',
    'ORGANISATION_CODE',
    'ORGANISATION_NAME',
    'QUALITY_SERVICE',
    'ACH_DATE',
    'IND_CODE',
    'MEASURE',
    'VALUE',
  ],
  also: {
    ORGANISATION_TYPE: ['ORG_TYPE'],
    ORGANISATION_CODE: ['ORG_CODE'],
    ORGANISATION_NAME: ['ORG_NAME'],
    ...achievementNames,
  },
  cells: {
    ORGANISATION_TYPE: /^(PCN|GP practice)$/,
    ORGANISATION_CODE: /^[A-Z]\d{5}$/,
    QUALITY_SERVICE: /^NCD/,
  },
  lineRules: [
    oneOf('ORGANISATION_TYPE', 'organisation-type', ['PCN', 'GP practice']),
    organisationCode,
    ...label('ORGANISATION_NAME'),
    ...achievementLineRules,
  ],
  constants: [oneAchievementDate],
  fileRules: [
    uniqueKey([
      { name: 'ORGANISATION_CODE', staged: 'organisation_code' },
      { name: 'ACH_DATE', staged: 'achievement_date' },
      { name: 'IND_CODE', staged: 'indicator' },
      { name: 'MEASURE', received: measure, staged: 'measure' },
    ]),
  ],
  flagRules: [
    unknownMeasures([
      'standardised numerator',
      'non-standardised numerator',
      'baseline numerator',
      'baseline denominator',
      'baseline non-standardised numerator',
    ]),
    numeratorAboveDenominator,
    halfPublished,
    networkRows,
  ],
  staged: stagedAchievement,
  staging: `
  SELECT
    submission,
    CASE "ORGANISATION_TYPE" WHEN 'PCN' THEN 'pcn' ELSE 'practice' END AS organisation_type,
    "ORGANISATION_CODE" AS organisation_code,
    "ORGANISATION_NAME" AS organisation_name,
    "QUALITY_SERVICE" AS quality_service,
    CAST(strptime("ACH_DATE", '%d/%m/%Y') AS DATE) AS achievement_date,
    "IND_CODE" AS indicator,${measure} AS measure,
    CASE ${bareMeasure}
      WHEN 'Numerator' THEN 'numerator'
      WHEN 'numerator' THEN 'numerator'
      WHEN 'Denominator' THEN 'denominator'
      WHEN 'denominator' THEN 'denominator'
      ELSE 'other'
    END AS measure_kind,${valueAndState}
  FROM received`,
  date: 'SELECT max(achievement_date) FROM staged',
  synthetic: `SELECT bool_and(contains(upper(organisation_name), 'SYNTHETIC')) FROM staged`,
  editions: 'of-the-month',
  laterSubmissionWins: true,
};

/** The annual Investment and Impact Fund file: practice rows, and network rows of the hospital-based indicators. */
export const iifAnnual: Dataset = {
  name: 'iif-annual',
  about:
    'The annual file of the Investment and Impact Fund, published by NHS England with “MI Network Contract DES”. Measure names carry the policy code before them, which is taken off. Practice rows are summed to networks; rows about whole networks are kept, counted and in no figure.',
  send: 'IIF_indicators_annual_pub_2023_24.csv, with the year in its name, of “MI Network Contract DES”',
  named: /^iif_indicators/i,
  layouts: [annual],
};
