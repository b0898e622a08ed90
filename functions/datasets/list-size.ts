import type { Dataset, DatasetLayout } from './dataset-layout.ts';
import { matches, oneOf, practiceCode, wholeNumber } from './line-rules.ts';
import { extractDate, realDate } from './published-dates.ts';
import { uniqueKey } from './unique-key.ts';

/** Levels of geography, each with the names it had: before July 2022 CCG and STP. */
const levels = [
  ['GP'],
  ['PCN'],
  ['SUB_ICB_LOCATION_CODE', 'SUB_ICB_LOCATION', 'CCG'],
  ['ICB', 'STP'],
  ['Comm Region', 'COMM_REGION'],
];
const BY_AGE = 'Send gp-reg-pat-prac-quin-age of the month instead.';
const ageGroups = [...Array.from({ length: 19 }, (_, i) => `${5 * i}_${5 * i + 4}`), '95+', 'ALL'];

/** By five-year age group, both sexes together (`0_4` ... `95+`), and `ALL`: five levels of geography, of which practices are taken. */
const byAge: DatasetLayout = {
  dataset: 'list-size',
  table: 'staged_list_size',
  header: [
    'PUBLICATION',
    'EXTRACT_DATE',
    'ORG_TYPE',
    'ORG_CODE',
    'ONS_CODE',
    'POSTCODE',
    'SEX',
    'AGE_GROUP_5',
    'NUMBER_OF_PATIENTS',
  ],
  also: { ORG_CODE: ['CODE'], ORG_TYPE: ['TYPE'], AGE_GROUP_5: ['AGE_GROUP'] },
  optional: ['PUBLICATION', 'ONS_CODE', 'POSTCODE'],
  cells: {
    ORG_TYPE: /^(GP|PCN|CCG|SUB_ICB)/,
    SEX: /^(ALL|FEMALE|MALE)$/,
    AGE_GROUP_5: /^(ALL|\d+_\d+|95\+)$/,
  },
  lineRules: [
    realDate('EXTRACT_DATE', extractDate),
    oneOf('ORG_TYPE', 'organisation-type', levels.flat()),
    matches('ORG_CODE', 'area-code', '[A-Z0-9]{1,6}', 'an ODS code of at most six capitals and digits'),
    {
      rule: 'practice-code',
      column: 'ORG_CODE',
      broken: `("ORG_TYPE" = 'GP' AND NOT regexp_full_match("ORG_CODE", '[A-Z][0-9]{5}'))`,
      expected: 'ORG_CODE must be a practice code such as A81001 where ORG_TYPE is GP',
      remedy: 'Correct it where the file was made and send the file again.',
    },
    oneOf('SEX', 'sex', ['FEMALE', 'MALE', 'ALL']),
    oneOf('AGE_GROUP_5', 'age-group', ageGroups),
    wholeNumber('NUMBER_OF_PATIENTS'),
  ],
  constants: [
    { column: 'EXTRACT_DATE', rule: 'one-extract-date', remedy: 'Send one file for each extract date.' },
  ],
  fileRules: [
    {
      rule: 'practice-rows-missing',
      column: 'ORG_TYPE',
      holds: ['SELECT count(*) > 0 FROM staged'],
      broken: `(line = min(line) OVER () AND count_if("ORG_TYPE" = 'GP') OVER () = 0)`,
      expected: 'ORG_TYPE must be GP in the rows of practices, and the file has none',
      remedy: 'Send the whole publication, with its practice rows.',
    },
    uniqueKey([{ name: 'ORG_TYPE' }, { name: 'ORG_CODE' }, { name: 'SEX' }, { name: 'AGE_GROUP_5' }]),
  ],
  flagRules: [
    {
      rule: 'levels-disagree',
      column: 'NUMBER_OF_PATIENTS',
      found: `
        SELECT NULL AS about, count(*) AS n
        FROM (
          SELECT "ORG_TYPE", sum(CAST("NUMBER_OF_PATIENTS" AS BIGINT)) AS patients
          FROM received
          WHERE "SEX" = 'ALL' AND "AGE_GROUP_5" = 'ALL'
          GROUP BY "ORG_TYPE"
        )
        HAVING count(*) < ${levels.length} OR min(patients) <> max(patients)`,
      message: (n) =>
        `The ${levels.length} levels of geography should each add up to the same patients, but ${n} are there or they differ. Check that the whole publication was sent.`,
    },
    {
      rule: 'ages-disagree',
      column: 'NUMBER_OF_PATIENTS',
      found: `
        SELECT NULL AS about, count(*) AS n
        FROM (
          SELECT practice_code
          FROM staged
          GROUP BY practice_code
          HAVING sum(patients) FILTER (WHERE age_group = 'ALL')
            IS DISTINCT FROM sum(patients) FILTER (WHERE age_group <> 'ALL')
        )
        HAVING count(*) > 0`,
      message: (n) =>
        `The age groups of ${n === 1 ? '1 practice do' : `${n} practices do`} not add up to its total, because some patients have no age group or sex. The total is used for list sizes.`,
    },
  ],
  staged: {
    submission: 'varchar',
    extract_date: 'date',
    practice_code: 'varchar',
    age_group: 'varchar',
    patients: 'bigint',
  },
  staging: `
  SELECT
    submission,
    max(${extractDate.parsed('EXTRACT_DATE')}) AS extract_date,
    "ORG_CODE" AS practice_code,
    "AGE_GROUP_5" AS age_group,
    CAST(sum(CAST("NUMBER_OF_PATIENTS" AS BIGINT)) AS BIGINT) AS patients
  FROM received
  WHERE "ORG_TYPE" = 'GP' AND ("SEX" = 'ALL') = ("AGE_GROUP_5" = 'ALL')
  GROUP BY submission, "ORG_CODE", "AGE_GROUP_5"
  ORDER BY practice_code, length(age_group), age_group`,
  date: 'SELECT max(extract_date) FROM staged',
  synthetic: `SELECT bool_and(starts_with(practice_code, 'X')) FROM staged`,
  editions: 'nearest',
};

/** `gp-reg-pat-prac-all`: one row a practice, all ages and both sexes together. */
const totals: DatasetLayout = {
  dataset: 'list-size',
  table: 'staged_list_total',
  header: [
    'PUBLICATION',
    'EXTRACT_DATE',
    'TYPE',
    'SUB_ICB_LOCATION_CODE',
    'ONS_SUB_ICB_LOCATION_CODE',
    'CODE',
    'POSTCODE',
    'SEX',
    'AGE',
    'NUMBER_OF_PATIENTS',
  ],
  also: { CODE: ['PRACTICE_CODE', 'GP_PRACTICE_CODE', 'GP_CODE'] },
  optional: ['PUBLICATION', 'TYPE', 'SUB_ICB_LOCATION_CODE', 'ONS_SUB_ICB_LOCATION_CODE', 'POSTCODE'],
  cells: { CODE: /^[A-Z]\d{5}$/, SEX: /^ALL$/, AGE: /^ALL$/ },
  lineRules: [
    realDate('EXTRACT_DATE', extractDate),
    matches('TYPE', 'organisation-type', 'GP', 'GP, since the file gives practices alone', { blank: true }),
    practiceCode('CODE'),
    matches('SEX', 'sex', 'ALL', 'ALL in the file of totals', { remedy: BY_AGE }),
    matches('AGE', 'age-group', 'ALL', 'ALL in the file of totals', { remedy: BY_AGE }),
    wholeNumber('NUMBER_OF_PATIENTS'),
  ],
  constants: [
    { column: 'EXTRACT_DATE', rule: 'one-extract-date', remedy: 'Send one file for each extract date.' },
  ],
  fileRules: [uniqueKey([{ name: 'CODE', staged: 'practice_code' }])],
  flagRules: [
    {
      rule: 'totals-alone',
      column: 'AGE',
      found: 'SELECT NULL AS about, 1 AS n',
      message: () =>
        'This is the file of totals: coverage by patients is known from it, and nothing that needs ages. Send gp-reg-pat-prac-quin-age of the same month for these.',
    },
  ],
  staged: { submission: 'varchar', extract_date: 'date', practice_code: 'varchar', patients: 'bigint' },
  staging: `
  SELECT
    submission,
    ${extractDate.parsed('EXTRACT_DATE')} AS extract_date,
    "CODE" AS practice_code,
    CAST("NUMBER_OF_PATIENTS" AS BIGINT) AS patients
  FROM received`,
  date: 'SELECT max(extract_date) FROM staged',
  synthetic: `SELECT bool_and(starts_with(practice_code, 'X')) FROM staged`,
  editions: 'nearest',
  yieldsTo: 'staged_list_size',
};

/** Registered patients of each practice, with their ages or as a total. */
export const listSize: Dataset = {
  name: 'list-size',
  about:
    '“Patients Registered at a GP Practice”, published monthly by NHS England (until January 2023 by NHS Digital). With ages: `gp-reg-pat-prac-quin-age`, five levels of geography in one file, of which the practices are taken, and the others must add up to the same. As totals: `gp-reg-pat-prac-all`, which knows no ages. Of both for one date the one with ages counts.',
  send: 'gp-reg-pat-prac-quin-age.zip of “Patients Registered at a GP Practice”, of the month',
  named: /prac-(quin|all|sing|lsoa)|patients-registered/i,
  relatives: [
    {
      has: ['ORG_CODE', 'SEX', 'AGE', 'NUMBER_OF_PATIENTS'],
      what: 'This is the file of single years of age (gp-reg-pat-prac-sing-age)',
    },
    {
      has: ['PRACTICE_CODE', 'LSOA_CODE', 'NUMBER_OF_PATIENTS'],
      what: 'This is the file of where patients live (gp-reg-pat-prac-lsoa)',
    },
    {
      has: ['PRACTICE_CODE', 'LSOA_CODE', 'NUMBER OF PATIENTS'],
      what: 'This is the file of where patients live (gp-reg-pat-prac-lsoa)',
    },
    {
      has: ['PRACTICE_CODE', 'REGISTER', 'PRACTICE_LIST_SIZE'],
      what: 'This is the prevalence file of QOF, whose list sizes are those of one day in a year',
    },
  ],
  layouts: [byAge, totals],
};
