import type {
  AreaGap,
  LocationView,
  MonthLocationView,
  ServiceAreaGap,
  VarianceLocation,
} from '../contracts/views/location-view.ts';
import { FEWEST_FOR_FIFTHS } from '../rules/rule-words.ts';
import { RULES } from '../rules/rules.ts';
import { because, MEASURE, MONTH, UNIT, within95 } from './columns.ts';
import { type Column, viewTable } from './table.ts';

/** What makes the balanced gap of a month: its contributions and the mix sum to it. */
export const contributionsTable = viewTable({
  name: 'gap-contributions',
  title: 'What makes the balanced gap of each month, by indicator',
  rows: ({ contributions }: LocationView) =>
    contributions.flatMap(({ month, gap, indicators, mix, reason }) => [
      ...indicators.map((part) => ({ month, gap, ...part, reason: null })),
      { month, gap, serviceArea: null, indicator: null, contribution: mix, interval: null, reason },
    ]),
  columns: [
    MONTH,
    ['gap', 'number', 'the balanced gap of the month, a score', ({ gap }) => gap],
    [
      'service_area',
      'string',
      'service of the contract; empty in the row of the mix',
      (row) => row.serviceArea,
    ],
    [
      'indicator',
      'string',
      'indicator code; empty for what is due to networks being scored on different indicators',
      (row) => row.indicator,
    ],
    ['contribution', 'number', 'in score; below 0 it narrows the gap', ({ contribution }) => contribution],
    ...within95('contribution', ({ interval }: Pick<ServiceAreaGap, 'interval'>) => interval),
    because('no_gap_because'),
  ],
});

export const serviceAreaGapsTable = viewTable({
  name: 'service-area-gaps',
  title: 'The gap on the scores of each service area, month by month',
  rows: ({ serviceAreas }: LocationView) => serviceAreas,
  columns: [
    MONTH,
    ['service_area', 'string', 'service of the contract', ({ serviceArea }) => serviceArea],
    ['indicators', 'integer', 'scored indicators of it', ({ indicators }) => indicators],
    ['networks', 'integer', 'ranked networks', ({ networks }) => networks],
    ['gap', 'number', 'between its own fifths, a score', ({ gap }) => gap],
    ...within95('gap', ({ interval }: ServiceAreaGap) => interval),
    because('no_gap_because'),
  ],
});

const LEVELS = [
  ['regions', (row: VarianceLocation) => row.regions],
  ['icbs_within_regions', (row: VarianceLocation) => row.icbsWithinRegions],
  ['networks_within_icbs', (row: VarianceLocation) => row.networksWithinIcbs],
] as const;

const VARIANCE: readonly Column<VarianceLocation>[] = [
  MONTH,
  MEASURE,
  ['networks', 'integer', 'ranked networks', ({ networks }) => networks],
  ['unplaced', 'integer', 'ranked networks whose ICB or region is unknown', ({ unplaced }) => unplaced],
  ...LEVELS.flatMap(([name, of]): readonly Column<VarianceLocation>[] => [
    [`${name}_areas`, 'integer', 'areas at this level', (row) => of(row)?.areas ?? null],
    [
      `${name}_share`,
      'number',
      'share of the variance that lies here; the three sum to 1',
      (row) => of(row)?.share ?? null,
    ],
    [
      `${name}_if_no_difference`,
      'number',
      'share it would hold if areas made no difference',
      (row) => of(row)?.ifNoDifference ?? null,
    ],
  ]),
  because('no_answer_because'),
];

export const varianceTable = viewTable({
  name: 'variance',
  title: 'At which level balanced progress varies, month by month',
  rows: ({ variance }: LocationView) => variance,
  columns: VARIANCE,
});

export const varianceByMeasureTable = viewTable({
  name: 'variance-by-measure',
  title: 'At which level each measure varies in one month',
  rows: ({ variance }: MonthLocationView) => variance,
  columns: VARIANCE,
});

/** The gap among the networks of each region and ICB. */
export const gapWithinAreasTable = viewTable({
  name: 'gap-within-areas',
  title: 'The gap within each region and ICB in one month',
  rows: ({ month, areas, gaps }: MonthLocationView) => {
    const names = new Map(areas.map(({ code, name }) => [code, name]));
    return gaps.map((gap) => ({ month, ...gap, name: names.get(gap.code) ?? null }));
  },
  columns: [
    MONTH,
    MEASURE,
    ['kind', 'string', 'region or icb', ({ kind }) => kind],
    ['code', 'string', 'ODS code of the area', ({ code }) => code],
    ['name', 'string', 'its name', ({ name }) => name],
    ['networks', 'integer', 'ranked networks in it', ({ networks }) => networks],
    ['mean', 'number', `mean of its networks, each counting once, ${UNIT}`, ({ mean }) => mean],
    [
      'gap',
      'number',
      `between its own fifths; empty for fewer than ${FEWEST_FOR_FIFTHS} networks`,
      ({ gap }) => gap,
    ],
    ...within95('gap', ({ interval }: AreaGap) => interval),
    [
      'p90_minus_p10',
      'number',
      `spread of the middle 80%; empty for fewer than ${RULES.fewestForSpread.value}`,
      ({ p90p10 }) => p90p10,
    ],
    because('no_gap_because'),
  ],
});
