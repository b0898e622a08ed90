import type { OwnIndicatorsView } from '../contracts/views/own-indicators-view.ts';
import { CODE, INDICATOR, MONTH, within95 } from './columns.ts';
import { viewTable } from './table.ts';

type Point = OwnIndicatorsView['indicators'][number]['points'][number];

export const ownIndicatorsTable = viewTable({
  name: 'own-indicators',
  title: 'Indicators of a federation or another publisher, beside the contract and never in its score',
  rows: ({ indicators }: OwnIndicatorsView) =>
    indicators.flatMap(({ points, ...indicator }) => points.map((point) => ({ ...indicator, ...point }))),
  columns: [
    INDICATOR,
    ['title', 'string', 'its name', ({ title }) => title],
    ['source', 'string', 'where it comes from', ({ source }) => source],
    MONTH,
    CODE,
    ['numerator', 'integer', 'counted', ({ numerator }) => numerator],
    [
      'denominator',
      'integer',
      'eligible; 0 is nobody, and then there is no rate',
      ({ denominator }) => denominator,
    ],
    ['rate', 'number', 'numerator over denominator; above 1 where contacts are counted', ({ rate }) => rate],
    ...within95('rate', ({ interval }: Point) => interval),
    ['definition', 'string', 'what it counts', ({ definition }) => definition],
    [
      'direction',
      'string',
      'up where more is better, down where less is, none',
      ({ direction }) => direction,
    ],
  ],
});
