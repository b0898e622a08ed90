import { isProgress } from '../../contracts/codes.ts';
import { because, MEASURE, MONTH, UNIT, within95 } from '../../tables/columns.ts';
import { viewTable } from '../../tables/table.ts';
import { type Asked, questionTables } from '../question-tables.ts';
import { type GapMeasure, type GapPoint, GapQuestion, type GapView } from './question.ts';

/** The gap by measure and month. */
export const gapTable = viewTable({
  name: 'gap',
  title: 'The gap between the most and the least progressed fifth of networks, by measure and month',
  rows: ({ points }: GapView) => points,
  columns: [
    MONTH,
    MEASURE,
    ['most', 'number', `mean of the most progressed fifth of ranked networks, ${UNIT}`, ({ most }) => most],
    ['least', 'number', 'mean of the least progressed fifth', ({ least }) => least],
    ['gap', 'number', 'how far most is ahead of least, never negative', ({ gap }) => gap],
    ...within95('gap', ({ interval }: GapPoint) => interval),
    ['networks', 'integer', 'ranked networks that the gap rests on', ({ networks }) => networks],
    [
      'provisional_networks',
      'integer',
      'networks with a figure and too little coverage to rank',
      ({ provisional }) => provisional,
    ],
    ['most_networks', 'integer', 'networks in the most progressed fifth', ({ mostNetworks }) => mostNetworks],
    [
      'least_networks',
      'integer',
      'networks in the least progressed fifth',
      ({ leastNetworks }) => leastNetworks,
    ],
    ['p90_minus_p10', 'number', 'spread of the middle 80% of ranked networks', ({ p90p10 }) => p90p10],
    ['ratio', 'number', 'most divided by least; empty where least is 0', ({ ratio }) => ratio],
    ['tenths_gap', 'number', 'the gap between the outer tenths', ({ tenths }) => tenths?.gap ?? null],
    [
      'patient_weighted_gap',
      'number',
      'the gap with each network counting by its patients',
      ({ patientWeighted }) => patientWeighted?.gap ?? null,
    ],
    because('no_gap_because'),
  ],
});

/** The points of a line of progress: every month that can be scored as the month shown is. */
export const gapOnOneScaleTable = viewTable({
  name: 'gap-on-one-scale',
  title: 'The gap in progress through time, every month scored as the month shown is',
  rows: ({ scales }: GapView) =>
    (scales ?? []).flatMap(({ shown, points }) =>
      shown.flatMap((shownMonth) => points.map((point) => ({ shownMonth, ...point }))),
    ),
  columns: [
    [
      'shown_month',
      'yearmonth',
      'month whose indicators and ranges every month is scored by',
      ({ shownMonth }) => shownMonth,
    ],
    MONTH,
    MEASURE,
    ['most', 'number', 'mean of the most progressed fifth of ranked networks, 0 to 1', ({ most }) => most],
    ['least', 'number', 'mean of the least progressed fifth', ({ least }) => least],
    ['gap', 'number', 'how far most is ahead of least, never negative', ({ gap }) => gap],
    ...within95('gap', ({ interval }: GapPoint) => interval),
    ['networks', 'integer', 'ranked networks that the gap rests on', ({ networks }) => networks],
  ],
});

/** What each measure is. */
export const measuresTable = viewTable({
  name: 'measures',
  title: 'What each measure is, its unit and which way is good',
  rows: ({ measures }: GapView): readonly GapMeasure[] => measures,
  columns: [
    MEASURE,
    ['label', 'string', 'its name for readers', ({ label }) => label],
    ['unit', 'string', 'score (0 to 1) or share (fraction of patients, 0 to 1)', ({ unit }) => unit],
    ['polarity', 'string', 'up where more is better, down where less is', ({ polarity }) => polarity],
  ],
});

export const gapTables = questionTables(GapQuestion, [gapTable, measuresTable, gapOnOneScaleTable], {
  csv: ({ table }) => (table === gapOnOneScaleTable.name ? gapOnOneScaleTable : gapTable),
  part: cutScales,
  sends: ({ measures, points, scales }) => ({ measures, points, ...(scales !== undefined && { scales }) }),
  months: ({ points }) => [...new Set(points.map(({ month }) => month))],
  indicators: ({ measure }) => (measure === undefined || isProgress(measure) ? undefined : [measure]),
  lacks: ({ measures }, { month, measure }, months) => {
    if (month !== undefined && !months.includes(month)) return `holds no month ${month}`;
    return measure !== undefined && measures.every((known) => known.measure !== measure)
      ? 'has no such measure; leave it out to see every measure'
      : null;
  },
  file: ({ table }) => (table === gapOnOneScaleTable.name ? gapOnOneScaleTable.name : 'gap'),
  keep: 8,
});

/** Of the measure asked for; of a month, only the scale that it is shown on. */
function cutScales({ scales, ...view }: GapView, { month, measure }: Asked): GapView {
  if (scales === undefined) return view;
  const wanted = scales.filter(
    (scale) =>
      (measure === undefined || scale.measure === measure) &&
      (month === undefined || scale.shown.includes(month)),
  );
  return {
    ...view,
    scales: month === undefined ? wanted : wanted.map((scale) => ({ ...scale, shown: [month] })),
  };
}
