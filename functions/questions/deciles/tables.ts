import { isProgress } from '../../contracts/codes.ts';
import { FEWEST_FOR_FIFTHS } from '../../rules/rule-words.ts';
import { MEASURE, MONTH, UNIT } from '../../tables/columns.ts';
import { type Column, viewTable } from '../../tables/table.ts';
import { questionTables } from '../question-tables.ts';
import { DecilesQuestion, type DecilesView } from './question.ts';

type Point = DecilesView['points'][number];

const DECILES = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(
  (tenth): Column<Point> => [
    `p${tenth}0`,
    'number',
    `value that ${tenth}0% of networks do not exceed; empty for fewer than ${FEWEST_FOR_FIFTHS}`,
    ({ deciles }) => deciles?.[tenth - 1] ?? null,
  ],
);

const decilesTable = viewTable({
  name: 'deciles',
  title: 'How ranked networks are spread on each measure, month by month',
  rows: ({ measure, points }: DecilesView) => points.map((point) => ({ ...point, measure: measure.measure })),
  columns: [
    MONTH,
    MEASURE,
    ['networks', 'integer', 'ranked networks', ({ networks }) => networks],
    ['lowest', 'number', `least value, ${UNIT}, whichever way is good`, ({ lowest }) => lowest],
    ...DECILES,
    ['highest', 'number', 'greatest value', ({ highest }) => highest],
    ['england', 'number', 'England’s own rate; empty for a score', ({ england }) => england],
  ],
});

export const decilesTables = questionTables(DecilesQuestion, [decilesTable], {
  months: (view) => view.points.map(({ month }) => month),
  indicators: ({ measure = '' }) => (isProgress(measure) ? undefined : [measure]),
});
