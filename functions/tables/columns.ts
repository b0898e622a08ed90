import type { Coverage, Interval } from '../contracts/views/interval.ts';
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
  ({ month }: { readonly month: string }) => month,
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
