import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { dotRowsChart } from '../../functions/charts/dot-rows-chart.ts';
import type { DotRowsData } from '../../functions/charts/dot-rows-data.ts';
import { type MonthLineData, monthLineChart } from '../../functions/charts/month-line-chart.ts';

const { document } = new JSDOM('').window;

const rows = (more: Partial<DotRowsData>): DotRowsData => ({
  unit: 'share',
  label: 'Achieved',
  series: [{ name: 'Now' }],
  domain: [0, 1],
  rows: [],
  description: 'Rows.',
  ...more,
});

/** The element that holds these words, and how it is tied to its place. */
function wordsOf(chart: Element, words: string) {
  const found = [...chart.querySelectorAll('text')].find((text) => text.textContent === words);
  const anchor = found?.getAttribute('text-anchor') ?? found?.parentElement?.getAttribute('text-anchor');
  const [, x] = /translate\(([\d.-]+)/.exec(found?.getAttribute('transform') ?? '') ?? [];
  return { anchor, x: Number(x) };
}

describe('the names of two thresholds', () => {
  test.each([
    ['close together', 0.85, 0.9],
    ['far apart', 0.3, 0.8],
  ])('lie away from each other where they are %s', (_where, lower, upper) => {
    const targets = [
      { value: lower, name: 'lower' },
      { value: upper, name: 'upper' },
    ];
    const chart = dotRowsChart(rows({ rows: [{ label: 'Checks', marks: [], targets }] }), {
      document,
      width: 320,
    });

    expect([wordsOf(chart, 'lower').anchor, wordsOf(chart, 'upper').anchor]).toEqual(['end', 'start']);
  });
});

test('the figures of joined marks stay inside the picture where marks are at the ends of the scale', () => {
  const marks = [
    { series: 0, value: 0, words: '0.00' },
    { series: 0, value: 1, words: '1.00' },
  ];
  const chart = dotRowsChart(rows({ joined: true, rows: [{ label: 'London', marks }] }), {
    document,
    width: 320,
  });

  // Three digits and a point of 13 pixels are 25 pixels wide in Arial (digits are 0.556 em wide, the point 0.278 em).
  expect(wordsOf(chart, '0.00').x).toBeGreaterThanOrEqual(25 - 8);
  expect(wordsOf(chart, '1.00').x).toBeLessThanOrEqual(320 - 25 + 8);
});

test('the scale of months reaches to the last month, though the network has no figure of late', () => {
  const points = (['2026-01', '2026-02', '2026-03', '2026-04'] as const).map((month, i) => ({
    month,
    value: i < 2 ? 0.5 : null,
    interval: null,
    provisional: false,
  }));
  const line: MonthLineData = { unit: 'score', label: 'Progress', month: '2026-04', points, description: '' };
  const chart = monthLineChart(line, { document, width: 600 });

  const ticks = ['Jan 2026', 'Feb 2026', 'Mar 2026', 'Apr 2026'].map((words) => wordsOf(chart, words).x);
  // From the left margin of 52 to the right margin of 36, all within the picture of 600.
  expect(Math.min(...ticks)).toBeCloseTo(52, -1);
  expect(Math.max(...ticks)).toBeCloseTo(564, -1);
});
