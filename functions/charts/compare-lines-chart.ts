import * as Plot from '@observablehq/plot';
import type { Month } from '../contracts/codes.ts';
import { startOf } from '../contracts/month.ts';
import { type FigureUnit, valueWords } from '../sentences/figure-words.ts';
import { tickWords } from './axis-words.ts';
import { type ChartFrame, finishChart } from './chart-frame.ts';
import { fitted } from './dot-row-marks.ts';
import { aprils, monthScale } from './month-axis.ts';
import { type MonthValue, monthSegments } from './month-segments.ts';
import { PALETTE, SERIES } from './palette.ts';

interface LinePoint extends MonthValue {
  /** Shown hollow: low coverage. */
  readonly provisional: boolean;
}

export interface CompareLinesData {
  readonly unit: FigureUnit;
  readonly label: string;
  /** At most four, each named beside its last point. */
  readonly lines: readonly { readonly name: string; readonly points: readonly LinePoint[] }[];
  readonly description: string;
}

const HEIGHT = 340;
const KEY_LINE = 22;

/** Up to four values by month; lines stop at missing months and at each April. */
export function compareLinesChart(data: CompareLinesData, { document, width }: ChartFrame): Element {
  const lines = data.lines.map((line, series) => ({ ...line, series, look: SERIES[series] ?? SERIES[0] }));
  const months = [...new Set(data.lines.flatMap(({ points }) => points.map(({ month }) => month)))].sort();
  const present = lines.flatMap(({ series, points }) =>
    points.flatMap(({ value, ...point }) => (value === null ? [] : [{ ...point, value, series }])),
  );
  const segments = lines.flatMap(({ series, points }) =>
    monthSegments(points).flatMap((segment, run) =>
      segment.map(({ month, value }) => ({ month, value, series, run: `${series}-${run}` })),
    ),
  );
  const lookOf = ({ series }: { readonly series: number }) => SERIES[series] ?? SERIES[0];
  const day = ({ month }: { readonly month: Month }) => startOf(month);
  const head = lines.length * KEY_LINE;
  const plot = Plot.plot({
    document,
    width,
    height: HEIGHT,
    marginTop: 12 + head,
    marginLeft: 52,
    marginRight: 36,
    x: { ...monthScale(months, width), label: null },
    y: {
      domain: [0, Math.max(0.05, ...present.map(({ value }) => value)) * 1.1],
      label: null,
      ticks: 5,
      tickFormat: (value: number) => tickWords(data.unit, value),
    },
    marks: [
      Plot.gridY({ stroke: PALETTE.grid, strokeOpacity: 1 }),
      Plot.ruleY([0], { stroke: PALETTE.ink }),
      Plot.ruleX(aprils(months), { stroke: PALETTE.ink, strokeDasharray: '2,4' }),
      ...lines.map(({ look, series }) =>
        Plot.lineY(
          segments.filter((point) => point.series === series),
          { x: day, y: 'value', z: 'run', stroke: look.colour, strokeWidth: 2.5, strokeDasharray: look.dash },
        ),
      ),
      Plot.dot(present, {
        x: day,
        y: 'value',
        sort: null,
        r: 5,
        symbol: (point: { readonly series: number }) => lookOf(point).symbol,
        fill: (point) => (point.provisional ? PALETTE.paper : lookOf(point).colour),
        stroke: (point) => lookOf(point).colour,
        strokeWidth: 2,
      }),
      ...lines.flatMap((line) => keyLine(line, data.unit, head, width)),
    ],
  });
  return finishChart(plot, data.description);
}

interface NamedLine {
  readonly name: string;
  readonly series: number;
  readonly look: (typeof SERIES)[number];
  readonly points: readonly MonthValue[];
}

/** The line's mark, name and last value, above the chart where names of any length have room. */
function keyLine(
  { name, series, look, points }: NamedLine,
  unit: FigureUnit,
  head: number,
  width: number,
): Plot.Markish[] {
  const last = points.findLast(({ value }) => value !== null)?.value;
  const words =
    last === undefined || last === null ? `No figure, ${name}` : `${valueWords(unit, last)}, ${name}`;
  const dy = series * KEY_LINE - head + KEY_LINE / 2 - 4;
  const place = { frameAnchor: 'top-left', dy } as const;
  return [
    Plot.dot([0], { ...place, dx: -36, r: 6, symbol: look.symbol, fill: look.colour, stroke: look.colour }),
    Plot.text([words], {
      ...place,
      dx: -22,
      lineAnchor: 'middle',
      fontSize: 13,
      fill: PALETTE.text,
      ...fitted(width - 60),
    }),
  ];
}
