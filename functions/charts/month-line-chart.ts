import * as Plot from '@observablehq/plot';
import type { Month } from '../contracts/codes.ts';
import { startOf } from '../contracts/month.ts';
import { decimalWords, type FigureUnit, valueWords } from '../sentences/figure-words.ts';
import { type ChartFrame, finishChart } from './chart-frame.ts';
import { aprils, monthScale } from './month-axis.ts';
import { type MonthValue, monthSegments } from './month-segments.ts';
import { PALETTE } from './palette.ts';

/** A month's value with what is known of its certainty. */
export interface MonthPoint extends MonthValue {
  readonly interval: { readonly lower: number; readonly upper: number } | null;
  /** Shown hollow: low coverage. */
  readonly provisional: boolean;
}

export interface MonthLineData {
  /** `points`: a difference of fractions, shown in percentage points. */
  readonly unit: FigureUnit | 'points';
  /** What the vertical scale measures. */
  readonly label: string;
  /** In order of month. */
  readonly points: readonly MonthPoint[];
  /** The month whose value is written beside its point. */
  readonly month: Month;
  /** Text for a reader who does not see the chart. */
  readonly description: string;
}

/** A value month by month with its interval; lines stop at missing months and at each April. */
export function monthLineChart(data: MonthLineData, { document, width }: ChartFrame): Element {
  const present = data.points.flatMap(({ value, ...point }) => (value === null ? [] : [{ ...point, value }]));
  const segments = monthSegments(data.points).flatMap((segment, run) =>
    segment.map(({ month, value, interval }) => ({ month, value, interval, run })),
  );
  const shown = present.filter(({ month }) => month === data.month);
  const months = data.points.map(({ month }) => month);
  const tops = present.map(({ value, interval }) => interval?.upper ?? value);
  const feet = present.map(({ value, interval }) => interval?.lower ?? value);
  const plot = Plot.plot({
    document,
    width,
    height: 300,
    marginTop: 36,
    marginLeft: 52,
    marginRight: 36,
    x: { ...monthScale(months, width), label: null },
    y: {
      domain: [Math.min(0, ...feet) * 1.15, Math.max(0.05, ...tops) * 1.15],
      label: data.label,
      labelArrow: 'none',
      ticks: 5,
      tickFormat: (value: number) => pointWords(data.unit, value),
    },
    marks: [
      Plot.gridY({ stroke: PALETTE.grid, strokeOpacity: 1 }),
      Plot.ruleY([0], { stroke: PALETTE.ink }),
      Plot.ruleX(aprils(months), { stroke: PALETTE.ink, strokeDasharray: '2,4' }),
      Plot.ruleX(
        present.filter(({ interval }) => interval !== null),
        {
          x: ({ month }: MonthPoint) => startOf(month),
          y1: ({ interval }: MonthPoint) => interval?.lower,
          y2: ({ interval }: MonthPoint) => interval?.upper,
          stroke: PALETTE.darkBlue,
          strokeOpacity: 0.45,
          strokeWidth: 6,
        },
      ),
      Plot.lineY(segments, {
        x: ({ month }: MonthPoint) => startOf(month),
        y: 'value',
        z: 'run',
        stroke: PALETTE.darkBlue,
        strokeWidth: 2.5,
      }),
      Plot.dot(present, {
        x: ({ month }: MonthPoint) => startOf(month),
        y: 'value',
        sort: null,
        r: ({ month }: MonthPoint) => (month === data.month ? 6 : 4),
        fill: ({ provisional }: MonthPoint) => (provisional ? PALETTE.paper : PALETTE.darkBlue),
        stroke: PALETTE.darkBlue,
        strokeWidth: 2,
      }),
      Plot.text(shown, {
        x: ({ month }: MonthPoint) => startOf(month),
        y: ({ value, interval }: MonthPoint) => interval?.upper ?? value,
        text: ({ value }: MonthPoint) => (value === null ? '' : pointWords(data.unit, value)),
        dy: -16,
        textAnchor: data.month === data.points.at(-1)?.month ? 'end' : 'middle',
        dx: data.month === data.points.at(-1)?.month ? 8 : 0,
        fontWeight: 'bold',
        fontSize: 16,
        fill: PALETTE.text,
        stroke: PALETTE.paper,
        strokeWidth: 5,
      }),
    ],
  });
  return finishChart(plot, data.description);
}

function pointWords(unit: MonthLineData['unit'], value: number): string {
  return unit === 'points' ? decimalWords(value * 100, 1) : valueWords(unit, value);
}
