import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { type CompareLinesData, compareLinesChart } from '../../functions/charts/compare-lines-chart.ts';
import { type DecileBandsData, decileBandsChart } from '../../functions/charts/decile-bands-chart.ts';
import { dotRowsChart } from '../../functions/charts/dot-rows-chart.ts';
import type { DotRowsData } from '../../functions/charts/dot-rows-data.ts';
import { dotRowsHeight } from '../../functions/charts/dot-rows-height.ts';
import { type FunnelData, funnelChart } from '../../functions/charts/funnel-chart.ts';
import { type RugCell, type RugData, rugChart } from '../../functions/charts/rug-chart.ts';
import { tileMapChart } from '../../functions/charts/tile-map-chart.ts';
import type { TileMapData } from '../../functions/charts/tile-map-data.ts';
import { tileMapHeight } from '../../functions/charts/tile-map-layout.ts';
import { Month } from '../../functions/contracts/codes.ts';

const { document } = new JSDOM('').window;

const dotRows: DotRowsData = {
  unit: 'share',
  label: 'Achieved',
  series: [{ name: 'Now' }, { name: 'Projected', hollow: true }],
  domain: [0, 1],
  rule: { value: 0.5, name: 'England' },
  joined: true,
  rows: [
    {
      label: 'Patients with a stool test',
      short: 'CAN04',
      marks: [
        { series: 0, value: 0.45, words: '45.0%', interval: { lower: 0.4, upper: 0.5 } },
        { series: 1, value: 0.6 },
      ],
      targets: [{ value: 0.65, name: 'lower' }],
    },
    { label: 'Health checks', marks: [], absent: 'Suppressed' },
  ],
  description: 'Two rows.',
};

const cell = (month: Month, more: Partial<RugCell>): RugCell => ({
  month,
  state: 'level',
  level: 0.5,
  words: '50',
  provisional: false,
  ...more,
});

const rug: RugData = {
  months: ['2025-05', '2025-06', '2025-07'],
  rows: [
    {
      label: 'Patients with a stool test',
      short: 'CAN04',
      cells: [
        cell('2025-05', {}),
        cell('2025-06', { level: 0, words: '0' }),
        cell('2025-07', { provisional: true, words: '7' }),
      ],
    },
    {
      label: 'Health checks',
      short: 'HI03',
      cells: [
        cell('2025-05', { state: 'suppressed', words: '' }),
        cell('2025-06', { state: 'not-reported', words: '' }),
        cell('2025-07', { state: 'nobody-eligible', words: '' }),
      ],
    },
  ],
  description: 'Two indicators.',
};

const lines: CompareLinesData = {
  unit: 'score',
  label: 'Progress',
  lines: [
    {
      name: 'Fleet PCN',
      points: [
        { month: '2025-02', value: 0.5, provisional: false },
        { month: '2025-03', value: null, provisional: false },
        { month: '2025-04', value: 0.1, provisional: true },
      ],
    },
    { name: 'Thorn PCN', points: [{ month: '2025-04', value: 0, provisional: false }] },
  ],
  description: 'Two networks.',
};

const tenths = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
const bands: DecileBandsData = {
  unit: 'share',
  label: 'Achieved',
  points: [
    { month: '2025-03', deciles: tenths, england: 0.52 },
    { month: '2025-04', deciles: tenths, england: 0.5 },
    { month: '2025-05', deciles: null, england: null },
  ],
  breaks: ['2025-04'],
  description: 'Three months.',
};

const funnel: FunnelData = {
  label: 'Achieved',
  target: 0.5,
  limits: [20, 200].map((denominator) => ({
    denominator,
    inner: { lower: 0.3, upper: 0.7 },
    outer: { lower: 0.2, upper: 0.8 },
  })),
  networks: [
    { denominator: 50, rate: 0.5, outside: false },
    { denominator: 150, rate: 0.95, outside: true },
  ],
  description: 'Two networks.',
};

const tile = { name: 'North', region: 'Y63', row: 0 };
const map: TileMapData = {
  unit: 'share',
  england: 0.3,
  lessIsBetter: false,
  tiles: [
    { ...tile, code: 'QHM', label: 'NE & Cumbria', column: 1, value: 0.5 },
    { ...tile, code: 'QOQ', label: 'Humber & NY', column: 2, value: null },
    { ...tile, code: 'QKK', label: 'SE London', column: 2, row: 1, region: 'Y56', value: 0 },
  ],
  description: 'Three areas.',
};

const drawn = {
  'rows of dots': (width: number) => dotRowsChart(dotRows, { document, width }),
  rug: (width: number) => rugChart(rug, { document, width }),
  'lines of networks': (width: number) => compareLinesChart(lines, { document, width }),
  'decile bands': (width: number) => decileBandsChart(bands, { document, width }),
  funnel: (width: number) => funnelChart(funnel, { document, width }),
  'tile map': (width: number) => tileMapChart(map, { document, width }),
};

describe.each(Object.entries(drawn))('the %s, drawn without a browser', (_name, draw) => {
  test('is one picture with a description and no style element', () => {
    const chart = draw(600);
    expect(chart.tagName).toBe('svg');
    expect(chart.getAttribute('role')).toBe('img');
    expect(chart.getAttribute('aria-label')).toMatch(/\.$/);
    expect(chart.querySelectorAll('style, [style], [aria-label]')).toHaveLength(0);
  });

  test('is as wide as its place and draws no number that is not one', () => {
    for (const width of [280, 1000]) {
      const chart = draw(width);
      expect(chart.getAttribute('width')).toBe(String(width));
      expect(chart.outerHTML).not.toMatch(/NaN|Infinity|undefined/);
    }
  });
});

describe('rows of dots', () => {
  test('name each row, mark and target, and say why a row has no mark', () => {
    const text = drawn['rows of dots'](800).textContent ?? '';
    for (const words of [
      'Patients with a stool test',
      'Now',
      'Projected',
      '45.0%',
      'lower',
      'England',
      'Suppressed',
    ])
      expect(text).toContain(words);
  });

  test('use the short name where there is little room', () => {
    expect(drawn['rows of dots'](320).textContent).toContain('CAN04');
    expect(drawn['rows of dots'](320).textContent).not.toContain('stool');
  });

  test('are as high as is kept free for them', () => {
    expect(drawn['rows of dots'](320).getAttribute('height')).toBe(String(dotRowsHeight(dotRows)));
  });
});

describe('a rug', () => {
  test('has a bar for each level, a hollow one where coverage is low, and a sign for each kind of absence', () => {
    const chart = drawn.rug(600);
    // Six cells and three bars, one of them of no height.
    const rects = [...chart.querySelectorAll('rect')];
    expect(rects).toHaveLength(6 + 3);
    expect(rects.slice(6).map((rect) => rect.parentElement?.getAttribute('fill'))).toEqual([
      '#BFD3E6',
      '#BFD3E6',
      '#FFFFFF',
    ]);
    expect(rects[7]?.getAttribute('height')).toBe('0');
    for (const sign of ['c', '–', 'none', '50', '0']) {
      expect([...chart.querySelectorAll('text')].map((text) => text.textContent)).toContain(sign);
    }
  });

  test('shows the last months where not all fit', () => {
    const many = Array.from({ length: 24 }, (_, i) =>
      Month.parse(`${2024 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`),
    );
    const chart = rugChart(
      {
        months: many,
        rows: [{ label: 'One', short: 'ONE', cells: many.map((month) => cell(month, {})) }],
        description: 'Many.',
      },
      { document, width: 320 },
    );
    expect(chart.querySelectorAll('rect').length).toBeLessThan(24);
    expect(chart.textContent).toContain('Dec 25');
  });
});

describe('lines of networks', () => {
  test('are named with their last value, zero too, and hollow where coverage is low', () => {
    const chart = drawn['lines of networks'](600);
    expect(chart.textContent).toContain('10, Fleet PCN');
    expect(chart.textContent).toContain('0, Thorn PCN');
    // Three points and two marks of the key; a missing month has none.
    expect(chart.innerHTML.match(/fill="#FFFFFF"/g)).toHaveLength(1);
  });
});

describe('decile bands', () => {
  test('name the last ends there are, and mark a break', () => {
    const text = drawn['decile bands'](600).textContent ?? '';
    for (const words of ['9th decile 90.0%', 'Median 50.0%', '1st decile 10.0%'])
      expect(text).toContain(words);
    expect(drawn['decile bands'](600).innerHTML).toContain('#801650');
  });

  test('have a point of England only where there is a rate', () => {
    expect(drawn['decile bands'](600).innerHTML.match(/stroke="#F46A25"/g)).toHaveLength(1);
  });
});

describe('a funnel', () => {
  test('marks what lies outside its limits by shape and colour, and draws four limits', () => {
    const chart = drawn.funnel(600);
    expect(chart.innerHTML).toContain('#F46A25');
    expect(chart.querySelectorAll('[stroke-dasharray="5,4"]').length).toBeGreaterThan(0);
  });
});

describe('a tile map', () => {
  test('has a tile for each area with its figure, and says where there is none', () => {
    const chart = drawn['tile map'](600);
    const text = [...chart.querySelectorAll('text')].map((element) => element.textContent);
    // From 0 to 50 in five classes: borders at 10, 20, 30 and 40, and England's own on the key.
    for (const words of ['NE &', 'Cumbria', '50.0', '–', '0.0', '10%', '40%', 'England 30.0%'])
      expect(text).toContain(words);
  });

  test('is as high as is kept free for it, at any width', () => {
    for (const width of [280, 900]) {
      expect(drawn['tile map'](width).getAttribute('height')).toBe(String(tileMapHeight(map, width)));
    }
  });
});
