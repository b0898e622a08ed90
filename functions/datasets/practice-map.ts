import type { DatasetLayout } from './dataset-layout.ts';
import { areaCode, extractDate, label, matches, practiceCode, realDate } from './line-rules.ts';
import { uniqueKey } from './unique-key.ts';

/** The monthly map of practices to networks, sub-ICBs, ICBs and regions; PCN `U` means that a practice has none. */
export const practiceMap: DatasetLayout = {
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
    ...label('SUPPLIER_NAME'),
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
    "SUPPLIER_NAME" AS supplier_name
  FROM received`,
  date: 'SELECT max(extract_date) FROM staged',
  synthetic: `SELECT bool_and(contains(upper(practice_name), 'SYNTHETIC')) FROM staged`,
};
