import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { rowBarChart } from '../../functions/charts/row-bar-chart.ts';
import { rowsHeight } from '../../functions/charts/row-layout.ts';
import { rowStripChart } from '../../functions/charts/row-strip-chart.ts';
import { scatterChart } from '../../functions/charts/scatter-chart.ts';
import { wrapLabel } from '../../functions/charts/wrap-label.ts';

const { document } = new JSDOM('').window;
const words = (value: number) => value.toFixed(2);

const strip = {
  label: 'Full-time equivalents for each 10,000 patients',
  rows: [
    {
      name: 'GPs',
      average: 0.2,
      marks: [
        { name: 'London', value: 0.3 },
        { name: 'South West', value: 0 },
      ],
    },
    { name: 'Other care', average: null, marks: [] },
  ],
  chosen: 'London',
  words,
  description: 'Two regions.',
};
const bars = {
  label: 'Share of networks',
  greatest: 1,
  tick: String,
  bars: [
    { name: 'GPs', value: 0.4, words: '40.0% (4)' },
    { name: 'Paramedics', value: 0, words: '0.0% (0)' },
  ],
  description: 'Two groups.',
};
const scatter = {
  xLabel: 'Team',
  yLabel: 'Progress',
  yDomain: [0, 1] as const,
  dots: [
    { x: 2, y: 0.2 },
    { x: 3, y: 0 },
  ],
  medians: [{ from: 2, to: 3, median: 0.1 }],
  medianLabel: 'Middle network',
  description: 'Two networks.',
};

const drawn = {
  strip: (width: number) => rowStripChart(strip, { document, width }),
  bar: (width: number) => rowBarChart(bars, { document, width }),
  scatter: (width: number) => scatterChart(scatter, { document, width }),
};

describe.each(Object.entries(drawn))('the %s chart, drawn without a browser', (_name, draw) => {
  test('is one picture with a description, in attributes alone, with no number that is not one', () => {
    const chart = draw(600);
    expect([chart.tagName, chart.getAttribute('role')]).toEqual(['svg', 'img']);
    expect(chart.getAttribute('aria-label')).toMatch(/\.$/);
    expect(chart.querySelectorAll('style, [style], [aria-label]')).toHaveLength(0);
    expect(chart.outerHTML).not.toMatch(/NaN|Infinity|undefined/);
  });

  test('is as wide as its place', () => {
    expect(draw(320).getAttribute('width')).toBe('320');
  });
});

describe('the strip of areas', () => {
  test('has a mark for each area, zero too, and tells the chosen one by shape', () => {
    const svg = drawn.strip(600);
    expect(svg.querySelectorAll('circle')).toHaveLength(1);
    expect(svg.querySelectorAll('path[fill="#F46A25"], g[fill="#F46A25"] path')).toHaveLength(1);
  });

  test('says where nothing can be shown', () => {
    expect(drawn.strip(600).textContent).toContain('No figure to show');
  });

  test('is as high as its rows', () => {
    expect(drawn.strip(600).getAttribute('height')).toBe(String(rowsHeight(2)));
  });
});

test('the bars write each value, zero too', () => {
  const text = drawn.bar(600).textContent ?? '';
  expect(text).toContain('40.0% (4)');
  expect(text).toContain('0.0% (0)');
});

test('the scatter has a dot for each network', () => {
  expect(drawn.scatter(600).querySelectorAll('circle')).toHaveLength(2);
});

test.each([
  [600, 'one two three'],
  [80, 'one two\nthree'],
  [10, 'one\ntwo\nthree'],
])('a label on a chart %i pixels wide reads %j', (width, label) => {
  expect(wrapLabel('one two three', width)).toBe(label);
});
