import { resultState, whyNoGrossRate } from '../../contracts/result-state.ts';
import {
  AREA_CODE,
  INDICATOR,
  MONTH,
  NAME,
  SCORE_BOUNDS,
  SHARE,
  WITHOUT_LIST,
  within95,
} from '../../tables/columns.ts';
import { type Column, type Empty, viewTable } from '../../tables/table.ts';
import { questionTables } from '../question-tables.ts';
import { AreaQuestion, type AreaSummary, type AreaView, type IndicatorResult } from './question.ts';

/** Where an area lies. */
export const PLACE: readonly Column<Pick<AreaSummary, 'kind' | 'subIcb' | 'icb' | 'region'>>[] = [
  ['kind', 'string', 'pcn, sub-icb, icb, region or england', ({ kind }) => kind],
  [
    'sub_icb',
    'string',
    'code of the sub-ICB it lies in; empty where unknown or not applicable',
    (row) => row.subIcb,
  ],
  ['icb', 'string', 'code of the ICB it lies in; empty likewise', ({ icb }) => icb],
  ['region', 'string', 'code of the region it lies in; empty likewise', ({ region }) => region],
];

type Standing = Omit<AreaSummary, 'code' | 'name' | 'kind' | 'subIcb' | 'icb' | 'region' | 'rates'>;

/** Where an area stands in one month. */
export const STANDING: readonly Column<Standing>[] = [
  ['practices', 'integer', 'practices that belong to it', ({ practices }) => practices],
  [
    'patients',
    'integer',
    'registered patients; empty where the list sizes of too many practices are unknown',
    ({ patients }) => patients,
  ],
  ['practices_reporting', 'integer', 'practices with any figure', (row) => row.coverage.practicesReporting],
  ['practices_open', 'integer', 'practices open; empty where unknown', (row) => row.coverage.practicesOpen],
  [
    'patients_covered',
    'number',
    `share of patients in practices that reported: ${SHARE}`,
    (row) => row.coverage.patients,
  ],
  [
    'status',
    'string',
    'ranked, provisional (too little coverage to rank) or no-data',
    ({ status }) => status,
  ],
  [
    'progress',
    'number',
    'balanced progress, 0 to 1; empty where it has no scored indicator',
    (row) => row.progress,
  ],
  ['progress_indicators', 'integer', 'indicators that progress rests on', (row) => row.progressIndicators],
  [
    'fifth',
    'integer',
    '1 least to 5 most progressed; empty unless a ranked network',
    ({ fifth }) => fifth,
    'not-applicable',
  ],
  [
    'fifth_of',
    'string',
    'measure that the fifth is by, the headline of the month; empty in a release made before months had one, where it is progress',
    ({ fifthOf }) => fifthOf ?? null,
    'not-applicable',
  ],
];

/** One area through time. */
export const areaMonthsTable = viewTable({
  name: 'area-months',
  title: 'Progress of every area, month by month',
  rows: ({ area, months }: AreaView) => months.map((month) => ({ ...area, ...month })),
  columns: [
    AREA_CODE,
    NAME,
    MONTH,
    ...PLACE,
    ...STANDING,
    [
      'contract_progress',
      'number',
      'progress by the contract’s own payment indicators, 0 to 1',
      (row) => row.contractProgress,
    ],
    WITHOUT_LIST,
  ],
});

const BY_STATE: Empty = {
  by: 'state',
  // A count has no rate and a rate has no count, and neither needs the other.
  says: { value: 'not-applicable', suppressed: 'hidden', 'nobody-eligible': 'not-applicable' },
};

/** What an area achieved, by month and indicator; `state` says why a rate is empty. */
export const achievementTable = viewTable({
  name: 'achievement',
  title: 'Achievement of every area on every indicator',
  filePer: 'month',
  rows: ({ area, results }: AreaView) =>
    results.map((result) => ({ ...result, code: area.code, name: area.name })),
  columns: [
    AREA_CODE,
    NAME,
    MONTH,
    INDICATOR,
    [
      'state',
      'string',
      'value (a rate or count of 0 is one), suppressed (the publisher hid it), nobody-eligible, no-denominator (numerators alone are published) or not-reported',
      resultState,
    ],
    [
      'numerator',
      'integer',
      'patients achieved, summed over practices; empty where none reported',
      (row) => row.numerator,
      BY_STATE,
    ],
    ['denominator', 'integer', 'patients eligible, likewise', (row) => row.denominator, BY_STATE],
    ['count', 'integer', 'patients, for indicators that only count', (row) => row.count, BY_STATE],
    [
      'rate',
      'number',
      'numerator over denominator: fraction; empty as state says',
      (row) => row.rate,
      BY_STATE,
    ],
    ...within95('rate', ({ interval }: IndicatorResult) => interval, BY_STATE),
    [
      'suppressed_practices',
      'integer',
      'practices whose denominator is hidden (0 or 1) and left out',
      (row) => row.suppressedPractices,
    ],
    [
      'personalised_care_adjustments',
      'integer',
      'patients left out of the denominator; empty where any is hidden or none published',
      (row) => row.adjustments,
    ],
    [
      'gross_rate',
      'number',
      'the rate with the adjusted patients counted as eligible',
      (row) => row.grossRate,
      {
        by: 'why_no_gross_rate',
        says: { 'adjustments-hidden': 'hidden', 'no-adjustments': 'not-applicable' },
      },
    ],
    [
      'why_no_gross_rate',
      'string',
      'adjustments-hidden (the publisher hides those of some practices), no-adjustments (none are published) or no-rate; empty where there is one',
      whyNoGrossRate,
    ],
    [
      'score',
      'number',
      'how far from the lower to the upper threshold, 0 to 1; empty for counts and without thresholds',
      (row) => row.score,
      BY_STATE,
    ],
    ['scored_against', 'string', 'contract or benchmark; empty without a score', (row) => row.scoredAgainst],
    ['practices', 'integer', 'practices that reported the indicator', (row) => row.practices],
    [
      'rate_lowest_possible',
      'number',
      'the rate if hidden denominators are all at one end; empty where none is hidden',
      (row) => row.bounds?.lower ?? null,
      'not-applicable',
    ],
    [
      'rate_highest_possible',
      'number',
      'the rate if they are all at the other',
      (row) => row.bounds?.upper ?? null,
      'not-applicable',
    ],
    ...SCORE_BOUNDS,
  ],
});

export const areaTables = questionTables(AreaQuestion, [areaMonthsTable, achievementTable], {
  sends: ({ area, months, results }) => ({ area, months, results }),
  csv: () => achievementTable,
  months: ({ months }) => months.map(({ month }) => month),
  coverage: ({ months }) => months.map(({ month, coverage }) => ({ month, ...coverage })),
  file: ({ area = '' }) => area,
  keep: 128,
});
