import { viewTable } from '../../tables/table.ts';
import { questionTables } from '../question-tables.ts';
import { type IndicatorSummary, IndicatorsQuestion, type IndicatorsView } from './question.ts';

/** Definitions by contract year. */
export const indicatorsTable = viewTable({
  name: 'indicators',
  title: 'The indicators as each contract year defines them',
  rows: ({ indicators }: IndicatorsView) => indicators,
  columns: [
    ['contract_year', 'string', 'such as 2026-27', ({ contractYear }) => contractYear],
    ['code', 'string', 'code in the publication, such as CAN04', ({ code }) => code],
    [
      'policy_code',
      'string',
      'code in the policy papers, such as CAN-04; empty where none',
      (row) => row.policyCode,
    ],
    ['service_area', 'string', 'service of the contract', ({ serviceArea }) => serviceArea],
    ['description', 'string', 'what it counts, in the publisher’s words', ({ description }) => description],
    ['kind', 'string', 'fraction, count, improvement or binary', ({ kind }) => kind],
    ['polarity', 'string', 'up where more is better, down where less is, none', ({ polarity }) => polarity],
    ['use', 'string', 'payment or management-information', ({ use }) => use],
    [
      'lower_threshold',
      'number',
      'earns nothing up to here: a fraction; empty where there is none',
      (row) => row.lowerThreshold,
    ],
    ['upper_threshold', 'number', 'earns everything from here', (row) => row.upperThreshold],
    ['threshold_status', 'string', 'confirmed, secondary or unverified', (row) => row.thresholdStatus],
    ['first_month', 'yearmonth', 'first month held; empty where none is', ({ months }) => months[0] ?? null],
    ['last_month', 'yearmonth', 'last month held', ({ months }) => months.at(-1) ?? null],
    ['title', 'string', 'short name', ({ title }) => title ?? null],
    [
      'specified',
      'boolean',
      'false: in the data and not in our specification, shown and never scored',
      (row) => row.specified,
    ],
    [
      'accumulation',
      'string',
      'cumulative over the year, point-in-time or unknown',
      (row) => row.accumulation ?? null,
    ],
    [
      'why_not_fed',
      'string',
      'why no published file feeds it; empty where one does',
      (row) => row.whyNotFed ?? null,
    ],
  ],
});

export const indicatorBreaksTable = viewTable({
  name: 'indicator-breaks',
  title: 'Where a line stops because what is counted became something else',
  rows: ({ indicators }: IndicatorsView) =>
    indicators.flatMap(({ contractYear, code, breaks }: IndicatorSummary) =>
      (breaks ?? []).map((found) => ({ contractYear, code, ...found })),
    ),
  columns: [
    ['contract_year', 'string', 'such as 2026-27', ({ contractYear }) => contractYear],
    ['code', 'string', 'code in the publication', ({ code }) => code],
    ['month', 'yearmonth', 'first month of the new way of counting', ({ month }) => month],
    ['reason', 'string', 'what changed', ({ reason }) => reason],
    ['status', 'string', 'confirmed or inferred', ({ status }) => status],
    ['source', 'string', 'who says so', ({ source }) => source],
  ],
});

export const indicatorsTables = questionTables(IndicatorsQuestion, [indicatorsTable, indicatorBreaksTable], {
  sends: ({ indicators }) => indicators,
});
