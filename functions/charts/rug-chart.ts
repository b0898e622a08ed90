import * as Plot from '@observablehq/plot';
import type { Month } from '../contracts/codes.ts';
import { monthWords } from '../sentences/figure-words.ts';
import { type ChartFrame, finishChart } from './chart-frame.ts';
import { fitted } from './dot-row-marks.ts';
import { PALETTE } from './palette.ts';
import { RUG_HEAD, RUG_ROW, rugHeight } from './rug-height.ts';

/** One thing in one month. Only a `level` is drawn as a bar; what is absent has a sign of its own. */
export interface RugCell {
  readonly month: Month;
  readonly state: 'level' | 'no-level' | 'suppressed' | 'nobody-eligible' | 'no-denominator' | 'not-reported';
  /** Height of the bar, 0 to 1; 0 unless there is a level. */
  readonly level: number;
  /** The figure itself, written into the cell where there is room. */
  readonly words: string;
  /** Low coverage: the bar is hollow. */
  readonly provisional: boolean;
}

export interface RugData {
  readonly months: readonly Month[];
  readonly rows: readonly {
    readonly label: string;
    /** In place of `label` where the chart is narrow. */
    readonly short?: string;
    readonly cells: readonly RugCell[];
  }[];
  readonly description: string;
}

const NARROW = 520;
const SIGNS = {
  'no-level': '',
  suppressed: 'c',
  'nobody-eligible': 'none',
  'no-denominator': '÷',
  'not-reported': '–',
} as const;

/** Rows by months: a bar in each cell as high as its level, and a sign where there is none. */
export function rugChart(data: RugData, { document, width }: ChartFrame): Element {
  const shown = data.months.slice(-monthsThatFit(width));
  const cells = data.rows.flatMap(({ cells: ofRow }, y) =>
    ofRow.filter(({ month }) => shown.includes(month)).map((cell) => ({ ...cell, y })),
  );
  const unit = (pixels: number) => pixels / RUG_ROW;
  const floor = ({ y }: { readonly y: number }) => y + 1 - unit(4);
  const ceiling = ({ y }: { readonly y: number }) => y + unit(22);
  const bars = cells.filter(({ state }) => state === 'level');
  const cellWidth = (width - 24) / shown.length;
  const plot = Plot.plot({
    document,
    width,
    height: rugHeight(data),
    marginTop: RUG_HEAD,
    marginBottom: 8,
    marginLeft: 12,
    marginRight: 12,
    x: { type: 'band', domain: shown, padding: 0.08, axis: null },
    y: { domain: [data.rows.length, 0], axis: null },
    marks: [
      Plot.text(monthLabels(shown, cellWidth), {
        x: 'month',
        text: 'words',
        frameAnchor: 'top',
        lineAnchor: 'bottom',
        dy: -8,
        fontSize: 12,
        fill: PALETTE.text,
      }),
      Plot.text(data.rows, {
        y: (_row, i: number) => i + unit(12),
        text: ({ label, short }) => (width < NARROW ? (short ?? label) : label),
        frameAnchor: 'left',
        ...fitted((width - 24) / 1.1),
        fontSize: 13,
        fontWeight: 'bold',
        fill: PALETTE.text,
      }),
      Plot.rect(cells, {
        x: 'month',
        y1: ceiling,
        y2: floor,
        fill: PALETTE.paper,
        stroke: PALETTE.ink,
        strokeWidth: 0.75,
      }),
      ...[false, true].map((hollow) =>
        Plot.rect(
          bars.filter(({ provisional }) => provisional === hollow),
          {
            x: 'month',
            y1: (cell: RugCell & { y: number }) => floor(cell) - cell.level * unit(RUG_ROW - 26),
            y2: floor,
            fill: hollow ? PALETTE.paper : PALETTE.band,
            stroke: PALETTE.darkBlue,
            strokeWidth: hollow ? 2 : 1,
            strokeDasharray: hollow ? '4,3' : 'none',
          },
        ),
      ),
      Plot.text(cells, {
        x: 'month',
        y: (cell) => (floor(cell) + ceiling(cell)) / 2,
        text: ({ state, words }: RugCell) => textOf(state, words, cellWidth),
        fontSize: 12,
        fill: PALETTE.text,
        stroke: PALETTE.paper,
        strokeWidth: 3,
      }),
    ],
  });
  return finishChart(plot, data.description);
}

/** Months that leave a cell wide enough to hit with the eye; the table has every one. */
function monthsThatFit(width: number): number {
  return Math.max(3, Math.floor((width - 24) / (width < NARROW ? 44 : 48)));
}

function textOf(state: RugCell['state'], words: string, cellWidth: number): string {
  if (state === 'level' || state === 'no-level') return words.length * 7 <= cellWidth ? words : '';
  return SIGNS[state];
}

/** Every month where there is room for its name, else every so many, counted back from the last. */
function monthLabels(months: readonly Month[], cellWidth: number) {
  const every = Math.max(1, Math.ceil(58 / cellWidth));
  return months.flatMap((month, i) => {
    if ((months.length - 1 - i) % every !== 0) return [];
    const words = monthWords(month);
    return [{ month, words: `${words.slice(0, 3)} ${words.slice(-2)}` }];
  });
}
