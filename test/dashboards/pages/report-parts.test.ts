import { describe, expect, test } from 'vitest';
import { reportParts, sizeWords } from '../../../dashboards/pages/reports/report-parts.ts';

const file = (path: string) => ({ path, href: `/v1/reports/2026-07/${path}`, mediaType: '', bytes: 1 });

describe('the files of a report', () => {
  const parts = reportParts(
    [
      'report.html',
      'report.pdf',
      'report.xlsx',
      'charts/gap-by-month.svg',
      'data/gap.csv',
      'data/gap.parquet',
      'datapackage.json',
    ].map(file),
  );

  test('are sorted by what they are for', () => {
    expect(parts.whole.map(({ path }) => path)).toEqual(['report.html', 'report.pdf', 'report.xlsx']);
    expect(parts.charts.map(({ path }) => path)).toEqual(['charts/gap-by-month.svg']);
    expect(parts.data.map(({ path }) => path)).toEqual([
      'data/gap.csv',
      'data/gap.parquet',
      'datapackage.json',
    ]);
  });

  test('have names and forms that people know', () => {
    expect(parts.whole.map(({ name, form }) => `${name}: ${form}`)).toEqual([
      'The report, to read on a screen: web page',
      'The report, to print or send: PDF',
      'The figures, to open in a spreadsheet: Excel workbook',
    ]);
    expect(parts.charts[0]).toMatchObject({ name: 'Gap by month', form: 'SVG picture' });
  });

  test('of a kind that is not known are data, by their ending', () => {
    expect(reportParts([file('data/gap.feather')]).data[0]).toMatchObject({ name: 'Gap', form: 'FEATHER' });
  });
});

test.each([
  [980, '980 bytes'],
  [58_400, '58 kB'],
  [999_400, '999 kB'],
  [999_500, '1.0 MB'],
  [2_940_000, '2.9 MB'],
])('%i bytes are %s', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});
