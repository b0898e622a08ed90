import * as Plot from '@observablehq/plot';
import type { DotRowsData, RowMark } from './dot-rows-data.ts';
import { KEY_FOOT, KEY_LINE } from './dot-rows-height.ts';
import { PALETTE, SERIES } from './palette.ts';

/** How words on these charts look: a paper edge keeps them readable on lines. */
export const WORDS = { fontSize: 13, fill: PALETTE.text, stroke: PALETTE.paper, strokeWidth: 4 } as const;

/** The colour and shape of a series. */
export function lookOf(series: number) {
  return SERIES[series % SERIES.length] ?? SERIES[0];
}

/** How the marks of every series look. */
export function dotLook(series: DotRowsData['series']): Plot.DotOptions {
  return {
    r: 6,
    symbol: ({ series: of }: RowMark) => lookOf(of).symbol,
    fill: ({ series: of }: RowMark) => (series[of]?.hollow === true ? PALETTE.paper : lookOf(of).colour),
    stroke: ({ series: of }: RowMark) => lookOf(of).colour,
    strokeWidth: 2,
  };
}

/** Words on that side of their mark where there is room. */
export function beside(
  marks: readonly (RowMark & { readonly y: number })[],
  [left, right]: readonly [number, number],
) {
  const worded = marks.filter(({ words }) => words !== undefined);
  const isLate = ({ value, interval }: RowMark) => (interval?.upper ?? value) > left + 0.72 * (right - left);
  return [true, false].map((late) =>
    Plot.text(
      worded.filter((mark) => isLate(mark) === late),
      {
        x: ({ value, interval }: RowMark) => (late ? (interval?.lower ?? value) : (interval?.upper ?? value)),
        y: 'y',
        text: 'words',
        dx: late ? -12 : 12,
        textAnchor: late ? 'end' : 'start',
        ...WORDS,
      },
    ),
  );
}

/** Words outside of the marks of a joined row, so that its line does not run through them. */
export function outside(marks: readonly (RowMark & { readonly y: number })[]) {
  const rows = Map.groupBy(marks, ({ y }) => y);
  const isFirst = ({ y, value }: RowMark & { readonly y: number }) =>
    value === Math.min(...(rows.get(y) ?? []).map((mark) => mark.value));
  const worded = marks.filter(({ words }) => words !== undefined);
  return [true, false].map((first) =>
    Plot.text(
      worded.filter((mark) => isFirst(mark) === first),
      {
        x: 'value',
        y: 'y',
        text: 'words',
        dx: first ? -10 : 10,
        textAnchor: first ? 'end' : 'start',
        ...WORDS,
      },
    ),
  );
}

/** Words that start at the left and are cut short where the chart ends. */
export function fitted(width: number) {
  return { textAnchor: 'start', lineWidth: width / WORDS.fontSize, textOverflow: 'ellipsis' } as const;
}

interface NamedTarget {
  readonly y: number;
  readonly value: number;
  readonly name: string;
}

/**
 * Groups the names of targets by how they lie to their lines: of two in a row the lower's to the left and the
 * upper's to the right, so that they do not touch; inside the chart always.
 */
export function apart(
  targets: readonly NamedTarget[],
  [left, right]: readonly [number, number],
): readonly (readonly ['start' | 'middle' | 'end', readonly NamedTarget[]])[] {
  const rows = Map.groupBy(targets, ({ y }) => y);
  const anchorOf = ({ y, value }: NamedTarget) => {
    const share = (value - left) / (right - left);
    const others = (rows.get(y) ?? []).filter((other) => other.value !== value);
    if (share > 0.95 || (share > 0.15 && others.some((other) => other.value > value))) return 'end';
    if (share < 0.15 || others.some((other) => other.value < value)) return 'start';
    return share > 0.85 ? 'end' : 'middle';
  };
  return [...Map.groupBy(targets, anchorOf)];
}

/** The marks and their names, above the rows; nothing where there is one series. */
export function keyMarks(data: DotRowsData, width: number): Plot.Markish[] {
  if (data.series.length < 2) return [];
  const head = data.series.length * KEY_LINE + (data.rule === undefined ? 0 : KEY_LINE) + KEY_FOOT;
  return data.series.flatMap(({ name }, i) => {
    const dy = i * KEY_LINE - head + KEY_LINE / 2;
    const mark: RowMark[] = [{ series: i, value: 0 }];
    return [
      Plot.dot(mark, { ...dotLook(data.series), frameAnchor: 'top-left', dy, dx: 6 }),
      Plot.text([name], {
        frameAnchor: 'top-left',
        lineAnchor: 'middle',
        dy,
        dx: 20,
        ...WORDS,
        ...fitted(width - 60),
      }),
    ];
  });
}
