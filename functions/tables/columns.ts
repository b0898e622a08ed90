import type { Month } from '../contracts/codes.ts';
import type { Coverage, Interval } from '../contracts/views/interval.ts';
import type { MonthSources } from '../contracts/views/month-sources.ts';
import { CONFIDENCE_IN_NAMES, INTERVAL } from '../rules/rule-words.ts';
import type { Column, Empty } from './table.ts';

/** What a fraction is, wherever one may be missing. */
export const SHARE = 'fraction, 0 to 1; empty where it is not known';

/** What a figure in the unit of its measure is. */
export const UNIT = 'in the unit of the measure: a score or a fraction of patients, 0 to 1';

export const MONTH = [
  'month',
  'yearmonth',
  'month, as in 2026-07',
  ({ month }: { readonly month: Month }) => month,
] as const;

export const CODE = [
  'code',
  'string',
  'ODS code of the network',
  ({ code }: { readonly code: string }) => code,
] as const;

export const AREA_CODE = [
  'code',
  'string',
  'ODS code of the area; ENG is England',
  ({ code }: { readonly code: string }) => code,
] as const;

export const NAME = ['name', 'string', 'its name', ({ name }: { readonly name: string }) => name] as const;

export const INDICATOR = [
  'indicator',
  'string',
  'indicator code, such as CAN04',
  ({ indicator }: { readonly indicator: string }) => indicator,
] as const;

export const MEASURE = [
  'measure',
  'string',
  'progress-balanced, progress-contract or an indicator code',
  ({ measure }: { readonly measure: string }) => measure,
] as const;

/** Of what dates the list sizes, deprivation and staff behind a figure are, which need not be the month's. */
export const OTHER_SOURCES: readonly Column<{ readonly sources?: MonthSources | undefined }>[] = [
  [
    'list_sizes_of',
    'date',
    'date of the list sizes; empty where none were taken in, and in older releases',
    ({ sources }) => sources?.lists?.date ?? null,
  ],
  [
    'imd_year',
    'integer',
    'year of the deprivation scores; empty likewise',
    (row) => row.sources?.imdYear ?? null,
  ],
  [
    'census',
    'date',
    'date of the workforce census; empty likewise',
    ({ sources }) => sources?.census ?? null,
  ],
];

/** How many of its practices have no known list size, and so are in none of its figures for each patient. */
export const WITHOUT_LIST = [
  'practices_without_list',
  'integer',
  'practices whose list size is not known: too many of them and nothing is given for each patient; empty in older releases',
  ({ practicesWithoutList }: { readonly practicesWithoutList?: number | undefined }) =>
    practicesWithoutList ?? null,
] as const;

/** Why a figure is empty. */
export function because<Row extends { readonly reason: string | null }>(name: string): Column<Row> {
  return [name, 'string', 'why there is none; empty where there is one', ({ reason }) => reason];
}

/** The ends of an interval, both empty where there is none. */
export function within95<Row>(
  name: string,
  of: (row: Row) => Interval | null | undefined,
  empty: Empty = 'not-available',
): readonly [Column<Row>, Column<Row>] {
  return [
    [
      `${name}_lower_${CONFIDENCE_IN_NAMES}`,
      'number',
      `lower end of the ${INTERVAL} of ${name}`,
      (row) => of(row)?.lower ?? null,
      empty,
    ],
    [
      `${name}_upper_${CONFIDENCE_IN_NAMES}`,
      'number',
      `upper end of the ${INTERVAL} of ${name}`,
      (row) => of(row)?.upper ?? null,
      empty,
    ],
  ];
}

/** The scores that hidden denominators allow, both empty where none is hidden. */
export const SCORE_BOUNDS: readonly Column<{ readonly scoreBounds?: Interval | null | undefined }>[] = [
  [
    'score_lowest_possible',
    'number',
    'the score if hidden denominators are all at one end; empty where none is hidden',
    ({ scoreBounds }) => scoreBounds?.lower ?? null,
    'not-applicable',
  ],
  [
    'score_highest_possible',
    'number',
    'the score if they are all at the other',
    ({ scoreBounds }) => scoreBounds?.upper ?? null,
    'not-applicable',
  ],
];

/** How much of an area reported. */
export const COVERAGE: readonly Column<Coverage>[] = [
  ['practices_reporting', 'integer', 'practices with any figure', (row) => row.practicesReporting],
  ['practices_open', 'integer', 'practices open; empty where unknown', (row) => row.practicesOpen],
  ['practices_share', 'number', `share of open practices that reported: ${SHARE}`, (row) => row.practices],
  [
    'patients_share',
    'number',
    `share of patients in practices that reported: ${SHARE}`,
    (row) => row.patients,
  ],
];
