import * as Plot from '@observablehq/plot';
import { tickWords } from './axis-words.ts';
import { type ChartFrame, finishChart } from './chart-frame.ts';
import { apart, beside, dotLook, fitted, keyMarks, lookOf, outside, WORDS } from './dot-row-marks.ts';
import type { DotRowsData, RowMark } from './dot-rows-data.ts';
import { dotRowHeight, dotRowsFoot, dotRowsHead, dotRowsHeight } from './dot-rows-height.ts';
import { PALETTE } from './palette.ts';
import { wrapLabel } from './wrap-label.ts';

const NARROW = 520;

/** Rows of marks on one scale, each below its own name, so that long names need no margin on a phone. */
export function dotRowsChart(data: DotRowsData, { document, width }: ChartFrame): Element {
  const high = dotRowHeight(data);
  const rows = data.rows.map((row, y) => ({ ...row, y }));
  const at = (y: number, pixels: number) => y + (pixels - high / 2) / high;
  const marks = rows.flatMap(({ y, marks: ofRow }) =>
    ofRow.map((mark) => ({ ...mark, y: at(y, lineOf(data, mark)) })),
  );
  const targets = rows.flatMap(({ y, targets: ofRow = [] }) => ofRow.map((target) => ({ ...target, y })));
  const [left, right] = data.domain;
  const plot = Plot.plot({
    document,
    width,
    height: dotRowsHeight(data),
    marginTop: dotRowsHead(data),
    marginBottom: dotRowsFoot(data),
    marginLeft: 12,
    marginRight: 26,
    x: {
      domain: [left, right],
      // Words stand outside of joined marks, and must fit where a mark is at the end of the scale.
      ...(data.joined === true && { insetLeft: 30, insetRight: 16 }),
      label: wrapLabel(data.label, width - 60),
      labelAnchor: 'center',
      labelArrow: 'none',
      ticks: width < NARROW ? narrowTicks(data) : 8,
      tickFormat: (value: number) => tickWords(data.unit, value),
    },
    y: { domain: [rows.length - 0.5, -0.5], axis: null },
    marks: [
      Plot.gridX({ stroke: PALETTE.grid, strokeOpacity: 1 }),
      Plot.ruleY(rows, { y: ({ y }) => at(y, 30), stroke: PALETTE.grid }),
      ...(data.rule === undefined ? [] : ruleMarks(data.rule, left + (right - left) * 0.6)),
      Plot.text(rows, {
        frameAnchor: 'left',
        y: ({ y }) => at(y, 10),
        text: ({ label, short }) => (width < NARROW ? (short ?? label) : label),
        ...WORDS,
        ...fitted((width - 40) / 1.1),
        fontWeight: 'bold',
      }),
      Plot.text(
        rows.filter(({ absent }) => absent !== undefined),
        {
          frameAnchor: 'left',
          y: ({ y }) => at(y, 30),
          text: 'absent',
          ...WORDS,
          textAnchor: 'start',
          fontStyle: 'italic',
        },
      ),
      ...(data.joined === true ? [joins(marks)] : []),
      Plot.ruleX(targets, {
        x: 'value',
        y1: ({ y }) => at(y, 20),
        y2: ({ y }) => at(y, 44),
        stroke: PALETTE.ink,
        strokeWidth: 2,
      }),
      ...apart(targets, data.domain).map(([anchor, some]) =>
        Plot.text(some, {
          x: 'value',
          y: ({ y }) => at(y, 53),
          text: 'name',
          ...WORDS,
          fontSize: 12,
          textAnchor: anchor,
        }),
      ),
      Plot.ruleY(
        marks.filter(({ interval }) => interval !== undefined && interval !== null),
        {
          y: 'y',
          x1: ({ interval }: RowMark) => interval?.lower,
          x2: ({ interval }: RowMark) => interval?.upper,
          stroke: ({ series }: RowMark) => lookOf(series).colour,
          strokeOpacity: 0.5,
          strokeWidth: 6,
        },
      ),
      Plot.dot(marks, { x: 'value', y: 'y', ...dotLook(data.series) }),
      ...(data.joined === true ? outside(marks) : beside(marks, data.domain)),
      ...keyMarks(data, width),
    ],
  });
  return finishChart(plot, data.description);
}

/** Ticks with a minus and decimals are wide: fewer of them fit a telephone. */
function narrowTicks({ domain: [left], unit }: DotRowsData): number {
  return left < 0 && unit !== 'rank' ? 3 : 4;
}

/** Two kinds of mark in rows that are not joined lie one below the other, so that neither hides the other. */
function lineOf({ joined, series }: DotRowsData, mark: RowMark): number {
  if (joined === true || series.length !== 2) return 30;
  return mark.series === 0 ? 26 : 38;
}

function joins(marks: readonly (RowMark & { readonly y: number })[]): Plot.Markish {
  const spans = [...Map.groupBy(marks, ({ y }) => y)].map(([y, ofRow]) => {
    const values = ofRow.map(({ value }) => value);
    return { y, from: Math.min(...values), to: Math.max(...values) };
  });
  return Plot.ruleY(spans, { y: 'y', x1: 'from', x2: 'to', stroke: PALETTE.ink, strokeWidth: 2 });
}

function ruleMarks({ value, name }: { value: number; name: string }, turnAt: number): Plot.Markish[] {
  return [
    Plot.ruleX([value], { stroke: PALETTE.ink, strokeWidth: 1.5, strokeDasharray: '4,3' }),
    Plot.text([name], {
      x: [value],
      frameAnchor: 'top',
      lineAnchor: 'bottom',
      dy: -4,
      textAnchor: value > turnAt ? 'end' : 'start',
      ...WORDS,
    }),
  ];
}
