import { type BaseFile, type Cell, day, each, label, practice, practices, text } from './base-files.ts';

const value: Cell = (row) =>
  row['VALUE'] === '*' || row['VALUE'] === '' ? null : String(Number(row['VALUE']));
const state: Cell = (row) => (row['VALUE'] === '' ? 'blank' : row['VALUE'] === '*' ? 'suppressed' : 'known');

const achievement = {
  table: 'staged_achievement',
  optional: [],
  constant: ['ACH_DATE'],
  staged: [
    'organisation_code',
    'organisation_name',
    'achievement_date',
    'indicator',
    'measure',
    'value',
    'value_state',
  ],
} as const;
const achievementCells = {
  QUALITY_SERVICE: /^NCD(\d{4})?$/,
  ACH_DATE: /^(31\/(01|03|05|07|08|10|12)|30\/(04|06|09|11)|2[89]\/02)\/\d{4}$/,
  IND_CODE: /^[A-Z]{2,6}\d{2,3}[A-Z]?$/,
  MEASURE: label,
  VALUE: /^(\d{1,9}|\*)?$/,
};

const ncdes: BaseFile = {
  ...achievement,
  name: 'NCDesJuly26.csv',
  header: ['PRACTICE_CODE', 'PRACTICE_NAME', 'QUALITY_SERVICE', 'ACH_DATE', 'IND_CODE', 'MEASURE', 'VALUE'],
  rows: practices.flatMap((both, i) =>
    [
      `CAN04,Numerator,${13 + i}`,
      `CAN04,Denominator,${48 + i}`,
      'CAN04,FITNIDAT,*',
      `HI21,MI Count,${140 + i}`,
      'HI03,Numerator,',
    ].map((rest) => [...both, 'NCD2627', '31/07/2026', ...rest.split(',')]),
  ),
  cells: {
    ...achievementCells,
    PRACTICE_CODE: practice,
    PRACTICE_NAME: label,
  },
  key: ['PRACTICE_CODE', 'ACH_DATE', 'IND_CODE', 'MEASURE'],
  facts: each(
    text('PRACTICE_CODE'),
    text('PRACTICE_NAME'),
    day('ACH_DATE'),
    text('IND_CODE'),
    text('MEASURE'),
    value,
    state,
  ),
};

/** The policy code before a measure of the annual file is no part of it. */
const annualMeasure: Cell = (row) => {
  const bare = (row['MEASURE'] ?? '').replace(/^[A-Z]+-\d+[a-z]? /, '');
  return bare === 'numerator' ? 'Numerator' : bare === 'denominator' ? 'Denominator' : bare;
};

const iifAnnual: BaseFile = {
  ...achievement,
  name: 'IIF_indicators_annual_pub_2023_24.csv',
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
  rows: practices.flatMap((both, i) =>
    [`HI03,HI-03 Numerator,${30 + i}`, `HI03,HI-03 Denominator,${70 + i}`].map((rest) => [
      'GP practice',
      ...both,
      'NCD',
      '31/03/2024',
      ...rest.split(','),
    ]),
  ),
  cells: {
    ...achievementCells,
    ORGANISATION_TYPE: /^(PCN|GP practice)$/,
    ORGANISATION_CODE: practice,
    ORGANISATION_NAME: label,
  },
  key: ['ORGANISATION_CODE', 'ACH_DATE', 'IND_CODE', 'MEASURE'],
  facts: each(
    text('ORGANISATION_CODE'),
    text('ORGANISATION_NAME'),
    day('ACH_DATE'),
    text('IND_CODE'),
    annualMeasure,
    value,
    state,
  ),
};

export const achievementBaseFiles: readonly BaseFile[] = [ncdes, iifAnnual];
