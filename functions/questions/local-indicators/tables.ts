import { CODE, INDICATOR, MONTH, within95 } from '../../tables/columns.ts';
import { type Empty, viewTable } from '../../tables/table.ts';
import { questionTables } from '../question-tables.ts';
import { LocalIndicatorsQuestion, type LocalIndicatorsView } from './question.ts';

type Point = LocalIndicatorsView['indicators'][number]['points'][number];

const BY_STATE: Empty = { by: 'state', says: { suppressed: 'hidden' } };

export const localIndicatorsTable = viewTable({
  name: 'local-indicators',
  title: 'Indicators of a federation or another publisher, beside the contract and never in its score',
  rows: ({ indicators }: LocalIndicatorsView) =>
    indicators.flatMap(({ points, ...indicator }) => points.map((point) => ({ ...indicator, ...point }))),
  columns: [
    INDICATOR,
    ['title', 'string', 'its name', ({ title }) => title],
    ['source', 'string', 'where it comes from', ({ source }) => source],
    MONTH,
    CODE,
    [
      'numerator',
      'integer',
      'counted, to the nearest 5; empty where hidden',
      ({ numerator }) => numerator,
      BY_STATE,
    ],
    [
      'denominator',
      'integer',
      'eligible, to the nearest 5; 0 is nobody, and then there is no rate; empty where hidden',
      ({ denominator }) => denominator,
      BY_STATE,
    ],
    [
      'rate',
      'number',
      'published numerator over denominator; above 1 where contacts are counted',
      ({ rate }) => rate,
      BY_STATE,
    ],
    ...within95('rate', ({ interval }: Point) => interval, BY_STATE),
    ['definition', 'string', 'what it counts', ({ definition }) => definition],
    [
      'direction',
      'string',
      'up where more is better, down where less is, none',
      ({ direction }) => direction,
    ],
    [
      'state',
      'string',
      'shown, or suppressed: hidden to protect small numbers of people; empty in releases before it',
      ({ state }) => state ?? null,
    ],
  ],
});

export const localIndicatorsTables = questionTables(LocalIndicatorsQuestion, [localIndicatorsTable], {
  part: (view, { area }) => {
    if (area === undefined) return view;
    const codes = area.split(',');
    const indicators = view.indicators.flatMap((indicator) => {
      const points = indicator.points.filter(({ code }) => codes.includes(code));
      return points.length === 0 ? [] : [{ ...indicator, points }];
    });
    return { ...view, indicators };
  },
});
