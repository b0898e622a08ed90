import type { VarianceLocation } from '../questions/gap-breakdown/question.ts';
import { because, MEASURE, MONTH } from './columns.ts';
import type { Column } from './table.ts';

const LEVELS = [
  ['regions', (row: VarianceLocation) => row.regions],
  ['icbs_within_regions', (row: VarianceLocation) => row.icbsWithinRegions],
  ['networks_within_icbs', (row: VarianceLocation) => row.networksWithinIcbs],
] as const;

/** At which level one measure of one month varies. */
export const VARIANCE: readonly Column<VarianceLocation>[] = [
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
