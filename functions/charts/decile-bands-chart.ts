import * as Plot from '@observablehq/plot';
import type { Month } from '../contracts/codes.ts';
import { startOf } from '../contracts/month.ts';
import { type FigureUnit, valueWords } from '../sentences/figure-words.ts';
import { tickWords } from './axis-words.ts';
import { type ChartFrame, finishChart } from './chart-frame.ts';
import { aprils, monthScale } from './month-axis.ts';
import { monthSegments } from './month-segments.ts';
import { PALETTE } from './palette.ts';

export interface DecileMonth {
  readonly month: Month;
  /** Nine deciles, ascending; null where too few networks are ranked. */
  readonly deciles: readonly number[] | null;
  readonly england: number | null;
}

export interface DecileBandsData {
  readonly unit: FigureUnit;
  readonly label: string;
  readonly points: readonly DecileMonth[];
  /** First months of another way of counting: a line with a name. */
  readonly breaks: readonly Month[];
  readonly description: string;
}

const HEIGHT = 340;

/** Bands from the 1st to the 9th decile and from the 3rd to the 7th, with the median; broken at each April. */
export function decileBandsChart(data: DecileBandsData, { document, width }: ChartFrame): Element {
  const months = data.points.map(({ month }) => month);
  const rows = data.points.map(({ month, deciles, england }) => ({
    month,
    value: deciles?.[4] ?? null,
    p10: deciles?.[0] ?? null,
    p30: deciles?.[2] ?? null,
    p70: deciles?.[6] ?? null,
    p90: deciles?.[8] ?? null,
    england,
  }));
  const segments = monthSegments(rows).flatMap((segment, run) => segment.map((row) => ({ ...row, run })));
  const last = rows.findLast(({ value }) => value !== null);
  // Lines need no zero, and bands far above it would be flat; a month without deciles counts for nothing here.
  const feet = [1, ...rows.flatMap(({ p10, england }) => [p10, england]).filter((value) => value !== null)];
  const tops = rows.flatMap(({ p90, england }) => [p90, england]).filter((value) => value !== null);
  const day = ({ month }: { readonly month: Month }) => startOf(month);
  const band = (low: 'p10' | 'p30', high: 'p90' | 'p70', fill: string) => [
    Plot.areaY(segments, { x: day, y1: low, y2: high, z: 'run', fill }),
    // A month by itself has no area: a bar shows the same two ends.
    Plot.ruleX(segments, { x: day, y1: low, y2: high, stroke: fill, strokeWidth: 9 }),
  ];
  const plot = Plot.plot({
    document,
    width,
    height: HEIGHT,
    marginTop: 30,
    marginLeft: 52,
    marginRight: width < 520 ? 100 : 118,
    x: { ...monthScale(months, width - 100), label: null },
    y: {
      domain: [Math.max(0, Math.floor((Math.min(...feet) - 0.05) * 10) / 10), Math.max(0.05, ...tops) * 1.05],
      label: data.label,
      labelArrow: 'none',
      ticks: 5,
      tickFormat: (value: number) => tickWords(data.unit, value),
    },
    marks: [
      Plot.gridY({ stroke: PALETTE.grid, strokeOpacity: 1 }),
      ...band('p10', 'p90', PALETTE.paleBand),
      ...band('p30', 'p70', PALETTE.band),
      Plot.ruleX(aprils(months), { stroke: PALETTE.ink, strokeDasharray: '2,4' }),
      Plot.ruleX(data.breaks.map(startOf), { stroke: PALETTE.darkPink, strokeWidth: 2 }),
      Plot.lineY(segments, { x: day, y: 'value', z: 'run', stroke: PALETTE.darkBlue, strokeWidth: 2.5 }),
      Plot.dot(segments, { x: day, y: 'value', r: 4, fill: PALETTE.darkBlue }),
      Plot.dot(
        rows.filter(({ england }) => england !== null),
        {
          x: day,
          y: 'england',
          r: 4,
          symbol: 'diamond',
          fill: PALETTE.paper,
          stroke: PALETTE.orange,
          strokeWidth: 2,
        },
      ),
      ...(last === undefined ? [] : names(last, data.unit, width)),
    ],
  });
  return finishChart(plot, data.description);
}

interface LastMonth {
  readonly month: Month;
  readonly value: number | null;
  readonly p10: number | null;
  readonly p90: number | null;
}

/** Names of the lines at their ends. Where ends are close, their names would lie on each other, so the ends go first. */
function names(last: LastMonth, unit: FigureUnit, width: number): Plot.Markish[] {
  const wide = width >= 520;
  const rows = [
    { at: last.p90, text: wide ? '9th decile' : '9th' },
    { at: last.value, text: 'Median' },
    { at: last.p10, text: wide ? '1st decile' : '1st' },
  ].flatMap(({ at, text }) => (at === null ? [] : [{ at, words: `${text} ${valueWords(unit, at)}` }]));
  return [
    Plot.text(rows, {
      x: () => startOf(last.month),
      y: 'at',
      text: 'words',
      dx: 9,
      textAnchor: 'start',
      fontSize: 12,
      fill: PALETTE.text,
    }),
  ];
}
