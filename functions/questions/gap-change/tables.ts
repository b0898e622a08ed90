import { YEAR_BEFORE, YEARS_COMPARED } from '../../rules/rule-words.ts';
import { because, MEASURE, UNIT, within95 } from '../../tables/columns.ts';
import { type Column, viewTable } from '../../tables/table.ts';
import { questionTables } from '../question-tables.ts';
import { type GapChange, GapChangeQuestion, type GapChangeView, type SpreadTrend } from './question.ts';

const SPAN: readonly Column<Pick<GapChange, 'measure' | 'from' | 'to'>>[] = [
  MEASURE,
  ['from', 'yearmonth', 'the earlier month', ({ from }) => from],
  ['to', 'yearmonth', 'the same month of the next year', ({ to }) => to],
];

/** Each month against the same month a year before. */
export const gapChangeTable = viewTable({
  name: 'gap-change',
  title: `How gaps changed: each month against the same month ${YEAR_BEFORE}`,
  rows: ({ changes }: GapChangeView) => changes,
  columns: [
    ...SPAN,
    ['gap_from', 'number', `the earlier gap, ${UNIT}`, ({ gapFrom }) => gapFrom],
    ['gap_to', 'number', 'the later gap', ({ gapTo }) => gapTo],
    ['change', 'number', 'gap_to less gap_from; the next three sum to it', ({ change }) => change],
    ['by_leavers', 'number', 'of the change, from networks no longer ranked', ({ byLeavers }) => byLeavers],
    ['by_joiners', 'number', 'from networks not ranked before', ({ byJoiners }) => byJoiners],
    ['by_panel', 'number', 'from networks ranked in both months', ({ byPanel }) => byPanel],
    ['leavers', 'integer', 'networks ranked then and not now', ({ leavers }) => leavers],
    ['joiners', 'integer', 'networks ranked now and not then', ({ joiners }) => joiners],
    ['panel_networks', 'integer', 'networks ranked in both months', ({ panel }) => panel?.networks ?? null],
    ['panel_change', 'number', 'change of the gap among them', ({ panel }) => panel?.change ?? null],
    ...within95('panel_change', ({ panel }: GapChange) => panel?.interval),
    ['verdict', 'string', 'narrowing, widening or no-change-beyond-chance', ({ verdict }) => verdict],
    [
      'regression_to_the_mean',
      'boolean',
      'whether it is chance evening out and no narrowing',
      (row) => row.regressionToTheMean,
    ],
    because('no_change_because'),
  ],
});

const spreadTrendsTable = viewTable({
  name: 'gap-change-trends',
  title: 'The trend of the spread between networks over the months that may be compared',
  rows: ({ trends }: GapChangeView) => trends,
  columns: [
    MEASURE,
    ['first_month', 'yearmonth', 'first month compared', ({ months }) => months[0] ?? null],
    ['last_month', 'yearmonth', 'last month compared', ({ months }) => months.at(-1) ?? null],
    ['months', 'integer', 'months compared', ({ months }) => months.length],
    ['networks', 'integer', 'networks with a figure in each', ({ networks }) => networks],
    [
      'dropped',
      'integer',
      'networks left out because a month of theirs is missing',
      ({ dropped }) => dropped,
    ],
    [
      'slope_a_year',
      'number',
      'proportional change of the standard deviation a year',
      (row) => row.slopeAYear,
    ],
    ...within95('slope_a_year', ({ interval }: SpreadTrend) => interval),
    because('no_trend_because'),
  ],
});

const moversTable = viewTable({
  name: 'movers',
  title: `The networks that rose and fell furthest in ${YEARS_COMPARED}`,
  rows: ({ changes }: GapChangeView) =>
    changes.flatMap(({ measure, from, to, climbers, fallers }) => [
      ...climbers.map((mover) => ({ measure, from, to, mover, direction: 'rose' })),
      ...fallers.map((mover) => ({ measure, from, to, mover, direction: 'fell' })),
    ]),
  columns: [
    ...SPAN,
    ['direction', 'string', 'rose or fell', ({ direction }) => direction],
    ['code', 'string', 'ODS code of the network', ({ mover }) => mover.code],
    ['value_from', 'number', `value then, ${UNIT}`, ({ mover }) => mover.from],
    ['value_to', 'number', 'value now', ({ mover }) => mover.to],
    ['fifth_from', 'integer', 'fifth then, 1 least to 5 most progressed', ({ mover }) => mover.fifthFrom],
    ['fifth_to', 'integer', 'fifth now', ({ mover }) => mover.fifthTo],
    [
      'beyond_chance',
      'boolean',
      'whether its own change is more than chance',
      ({ mover }) => mover.beyondChance,
    ],
  ],
});

const mobilityTable = viewTable({
  name: 'mobility',
  title: `How many networks moved from each fifth to each in ${YEARS_COMPARED}`,
  rows: ({ changes }: GapChangeView) =>
    changes.flatMap(({ measure, from, to, ends }) =>
      (ends?.mobility ?? []).flatMap((row, was) =>
        row.map((networks, is) => ({ measure, from, to, was: was + 1, is: is + 1, networks })),
      ),
    ),
  columns: [
    ...SPAN,
    ['fifth_from', 'integer', 'fifth then, 1 least to 5 most progressed', ({ was }) => was],
    ['fifth_to', 'integer', 'fifth now', ({ is }) => is],
    ['networks', 'integer', 'networks that moved so; 0 is none', ({ networks }) => networks],
  ],
});

export const gapChangeTables = questionTables(GapChangeQuestion, [
  gapChangeTable,
  spreadTrendsTable,
  moversTable,
  mobilityTable,
]);
