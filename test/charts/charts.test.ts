import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { type DistributionData, distributionChart } from '../../functions/charts/distribution-chart.ts';
import { type MonthLineData, monthLineChart } from '../../functions/charts/month-line-chart.ts';
import { standaloneSvg } from '../../functions/charts/standalone-svg.ts';
import type { Month } from '../../functions/contracts/codes.ts';

const { document } = new JSDOM('').window;

const distribution: DistributionData = {
  unit: 'score',
  label: 'Balanced progress',
  bins: [
    { from: 0.2, to: 0.4, least: 2, middle: 1, most: 0 },
    { from: 0.4, to: 0.6, least: 0, middle: 5, most: 0 },
    { from: 0.6, to: 0.8, least: 0, middle: 0, most: 3 },
  ],
  ends: { most: 0.7, least: 0.3, gapWords: '40 points' },
  description: 'Eleven networks.',
};

const month = (name: Month, value: number | null, provisional = false) => ({
  month: name,
  value,
  provisional,
  interval: value === null ? null : { lower: value - 0.02, upper: value + 0.02 },
});

const line: MonthLineData = {
  unit: 'score',
  label: 'Gap',
  month: '2026-05',
  points: [
    month('2026-02', 0.4),
    month('2026-03', 0.42),
    month('2026-04', 0.3, true),
    month('2026-05', 0.31),
  ],
  description: 'Four months.',
};

const drawn = {
  distribution: (width: number) => distributionChart(distribution, { document, width }),
  line: (width: number) => monthLineChart(line, { document, width }),
};

describe.each(Object.entries(drawn))('the %s chart, drawn without a browser', (_name, draw) => {
  test('is one picture with a description and no style element', () => {
    const chart = draw(600);

    expect(chart.tagName).toBe('svg');
    expect(chart.getAttribute('role')).toBe('img');
    expect(chart.getAttribute('aria-label')).toMatch(/\.$/);
    expect(chart.querySelectorAll('style, [style], [aria-label]')).toHaveLength(0);
  });

  test('is as wide as its place', () => {
    expect(draw(320).getAttribute('width')).toBe('320');
  });

  test('draws no number that is not one', () => {
    expect(draw(600).outerHTML).not.toMatch(/NaN|Infinity|undefined/);
  });
});

describe('the distribution chart', () => {
  test('has a bar for each count above zero', () => {
    expect(drawn.distribution(600).querySelectorAll('rect')).toHaveLength(4);
  });

  test.each([
    ['a wide one', 600, ['Least progressed fifth: 30', 'Most progressed fifth: 70', 'Gap 40 points']],
    ['a narrow one', 320, ['Least fifth: 30', 'Most fifth: 70', 'Gap 40 points']],
  ])('names both fifths and the gap on the picture, %s', (_what, width, names) => {
    const text = drawn.distribution(width).textContent ?? '';
    for (const name of names) expect(text).toContain(name);
  });

  test('names no fifth where there is no gap', () => {
    const chart = distributionChart({ ...distribution, ends: null }, { document, width: 600 });
    expect(chart.textContent).not.toMatch(/fifth|Gap/);
  });

  test('is empty and whole where there is no network', () => {
    const chart = distributionChart({ ...distribution, bins: [], ends: null }, { document, width: 600 });
    expect(chart.querySelectorAll('rect')).toHaveLength(0);
    expect(chart.outerHTML).not.toMatch(/NaN/);
  });
});

describe('the chart by month', () => {
  test('has a point for each month with a value and a line for each contract year', () => {
    const chart = monthLineChart(
      { ...line, points: [...line.points, month('2026-06', null), month('2026-07', 0)] },
      { document, width: 600 },
    );
    expect(chart.querySelectorAll('circle')).toHaveLength(5);
    expect(chart.querySelectorAll('g[stroke-width="2.5"] path')).toHaveLength(3);
  });

  test('fills no point that is provisional', () => {
    const fills = [...drawn.line(600).querySelectorAll('circle')].map((circle) =>
      circle.getAttribute('fill'),
    );
    expect(fills).toEqual(['#12436D', '#12436D', '#FFFFFF', '#12436D']);
  });

  test('writes the value of the month shown', () => {
    expect(drawn.line(600).textContent).toContain('31');
  });
});

describe('a chart that is saved as a picture', () => {
  const words = {
    title: 'Half of networks & more',
    subtitle: 'Progress, July 2026',
    source: 'Source: invented.',
  };
  const svg = standaloneSvg(drawn.distribution(320), words);
  const picture = new JSDOM(svg, { contentType: 'image/svg+xml' }).window.document.documentElement;

  test('says what it is and where it comes from, inside the picture', () => {
    for (const text of Object.values(words)) expect(picture.textContent).toContain(text);
  });

  test('holds the whole chart, below its title and above its source', () => {
    expect(picture.querySelectorAll('rect')).toHaveLength(1 + 4);
    expect(Number(picture.getAttribute('height'))).toBe(340 + 56 + 28);
  });

  test('keeps how to read it, in lines that fit the picture', () => {
    const notes = 'Counts start again each April, so compare a month with the same month of another year.';
    const noted = standaloneSvg(drawn.distribution(320), { ...words, notes });
    const lines = [
      ...new JSDOM(noted, { contentType: 'image/svg+xml' }).window.document.querySelectorAll('text'),
    ]
      .map((line) => line.textContent ?? '')
      .filter((line) => notes.includes(line) && line.length > 10);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join(' ')).toBe(notes);
  });
});
