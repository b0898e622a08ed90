import type { Dataset, DatasetLayout } from './dataset-layout.ts';
import { areaCode, label, matches, pcnCode } from './line-rules.ts';

const censusDate = `last_day(make_date(CAST("CENSUS_YEAR" AS INTEGER), CAST("CENSUS_MONTH" AS INTEGER), 1))`;

/** `people` is null where the source gives no identifiers, as for contracted services: unknown, not none. */
const individuals: DatasetLayout = {
  dataset: 'workforce',
  table: 'staged_workforce',
  header: [
    'Data_source',
    'CENSUS_YEAR',
    'CENSUS_MONTH',
    'PCN_CODE',
    'PCN_NAME',
    'SUB_ICB_CODE',
    'SUB_ICB_NAME',
    'ICB_CODE',
    'ICB_NAME',
    'COMM_REGION_CODE',
    'COMM_REGION_NAME',
    'STAFF_GROUP',
    'STAFF_ROLE',
    'DETAILED_STAFF_ROLE',
    'FTE',
    'UNIQUE_IDENTIFIER',
  ],
  also: { COMM_REGION_CODE: ['REGION_CODE'], COMM_REGION_NAME: ['REGION_NAME'] },
  optional: ['SUB_ICB_NAME', 'ICB_NAME', 'COMM_REGION_NAME'],
  lineRules: [
    ...label('Data_source'),
    matches('CENSUS_YEAR', 'census-year', '20[0-9]{2}', 'a year such as 2026'),
    matches('CENSUS_MONTH', 'census-month', '0?[1-9]|1[0-2]', 'a month from 1 to 12'),
    pcnCode('PCN_CODE'),
    ...label('PCN_NAME'),
    areaCode('SUB_ICB_CODE'),
    areaCode('ICB_CODE'),
    areaCode('COMM_REGION_CODE'),
    ...label('STAFF_GROUP'),
    ...label('STAFF_ROLE'),
    ...label('DETAILED_STAFF_ROLE'),
    matches(
      'FTE',
      'full-time-equivalent',
      '[0-9]{1,3}([.][0-9]{1,15})?',
      'a number of 0 or more, such as 0.64',
    ),
    matches('UNIQUE_IDENTIFIER', 'identifier', '[A-Za-z0-9-]{1,40}', 'letters and digits, or blank', {
      blank: true,
    }),
  ],
  constants: [
    { column: 'CENSUS_YEAR', rule: 'one-census-date', remedy: 'Send one file for each census.' },
    { column: 'CENSUS_MONTH', rule: 'one-census-date', remedy: 'Send one file for each census.' },
  ],
  fileRules: [],
  flagRules: [],
  staged: {
    submission: 'varchar',
    census_date: 'date',
    pcn_code: 'varchar',
    pcn_name: 'varchar',
    sub_icb_code: 'varchar',
    icb_code: 'varchar',
    region_code: 'varchar',
    source: 'varchar',
    staff_group: 'varchar',
    staff_role: 'varchar',
    detailed_staff_role: 'varchar',
    fte: 'double',
    people: 'bigint',
  },
  // Decimals add up to the same sum in any order; doubles would not.
  staging: `
  SELECT
    submission,
    ${censusDate} AS census_date,
    "PCN_CODE" AS pcn_code,
    "PCN_NAME" AS pcn_name,
    "SUB_ICB_CODE" AS sub_icb_code,
    "ICB_CODE" AS icb_code,
    "COMM_REGION_CODE" AS region_code,
    "Data_source" AS "source",
    "STAFF_GROUP" AS staff_group,
    "STAFF_ROLE" AS staff_role,
    "DETAILED_STAFF_ROLE" AS detailed_staff_role,
    CAST(sum(CAST("FTE" AS DECIMAL(18, 15))) AS DOUBLE) AS fte,
    CASE WHEN count("UNIQUE_IDENTIFIER") > 0 THEN count(DISTINCT "UNIQUE_IDENTIFIER") END AS people
  FROM received
  GROUP BY ALL
  ORDER BY ALL`,
  date: 'SELECT max(census_date) FROM staged',
  synthetic: `SELECT bool_and(contains(upper(pcn_name), 'SYNTHETIC')) FROM staged`,
  editions: 'nearest',
};

/** The network workforce, published person by person: people are added up here, and no person's row is stored. */
export const workforce: Dataset = {
  name: 'workforce',
  about:
    'The individual-level CSV of “Primary Care Network Workforce”, published by NHS England. People are added up by network and role before anything is stored; no row of a person is kept.',
  send: 'the individual-level CSV of “Primary Care Network Workforce”, such as PCNWFIndividualCSV.062026.zip',
  named: /^pcnwf/i,
  relatives: [
    {
      has: ['PRAC_CODE', 'PCN_CODE', 'TOTAL_PATIENTS', 'TOTAL_GP_HC'],
      what: 'This is the practice-level file of “General Practice Workforce”, which counts the staff of practices and not of networks',
    },
  ],
  layouts: [individuals],
};
