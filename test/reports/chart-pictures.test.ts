import { describe, expect, test } from 'vitest';
import { chartPainter } from '../../functions/reports/charts/chart-picture.ts';
import { standAloneChart } from '../../functions/reports/charts/stand-alone-chart.ts';
import type { Figure } from '../../functions/reports/content/report.ts';
import { makeNationalReport } from '../../functions/reports/make-report.ts';
import { memoryObjectStore } from '../fixtures/releases/memory-object-store.ts';
import { FURTHER_VIEWS } from './further-views.ts';
import { publishTenNetworks } from './ten-networks.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Width and height are the first two numbers after the signature and the head of the first chunk (PNG, 11.2.2). */
function sizeOf(png: Uint8Array): readonly [number, number] {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

const figure: Figure = {
  title: 'The gap <widened> & then "narrowed"',
  subtitle: 'Gap in balanced progress, England, by month',
  chart: {
    kind: 'month-line',
    data: { unit: 'score', label: 'Gap', month: '2026-07', points: [], description: 'Nothing.' },
  },
  notes: 'Bars show the 95% interval.',
  citations: [],
  table: { id: 'gap-by-month', caption: 'The gap', columns: [], rows: [], source: 'gap/as-was' },
};
const report = {
  publishedAt: '2026-08-28T09:30:00.000Z',
  source: 'NHS England, Network Contract DES monthly extracts',
  status: { draft: false, line: 'Released.', running: 'Synthetic data · Released · July 2026, release 1' },
};
const draw = () => '<svg width="688" height="300"></svg>';
const wordsOf = (svg: string) => [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, words]) => words);

describe('each chart of a report', () => {
  test('is there to print, to place and to draw again: SVG, PNG and its figures', async () => {
    const store = memoryObjectStore();
    const release = await publishTenNetworks(store, { more: FURTHER_VIEWS });
    const choices = { month: '2026-07', foreword: null, embargo: null } as const;
    const files = await makeNationalReport(store, release, choices);
    const charts = files.filter(({ path }) => path.startsWith('charts/')).map(({ path }) => path);
    const ids = [...new Set(charts.map((path) => path.replace(/\.[a-z]+$/, '')))];
    expect(ids).toEqual([
      'charts/networks-by-progress',
      'charts/gap-by-month',
      'charts/year-end-england',
      'charts/gap-by-policy',
    ]);
    expect(charts).toEqual(ids.flatMap((id) => [`${id}.svg`, `${id}.png`, `${id}.csv`]));
  });
});

describe('a chart as a file of its own', () => {
  test('says its finding, how to read it, its source, that it is synthetic, and its date', () => {
    expect(wordsOf(standAloneChart(figure, report, draw))).toEqual([
      'The gap &lt;widened&gt; &amp; then &quot;narrowed&quot;',
      'Gap in balanced progress, England, by month',
      'Bars show the 95% interval.',
      'Source: NHS England, Network Contract DES monthly extracts. Synthetic data · Released · July 2026, release 1 · 28',
      'August 2026, 10:30am',
    ]);
  });

  test('breaks what is too long for its width between words', () => {
    const long = standAloneChart({ ...figure, title: 'word '.repeat(20).trim() }, report, draw);
    const title = wordsOf(long).filter((words) => words?.startsWith('word'));
    expect(title).toEqual(['word '.repeat(13).trim(), 'word '.repeat(7).trim()]);
  });
});

describe('a chart as PNG', () => {
  test('is one, at twice the size of the drawing', async () => {
    const svg = standAloneChart(figure, report, draw);
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
    const png = (await chartPainter())(svg);
    expect([...png.subarray(0, 8)]).toEqual(SIGNATURE);
    expect(sizeOf(png)).toEqual([2 * Number(width), 2 * Number(height)]);
  });

  test('is the same bytes from the same chart, in whichever painter', async () => {
    const svg = standAloneChart(figure, report, draw);
    const [one, two] = await Promise.all([chartPainter(), chartPainter()]);
    expect(Buffer.compare(one(svg), two(svg))).toBe(0);
  });

  test('has its words in it, though no font is installed', async () => {
    const paint = await chartPainter();
    const drawing = (words: string) =>
      paint(
        `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><text y="15" font-family="Arial, sans-serif">${words}</text></svg>`,
      );
    expect(drawing('0.47').byteLength).toBeGreaterThan(drawing('').byteLength);
  });
});
