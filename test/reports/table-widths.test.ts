import { describe, expect, test } from 'vitest';
import { numberCell, textCell } from '../../functions/reports/content/cells.ts';
import type { ReportTable } from '../../functions/reports/content/report.ts';
import { typstBlock } from '../../functions/reports/pdf/typst-block.ts';

/** The widths that a table of one row asks for, in points. */
function widthsOf(columns: ReportTable['columns'], row: ReportTable['rows'][number]): readonly number[] {
  const table = { id: 'a-table', caption: 'A table', columns, rows: [row], source: 'a test' };
  const [, widths = ''] =
    /^#data-table\("A table", \(([^)]*)\)/.exec(typstBlock({ kind: 'table', table }, String)) ?? [];
  return widths.split(',').flatMap((width) => (width.trim() === '' ? [] : [Number.parseFloat(width)]));
}

const words = { heading: 'What', numeric: false };

// A letter takes 4.7 points in a cell, and a column's insets 11.
describe('a column on paper', () => {
  test('has room for the longest word in it, such as a sha256, since words are not broken', () => {
    // 64 × 4.7 + 11
    expect(widthsOf([words, words], [textCell('Identity'), textCell('f'.repeat(64))])[1]).toBe(312);
  });

  test('of long text is no wider than is easy to read beside others', () => {
    // 59 letters, and 399.
    expect(widthsOf([words], [textCell('word '.repeat(12).trim())])).toEqual([200]);
    expect(widthsOf([words], [textCell('word '.repeat(80).trim())])).toEqual([300]);
  });

  test('is never wider than the page', () => {
    expect(widthsOf([words], [textCell('x'.repeat(240))])).toEqual([481]);
  });

  test('of numbers keeps what they need', () => {
    // 9 × 4.7 + 11 = 53.3
    expect(
      widthsOf(
        [words, { heading: 'Met', numeric: true }],
        [textCell('a'), numberCell('count', 1_234_567)],
      )[1],
    ).toBe(53);
  });
});
