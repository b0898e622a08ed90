import * as Plot from '@observablehq/plot';
import { tickWords } from './axis-words.ts';
import { type ChartFrame, finishChart } from './chart-frame.ts';
import { PALETTE } from './palette.ts';

interface Limits {
  readonly lower: number;
  readonly upper: number;
}

export interface FunnelData {
  readonly label: string;
  /** A fraction: the line that the limits are drawn about. */
  readonly target: number;
  readonly limits: readonly {
    readonly denominator: number;
    readonly inner: Limits;
    readonly outer: Limits;
  }[];
  readonly networks: readonly {
    readonly denominator: number;
    readonly rate: number;
    readonly outside: boolean;
  }[];
  readonly description: string;
}

const HEIGHT = 340;

/** Networks by size and rate, with the limits that 95 % and 99.8 % of networks like the others would lie in. */
export function funnelChart(data: FunnelData, { document, width }: ChartFrame): Element {
  const rates = data.networks.map(({ rate }) => rate);
  const ends = data.limits.flatMap(({ outer }) => [outer.lower, outer.upper]);
  const lowest = Math.max(0, Math.min(...rates, ...ends));
  const highest = Math.min(1, Math.max(...rates, ...ends));
  const mostEligible = Math.max(0, ...data.networks.map(({ denominator }) => denominator));
  const pad = 0.05 * (highest - lowest);
  const limit = (y: (row: FunnelData['limits'][number]) => number, dash: string) =>
    Plot.line(data.limits, {
      x: 'denominator',
      y,
      stroke: PALETTE.ink,
      strokeWidth: 1.5,
      strokeDasharray: dash,
    });
  const plot = Plot.plot({
    document,
    width,
    height: HEIGHT,
    marginTop: 30,
    marginLeft: 52,
    marginRight: 24,
    marginBottom: 46,
    x: {
      label: 'Eligible (denominator)',
      labelAnchor: 'center',
      labelArrow: 'none',
      // Appointments are counted by the hundred thousand: fewer such numbers fit a telephone.
      ticks: width < 520 ? (mostEligible >= 100_000 ? 2 : 4) : 8,
      tickFormat: (value: number) => tickWords('rank', value),
    },
    y: {
      domain: [Math.max(0, lowest - pad), Math.min(1, highest + pad)],
      label: data.label,
      labelArrow: 'none',
      ticks: 5,
      tickFormat: (value: number) => tickWords('share', value),
    },
    marks: [
      Plot.gridY({ stroke: PALETTE.grid, strokeOpacity: 1 }),
      Plot.dot(data.networks, {
        x: 'denominator',
        y: 'rate',
        r: width < 520 ? 2 : 2.5,
        sort: ({ outside }: { outside: boolean }) => Number(outside),
        symbol: ({ outside }: { outside: boolean }) => (outside ? 'diamond' : 'circle'),
        fill: ({ outside }: { outside: boolean }) => (outside ? PALETTE.orange : PALETTE.darkBlue),
        fillOpacity: ({ outside }: { outside: boolean }) => (outside ? 1 : 0.35),
        stroke: ({ outside }: { outside: boolean }) => (outside ? PALETTE.ink : 'none'),
      }),
      Plot.ruleY([data.target], { stroke: PALETTE.darkBlue, strokeWidth: 2 }),
      limit(({ inner }) => inner.lower, '5,4'),
      limit(({ inner }) => inner.upper, '5,4'),
      limit(({ outer }) => outer.lower, 'none'),
      limit(({ outer }) => outer.upper, 'none'),
    ],
  });
  return finishChart(plot, data.description);
}
