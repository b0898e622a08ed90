import { FEWEST_FOR_FIFTHS } from '../../rules/rule-words.ts';
import { RULES } from '../../rules/rules.ts';
import { because, MEASURE, MONTH, UNIT, within95 } from '../../tables/columns.ts';
import { viewTable } from '../../tables/table.ts';
import { VARIANCE } from '../../tables/variance-columns.ts';
import { questionTables } from '../question-tables.ts';
import { type AreaGap, GapWithinAreasQuestion, type GapWithinAreasView } from './question.ts';

export const varianceByMeasureTable = viewTable({
  name: 'variance-by-measure',
  title: 'At which level each measure varies in one month',
  rows: ({ variance }: GapWithinAreasView) => variance,
  columns: VARIANCE,
});

/** The gap among the networks of each region and ICB. */
export const gapWithinAreasTable = viewTable({
  name: 'gap-within-areas',
  title: 'The gap within each region and ICB in one month',
  rows: ({ month, areas, gaps }: GapWithinAreasView) => {
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

export const gapWithinAreasTables = questionTables(GapWithinAreasQuestion, [
  gapWithinAreasTable,
  varianceByMeasureTable,
]);
