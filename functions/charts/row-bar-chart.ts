import * as Plot from '@observablehq/plot';
import { type ChartFrame, finishChart } from './chart-frame.ts';
import { HALO } from './halo.ts';
import { PALETTE } from './palette.ts';
import { ROW_FRAME, rowMiddle, rowNameOptions, rowsHeight } from './row-layout.ts';
import { wrapLabel } from './wrap-label.ts';

export interface RowBarData {
  /** What the horizontal scale measures. */
  readonly label: string;
  /** End of the scale, above 0. */
  readonly greatest: number;
  readonly bars: readonly {
    readonly name: string;
    /** 0 to `greatest`. */
    readonly value: number;
    /** The value as it is written at the end of its bar. */
    readonly words: string;
    /** Picked out by colour and outline. */
    readonly chosen?: boolean;
  }[];
  readonly tick: (value: number) => string;
  /** Text for a reader who does not see the chart. */
  readonly description: string;
}

/** Room for the value at the end of the longest bar. */
const MARGIN_RIGHT = 124;

/** Bars from the left, each with its name above and its value at its end. */
export function rowBarChart(data: RowBarData, { document, width }: ChartFrame): Element {
  const bars = data.bars.map((bar, row) => ({ ...bar, row }));
  const plot = Plot.plot({
    document,
    width,
    height: rowsHeight(bars.length),
    ...ROW_FRAME,
    marginRight: MARGIN_RIGHT,
    x: {
      domain: [0, data.greatest],
      label: wrapLabel(data.label, width - 100),
      labelAnchor: 'center',
      labelArrow: 'none',
      ticks: width < 480 ? 3 : 6,
      tickFormat: data.tick,
    },
    y: { domain: [bars.length, 0], axis: null },
    marks: [
      Plot.gridX({ stroke: PALETTE.grid, strokeOpacity: 1 }),
      Plot.rect(bars, {
        x1: 0,
        x2: 'value',
        y1: ({ row }: { row: number }) => rowMiddle(row) - 0.17,
        y2: ({ row }: { row: number }) => rowMiddle(row) + 0.17,
        fill: ({ chosen }: { chosen?: boolean }) => (chosen === true ? PALETTE.orange : PALETTE.darkBlue),
        stroke: PALETTE.ink,
        strokeWidth: 1,
      }),
      Plot.ruleX([0], { stroke: PALETTE.ink }),
      Plot.text(bars, { ...rowNameOptions(width), ...HALO }),
      Plot.text(bars, {
        x: 'value',
        y: ({ row }: { row: number }) => rowMiddle(row),
        text: 'words',
        textAnchor: 'start',
        dx: 6,
        ...HALO,
      }),
    ],
  });
  return finishChart(plot, data.description);
}
