import {
  area,
  type BaseFile,
  type Cell,
  count,
  day,
  each,
  label,
  network,
  number,
  practice,
  practices,
  text,
  together,
} from './base-files.ts';

const ofNetwork =
  (column: string): Cell =>
  (row) =>
    row['PCN_CODE'] === 'U' ? null : text(column)(row);

const practiceMap: BaseFile = {
  name: 'gp-reg-pat-prac-map.csv',
  table: 'staged_practice_map',
  header:
    'PUBLICATION,EXTRACT_DATE,PRACTICE_CODE,PRACTICE_NAME,PRACTICE_POSTCODE,PCN_CODE,PCN_NAME,ONS_SUB_ICB_LOCATION_CODE,SUB_ICB_LOCATION_CODE,SUB_ICB_LOCATION_NAME,ONS_ICB_CODE,ICB_CODE,ICB_NAME,ONS_COMM_REGION_CODE,COMM_REGION_CODE,COMM_REGION_NAME,SUPPLIER_NAME'.split(
      ',',
    ),
  optional: [
    'PUBLICATION',
    'PRACTICE_POSTCODE',
    'ONS_SUB_ICB_LOCATION_CODE',
    'ONS_ICB_CODE',
    'ONS_COMM_REGION_CODE',
    'SUPPLIER_NAME',
  ],
  rows: practices.map(([code = '', name = ''], i) => [
    'GP_PRAC_PAT_LIST',
    '01Jul2026',
    code,
    name,
    'ZZ1 1ZZ',
    ...(i === 2 ? ['U', 'Unallocated'] : [`U9000${i + 1}`, `SYNTHETIC VALE ${i + 1} PCN`]),
    ...'E38900001,00X,SYNTHETIC SUB ICB,E54900001,QXX,SYNTHETIC ICB,E40900001,Y99,SYNTHETIC REGION,EMIS'.split(
      ',',
    ),
  ]),
  cells: {
    EXTRACT_DATE: /^(\d{2}[A-Za-z]{3}\d{4}|\d{4}-\d{2}-\d{2})$/,
    PRACTICE_CODE: practice,
    PRACTICE_NAME: label,
    PCN_CODE: /^U(\d{5})?$/,
    PCN_NAME: label,
    SUB_ICB_LOCATION_CODE: area,
    SUB_ICB_LOCATION_NAME: label,
    ICB_CODE: area,
    ICB_NAME: label,
    COMM_REGION_CODE: area,
    COMM_REGION_NAME: label,
    SUPPLIER_NAME: /^([^=+@-][\s\S]*)?$/,
  },
  key: ['PRACTICE_CODE'],
  constant: ['EXTRACT_DATE'],
  facts: each(
    day('EXTRACT_DATE'),
    text('PRACTICE_CODE'),
    text('PRACTICE_NAME'),
    ofNetwork('PCN_CODE'),
    ofNetwork('PCN_NAME'),
    ...['SUB_ICB_LOCATION_CODE', 'ICB_CODE', 'COMM_REGION_CODE', 'SUPPLIER_NAME'].map(text),
  ),
  staged: [
    'extract_date',
    'practice_code',
    'practice_name',
    'pcn_code',
    'pcn_name',
    'sub_icb_code',
    'icb_code',
    'region_code',
    'supplier_name',
  ],
};

const register: BaseFile = {
  name: 'epcncorepartnerdetails.csv',
  headerless: true,
  table: 'staged_membership',
  header: [
    'Partner Organisation Code',
    'Partner Name',
    'Practice Parent Sub ICB Loc Code',
    'Practice Parent Sub ICB Loc Name',
    'PCN Code',
    'PCN Name',
    'PCN Parent Sub ICB Loc Code',
    'PCN Parent Sub ICB Loc Name',
    'Practice to PCN Relationship Start Date',
    'Practice to PCN Relationship End Date',
    'Practice Sub ICB Loc and PCN Sub ICB Loc Match',
  ],
  optional: [
    'Practice Parent Sub ICB Loc Name',
    'PCN Parent Sub ICB Loc Name',
    'Practice Sub ICB Loc and PCN Sub ICB Loc Match',
  ],
  rows: practices.map(([code = '', name = ''], i) => [
    code,
    name,
    '00X',
    'SYNTHETIC',
    `U9000${i + 1}`,
    `SYNTHETIC VALE ${i + 1} PCN`,
    '00X',
    'SYNTHETIC',
    '20191001',
    i === 2 ? '20230331' : '',
    'TRUE',
  ]),
  cells: {
    'Partner Organisation Code': practice,
    'Partner Name': label,
    'Practice Parent Sub ICB Loc Code': area,
    'PCN Code': network,
    'PCN Name': label,
    'PCN Parent Sub ICB Loc Code': area,
    'Practice to PCN Relationship Start Date': /^(\d{8}|\d{4}-\d{2}-\d{2})$/,
    'Practice to PCN Relationship End Date': /^(\d{8}|\d{4}-\d{2}-\d{2})?$/,
  },
  key: ['Partner Organisation Code', 'PCN Code', 'Practice to PCN Relationship Start Date'],
  constant: [],
  facts: each(
    ...['Partner Organisation Code', 'Partner Name', 'PCN Code', 'PCN Name'].map(text),
    day('Practice to PCN Relationship Start Date'),
    day('Practice to PCN Relationship End Date'),
  ),
  staged: ['practice_code', 'practice_name', 'pcn_code', 'pcn_name', 'start_date', 'end_date'],
};

const listTotals: BaseFile = {
  name: 'gp-reg-pat-prac-all.csv',
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
  optional: ['PUBLICATION', 'TYPE', 'SUB_ICB_LOCATION_CODE', 'ONS_SUB_ICB_LOCATION_CODE', 'POSTCODE'],
  rows: practices.map(([code = ''], i) => [
    ...'GP_PRAC_PAT_LIST,01Jul2026,GP,00X,E38900001'.split(','),
    code,
    'ZZ1 1ZZ',
    'ALL',
    'ALL',
    String(5000 + 321 * i),
  ]),
  cells: {
    EXTRACT_DATE: /^(\d{2}[A-Za-z]{3}\d{4}|\d{4}-\d{2}-\d{2})$/,
    TYPE: /^(GP)?$/,
    CODE: practice,
    SEX: /^ALL$/,
    AGE: /^ALL$/,
    NUMBER_OF_PATIENTS: count,
  },
  key: ['CODE'],
  constant: ['EXTRACT_DATE'],
  facts: each(day('EXTRACT_DATE'), text('CODE'), number('NUMBER_OF_PATIENTS')),
  staged: ['extract_date', 'practice_code', 'patients'],
};

const individuals: BaseFile = {
  name: 'PCNWFIndividualCSV.csv',
  table: 'staged_workforce',
  header:
    'Data_source,CENSUS_YEAR,CENSUS_MONTH,PCN_CODE,PCN_NAME,SUB_ICB_CODE,SUB_ICB_NAME,ICB_CODE,ICB_NAME,COMM_REGION_CODE,COMM_REGION_NAME,STAFF_GROUP,STAFF_ROLE,DETAILED_STAFF_ROLE,FTE,UNIQUE_IDENTIFIER'.split(
      ',',
    ),
  optional: ['SUB_ICB_NAME', 'ICB_NAME', 'COMM_REGION_NAME'],
  rows: [0, 1, 2, 3].map((i) => [
    ...'NWRS Staff,2026,6'.split(','),
    `U9000${(i % 2) + 1}`,
    `SYNTHETIC VALE ${(i % 2) + 1} PCN`,
    ...'00X,SYNTHETIC VALE,QXX,SYNTHETIC ICB,Y99,SYNTHETIC REGION,Other Direct Patient Care staff,Pharmacists,Pharmacist'.split(
      ',',
    ),
    ['0.64', '1', '0.4', '0.85'][i] ?? '',
    `90000${i}`,
  ]),
  cells: {
    Data_source: label,
    CENSUS_YEAR: /^20\d{2}$/,
    CENSUS_MONTH: /^(0?[1-9]|1[0-2])$/,
    PCN_CODE: network,
    PCN_NAME: label,
    SUB_ICB_CODE: area,
    ICB_CODE: area,
    COMM_REGION_CODE: area,
    STAFF_GROUP: label,
    STAFF_ROLE: label,
    DETAILED_STAFF_ROLE: label,
    FTE: /^\d{1,3}(\.\d{1,15})?$/,
    UNIQUE_IDENTIFIER: /^([A-Za-z0-9-]{1,40})?$/,
  },
  key: [],
  constant: ['CENSUS_YEAR', 'CENSUS_MONTH'],
  facts: together(
    [
      'PCN_CODE',
      'PCN_NAME',
      'SUB_ICB_CODE',
      'ICB_CODE',
      'COMM_REGION_CODE',
      'Data_source',
      'STAFF_GROUP',
      'STAFF_ROLE',
      'DETAILED_STAFF_ROLE',
    ].map(text),
    [
      (rows) => String(rows.reduce((sum, row) => sum + Math.round(Number(row['FTE']) * 1e9), 0) / 1e9),
      (rows) => {
        const known = rows.flatMap((row) => row['UNIQUE_IDENTIFIER'] || []);
        return known.length === 0 ? null : String(new Set(known).size);
      },
    ],
  ),
  staged: [
    'pcn_code',
    'pcn_name',
    'sub_icb_code',
    'icb_code',
    'region_code',
    'source',
    'staff_group',
    'staff_role',
    'detailed_staff_role',
    'fte',
    'people',
  ],
};

export const referenceBaseFiles: readonly BaseFile[] = [practiceMap, register, listTotals, individuals];
