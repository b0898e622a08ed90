import * as Plot from '@observablehq/plot';
import { type ChartFrame, finishChart } from './chart-frame.ts';
import { PALETTE } from './palette.ts';
import { wrapLabel } from './wrap-label.ts';

export interface ScatterData {
  readonly xLabel: string;
  readonly yLabel: string;
  /** Ends of the vertical scale. */
  readonly yDomain: readonly [number, number];
  readonly dots: readonly { readonly x: number; readonly y: number; readonly chosen?: boolean }[];
  /** The middle value of the dots between two places of the horizontal scale. */
  readonly medians: readonly { readonly from: number; readonly to: number; readonly median: number }[];
  /** What the lines of the medians are called on the picture. */
  readonly medianLabel: string;
  /** Text for a reader who does not see the chart. */
  readonly description: string;
}

/** A dot for each network, and how high the middle network of each part stands. */
export function scatterChart(data: ScatterData, { document, width }: ChartFrame): Element {
  const plot = Plot.plot({
    document,
    width,
    height: 400,
    marginTop: 36,
    marginLeft: 48,
    marginRight: 16,
    marginBottom: 60,
    x: {
      label: wrapLabel(data.xLabel, width),
      labelAnchor: 'center',
      labelArrow: 'none',
      zero: true,
      nice: true,
      ticks: width < 480 ? 4 : 8,
    },
    y: { domain: [...data.yDomain], label: data.yLabel, labelArrow: 'none', ticks: 5 },
    marks: [
      Plot.gridY({ stroke: PALETTE.grid, strokeOpacity: 1 }),
      Plot.ruleY([data.yDomain[0]], { stroke: PALETTE.ink }),
      Plot.dot(
        data.dots.filter(({ chosen }) => chosen !== true),
        { x: 'x', y: 'y', r: 3, fill: PALETTE.darkBlue, fillOpacity: 0.35, stroke: 'none' },
      ),
      Plot.ruleY(data.medians, { x1: 'from', x2: 'to', y: 'median', stroke: PALETTE.paper, strokeWidth: 8 }),
      Plot.ruleY(data.medians, { x1: 'from', x2: 'to', y: 'median', stroke: PALETTE.ink, strokeWidth: 4 }),
      Plot.dot(
        data.dots.filter(({ chosen }) => chosen === true),
        {
          x: 'x',
          y: 'y',
          r: 6,
          symbol: 'square',
          fill: PALETTE.orange,
          stroke: PALETTE.ink,
          strokeWidth: 1.5,
        },
      ),
      Plot.text(data.medians.slice(-1), {
        x: 'to',
        y: 'median',
        text: () => data.medianLabel,
        textAnchor: 'end',
        dy: -14,
        fontWeight: 'bold',
        fill: PALETTE.text,
        stroke: PALETTE.paper,
        strokeWidth: 5,
      }),
    ],
  });
  return finishChart(plot, data.description);
}
