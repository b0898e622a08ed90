import * as Plot from '@observablehq/plot';
import { type FigureUnit, valueWords } from '../sentences/figure-words.ts';
import { tickWords } from './axis-words.ts';
import { type ChartFrame, finishChart } from './chart-frame.ts';
import { PALETTE } from './palette.ts';
import type { SpreadBin, SpreadGroup } from './spread-bins.ts';
import { wrapLabel } from './wrap-label.ts';

/** How all networks are spread, and the fifths whose distance is the gap. */
export interface DistributionData {
  readonly unit: FigureUnit;
  /** What the horizontal scale measures. */
  readonly label: string;
  readonly bins: readonly SpreadBin[];
  /** Means of the two fifths and the gap in words; null where there is no gap. */
  readonly ends: { readonly most: number; readonly least: number; readonly gapWords: string } | null;
  /** Text for a reader who does not see the chart. */
  readonly description: string;
}

const GROUPS: readonly SpreadGroup[] = ['least', 'middle', 'most'];
const FILLS = { least: PALETTE.orange, middle: PALETTE.paper, most: PALETTE.darkBlue };
const LABEL_ROWS = 3;
const ROW_HEIGHT = 20;

/** Networks counted by value, the most and the least progressed fifth filled, named and measured. */
export function distributionChart(data: DistributionData, { document, width }: ChartFrame): Element {
  const highest = Math.max(1, ...data.bins.map(({ least, middle, most }) => least + middle + most));
  const scale = wrapLabel(data.label, width - 60);
  const left = data.bins[0]?.from ?? 0;
  const right = data.bins.at(-1)?.to ?? 1;
  const plot = Plot.plot({
    document,
    width,
    height: 340,
    marginTop: data.ends === null ? 30 : 36 + LABEL_ROWS * ROW_HEIGHT,
    marginLeft: 44,
    marginRight: 22,
    // A name of the scale that takes two lines needs room below the ticks.
    marginBottom: 48 + 14 * (scale.split('\n').length - 1),
    x: {
      domain: [left, right],
      label: scale,
      labelAnchor: 'center',
      labelArrow: 'none',
      ticks: width < 480 ? 4 : 8,
      tickFormat: (value: number) => tickWords(data.unit, value),
    },
    y: { domain: [0, highest], label: 'Networks', labelArrow: 'none', ticks: 5, tickFormat: wholeTick },
    marks: [
      Plot.gridY({ stroke: PALETTE.grid, strokeOpacity: 1 }),
      Plot.rect(stacked(data.bins), {
        x1: 'from',
        x2: 'to',
        y1: 'low',
        y2: 'high',
        fill: ({ group }: { group: SpreadGroup }) => FILLS[group],
        stroke: PALETTE.ink,
        strokeWidth: 0.75,
      }),
      Plot.ruleY([0], { stroke: PALETTE.ink }),
      ...(data.ends === null ? [] : endMarks(data.ends, data.unit, [left, right], { highest, width })),
    ],
  });
  return finishChart(plot, data.description);
}

/** Names each fifth above its mean, on a row of its own so that names never touch, and measures the gap between. */
function endMarks(
  { most, least, gapWords }: NonNullable<DistributionData['ends']>,
  unit: FigureUnit,
  [left, right]: readonly [number, number],
  { highest, width }: { highest: number; width: number },
): Plot.Markish[] {
  const fifth = width < 480 ? 'fifth' : 'progressed fifth';
  const middle = (left + right) / 2;
  const name = (text: string, at: number, row: number) =>
    Plot.text([text], {
      ...LABEL,
      x: [at],
      textAnchor: at < middle ? 'start' : 'end',
      dx: at < middle ? 6 : -6,
      dy: -rowFoot(row),
    });
  const rule = (at: number, row: number) =>
    Plot.ruleX([at], { stroke: PALETTE.ink, strokeWidth: 1.5, insetTop: -rowFoot(row) - ROW_HEIGHT });
  return [
    rule(least, 0),
    rule(most, 1),
    name(`Least ${fifth}: ${valueWords(unit, least)}`, least, 0),
    name(`Most ${fifth}: ${valueWords(unit, most)}`, most, 1),
    Plot.ruleY([highest], { x1: least, x2: most, dy: -6, stroke: PALETTE.ink, strokeWidth: 3 }),
    Plot.text([`Gap ${gapWords}`], {
      ...LABEL,
      ...(width < 480 ? { frameAnchor: 'top' as const } : { x: [(least + most) / 2] }),
      dy: -rowFoot(2),
    }),
  ];
}

const LABEL = {
  frameAnchor: 'top',
  lineAnchor: 'bottom',
  fontWeight: 'bold',
  fontSize: 14,
  fill: PALETTE.text,
  stroke: PALETTE.paper,
  strokeWidth: 4,
} as const;

/** How far above the bars the foot of a row of names is, in pixels; row 0 is the highest. */
function rowFoot(row: number): number {
  return 12 + ROW_HEIGHT * (LABEL_ROWS - 1 - row);
}

function stacked(bins: readonly SpreadBin[]) {
  return bins.flatMap((bin) => {
    let low = 0;
    return GROUPS.flatMap((group) => {
      if (bin[group] === 0) return [];
      const row = { from: bin.from, to: bin.to, group, low, high: low + bin[group] };
      low = row.high;
      return [row];
    });
  });
}

function wholeTick(value: number): string {
  return Number.isInteger(value) ? String(value) : '';
}
