import type { Dataset, DatasetLayout } from './dataset-layout.ts';
import { areaCode, label, matches, noFormula, practiceCode } from './line-rules.ts';
import { extractDate, realDate } from './published-dates.ts';
import { uniqueKey } from './unique-key.ts';

/** The first half of the practice's own postcode, which is all that residents are asked for; null where it has none. */
const OUTWARD = `nullif(regexp_extract(
      regexp_replace(upper("PRACTICE_POSTCODE"), '[^A-Z0-9]', '', 'g'), '^([A-Z]{1,2}[0-9][A-Z0-9]?)[0-9][A-Z]{2}$', 1
    ), '')`;

const map: DatasetLayout = {
  dataset: 'practice-map',
  table: 'staged_practice_map',
  header: [
    'PUBLICATION',
    'EXTRACT_DATE',
    'PRACTICE_CODE',
    'PRACTICE_NAME',
    'PRACTICE_POSTCODE',
    'PCN_CODE',
    'PCN_NAME',
    'ONS_SUB_ICB_LOCATION_CODE',
    'SUB_ICB_LOCATION_CODE',
    'SUB_ICB_LOCATION_NAME',
    'ONS_ICB_CODE',
    'ICB_CODE',
    'ICB_NAME',
    'ONS_COMM_REGION_CODE',
    'COMM_REGION_CODE',
    'COMM_REGION_NAME',
    'SUPPLIER_NAME',
  ],
  also: {
    PRACTICE_CODE: ['GP_PRACTICE_CODE', 'GP_CODE', 'ORG_CODE'],
    PRACTICE_NAME: ['GP_PRACTICE_NAME', 'GP_NAME', 'ORG_NAME'],
    COMM_REGION_CODE: ['REGION_CODE'],
    COMM_REGION_NAME: ['REGION_NAME'],
    SUPPLIER_NAME: ['SUPPLIER', 'SYSTEM_SUPPLIER', 'GP_SYSTEM_SUPPLIER'],
  },
  optional: [
    'PUBLICATION',
    'PRACTICE_POSTCODE',
    'ONS_SUB_ICB_LOCATION_CODE',
    'ONS_ICB_CODE',
    'ONS_COMM_REGION_CODE',
    'SUPPLIER_NAME',
  ],
  cells: { PRACTICE_CODE: /^[A-Z]\d{5}$/, PCN_CODE: /^U(\d{5})?$/, ICB_CODE: /^Q[A-Z0-9]{2}$/ },
  lineRules: [
    realDate('EXTRACT_DATE', extractDate),
    practiceCode('PRACTICE_CODE'),
    ...label('PRACTICE_NAME'),
    matches(
      'PCN_CODE',
      'pcn-code',
      'U([0-9]{5})?',
      'a PCN code such as U12345, or U for a practice in no PCN',
    ),
    ...label('PCN_NAME'),
    areaCode('SUB_ICB_LOCATION_CODE'),
    ...label('SUB_ICB_LOCATION_NAME'),
    areaCode('ICB_CODE'),
    ...label('ICB_NAME'),
    areaCode('COMM_REGION_CODE'),
    ...label('COMM_REGION_NAME'),
    noFormula('SUPPLIER_NAME'),
  ],
  constants: [
    { column: 'EXTRACT_DATE', rule: 'one-extract-date', remedy: 'Send one file for each extract date.' },
  ],
  fileRules: [uniqueKey([{ name: 'PRACTICE_CODE', staged: 'practice_code' }])],
  flagRules: [
    {
      rule: 'practice-unallocated',
      column: 'PCN_CODE',
      found: 'SELECT NULL AS about, count(*) AS n FROM staged WHERE pcn_code IS NULL HAVING count(*) > 0',
      message: (n) =>
        `${n === 1 ? '1 practice belongs' : `${n} practices belong`} to no PCN (PCN_CODE is U). Counted in sub-ICB, ICB and England, in no network.`,
    },
  ],
  staged: {
    submission: 'varchar',
    extract_date: 'date',
    practice_code: 'varchar',
    practice_name: 'varchar',
    pcn_code: 'varchar',
    pcn_name: 'varchar',
    sub_icb_code: 'varchar',
    sub_icb_name: 'varchar',
    icb_code: 'varchar',
    icb_name: 'varchar',
    region_code: 'varchar',
    region_name: 'varchar',
    supplier_name: 'varchar',
    outward: 'varchar',
  },
  staging: `
  SELECT
    submission,
    ${extractDate.parsed('EXTRACT_DATE')} AS extract_date,
    "PRACTICE_CODE" AS practice_code,
    "PRACTICE_NAME" AS practice_name,
    CASE WHEN "PCN_CODE" <> 'U' THEN "PCN_CODE" END AS pcn_code,
    CASE WHEN "PCN_CODE" <> 'U' THEN "PCN_NAME" END AS pcn_name,
    "SUB_ICB_LOCATION_CODE" AS sub_icb_code,
    "SUB_ICB_LOCATION_NAME" AS sub_icb_name,
    "ICB_CODE" AS icb_code,
    "ICB_NAME" AS icb_name,
    "COMM_REGION_CODE" AS region_code,
    "COMM_REGION_NAME" AS region_name,
    "SUPPLIER_NAME" AS supplier_name,
    ${OUTWARD} AS outward
  FROM received`,
  date: 'SELECT max(extract_date) FROM staged',
  synthetic: `SELECT bool_and(contains(upper(practice_name), 'SYNTHETIC')) FROM staged`,
  editions: 'nearest-and-newest',
};

/** The monthly map of practices to networks, sub-ICBs, ICBs and regions; PCN `U` means that a practice has none. */
export const practiceMap: Dataset = {
  name: 'practice-map',
  about:
    'The monthly map from practice to network, sub-ICB, ICB and region, published by NHS England (until January 2023 by NHS Digital) with “Patients Registered at a GP Practice”. `U` means that a practice is in no network; a practice that the map does not list is in a network or not, and which is not known. Before July 2022 it has CCG and STP for sub-ICB and ICB, the same codes, and no supplier.',
  send: 'gp-reg-pat-prac-map.zip of “Patients Registered at a GP Practice”, of the month',
  named: /prac-map/i,
  relatives: [
    {
      has: ['Practice Code', 'PCN Code', 'Adjusted Population'],
      what: 'This is a list of adjusted populations',
    },
    {
      has: ['PRACTICE_CODE', 'PCN_ODS_CODE', 'SUB_ICB_LOC_ODS_CODE'],
      what: 'This is the mapping of geographies of QOF',
    },
    {
      has: ['PRACTICE_CODE', 'PCN_ODS_CODE', 'CCG_ODS_CODE'],
      what: 'This is the mapping of geographies of QOF',
    },
  ],
  layouts: [map],
};
