import * as Plot from '@observablehq/plot';
import { type ChartFrame, finishChart } from './chart-frame.ts';
import { HALO } from './halo.ts';
import { PALETTE } from './palette.ts';
import { ROW_FRAME, rowMiddle, rowNameOptions, rowsHeight } from './row-layout.ts';
import { wrapLabel } from './wrap-label.ts';

/** One area on one row. */
interface StripMark {
  readonly name: string;
  readonly value: number;
}

export interface RowStripData {
  /** What the horizontal scale measures. */
  readonly label: string;
  readonly rows: readonly {
    readonly name: string;
    /** Areas that are compared; each is a circle. */
    readonly marks: readonly StripMark[];
    /** What they are compared with: an upright line. */
    readonly average: number | null;
  }[];
  /** Name of the area that is picked out, filled and named; null for none. */
  readonly chosen: string | null;
  /** Values as words beside the lowest and the highest mark. */
  readonly words: (value: number) => string;
  /** Text for a reader who does not see the chart. */
  readonly description: string;
}

interface PlacedMark extends StripMark {
  readonly row: number;
}

/** Areas side by side, a row for each thing measured: how far they lie apart, and where the average is. */
export function rowStripChart(data: RowStripData, { document, width }: ChartFrame): Element {
  const marks = data.rows.flatMap(({ marks }, row) => marks.map((mark): PlacedMark => ({ ...mark, row })));
  const averages = data.rows.flatMap(({ average }, row) =>
    average === null ? [] : [{ value: average, row }],
  );
  const highest = Math.max(0.1, ...marks.map(({ value }) => value), ...averages.map(({ value }) => value));
  const isChosen = ({ name }: PlacedMark) => name === data.chosen;
  const middle = ({ row }: { row: number }) => rowMiddle(row);
  const plot = Plot.plot({
    document,
    width,
    height: rowsHeight(data.rows.length),
    ...ROW_FRAME,
    marginRight: 52,
    x: {
      domain: [0, highest],
      label: wrapLabel(data.label, width - 52),
      labelAnchor: 'center',
      labelArrow: 'none',
      ticks: width < 480 ? 4 : 8,
    },
    y: { domain: [data.rows.length, 0], axis: null },
    marks: [
      Plot.gridX({ stroke: PALETTE.grid, strokeOpacity: 1 }),
      Plot.ruleX([0], { stroke: PALETTE.ink }),
      Plot.text(data.rows, { ...rowNameOptions(width), ...HALO }),
      Plot.text(
        data.rows.flatMap(({ marks: inRow }, row) => (inRow.length === 0 ? [{ row }] : [])),
        { x: 0, y: middle, text: () => 'No figure to show', textAnchor: 'start', dx: 4, fill: PALETTE.text },
      ),
      Plot.ruleY(spans(marks), { x1: 'from', x2: 'to', y: middle, stroke: PALETTE.ink, strokeWidth: 1.5 }),
      Plot.ruleX(averages, {
        x: 'value',
        y1: ({ row }: PlacedMark) => rowMiddle(row) - 0.2,
        y2: ({ row }: PlacedMark) => rowMiddle(row) + 0.2,
        stroke: PALETTE.ink,
        strokeWidth: 3,
      }),
      Plot.dot(
        marks.filter((mark) => !isChosen(mark)),
        { x: 'value', y: middle, r: 5, fill: PALETTE.paper, stroke: PALETTE.darkBlue, strokeWidth: 2 },
      ),
      Plot.dot(marks.filter(isChosen), {
        x: 'value',
        y: middle,
        r: 7,
        symbol: 'square',
        fill: PALETTE.orange,
        stroke: PALETTE.ink,
        strokeWidth: 1.5,
      }),
      Plot.text(
        spans(marks).filter(({ from, to }) => to > from),
        {
          x: 'to',
          y: middle,
          text: ({ to }: { to: number }) => data.words(to),
          textAnchor: 'start',
          dx: 11,
          fill: PALETTE.text,
        },
      ),
    ],
  });
  return finishChart(plot, data.description);
}

function spans(marks: readonly PlacedMark[]): readonly { row: number; from: number; to: number }[] {
  return [...Map.groupBy(marks, ({ row }) => row)].map(([row, inRow]) => {
    const values = inRow.map(({ value }) => value);
    return { row, from: Math.min(...values), to: Math.max(...values) };
  });
}
