import type { DatasetLayout } from './dataset-layout.ts';
import { extractDate, matches, oneOf, realDate, wholeNumber } from './line-rules.ts';
import { uniqueKey } from './unique-key.ts';

const levels = ['GP', 'PCN', 'SUB_ICB_LOCATION_CODE', 'ICB', 'Comm Region'];
const ageGroups = [...Array.from({ length: 19 }, (_, i) => `${5 * i}_${5 * i + 4}`), '95+', 'ALL'];

/** Registered patients by five-year age group: five levels of geography in one file, of which the practices are taken. */
export const listSize: DatasetLayout = {
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
  lineRules: [
    realDate('EXTRACT_DATE', extractDate),
    oneOf('ORG_TYPE', 'organisation-type', levels),
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
};
