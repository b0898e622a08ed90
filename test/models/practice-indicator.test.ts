import { describe, expect, test } from 'vitest';
import { englandBuilder } from './build-england.ts';
import type { ExtractFile, PracticeFigures } from './staged-england.ts';

const build = englandBuilder();
const date = '2026-07-31';

async function practiceRows(...extracts: readonly ExtractFile[]) {
  const rows = await (await build({ extracts })).table('stg_practice_indicator');
  return rows.toSorted((a, b) => String(a['practice_code']).localeCompare(String(b['practice_code'])));
}

describe('what a practice published for an indicator', () => {
  test.each<[string, PracticeFigures, Readonly<Record<string, unknown>>]>([
    [
      'is its numerator, denominator and adjustments',
      { practice: 'A1', numerator: 6, denominator: 8, adjustments: [1, 2] },
      { numerator: 6, denominator: 8, adjustments: 3, has_adjustments: true, denominator_suppressed: false },
    ],
    [
      'has no adjustments where none is published, which is not adjustments of 0',
      { practice: 'A1', numerator: 6, denominator: 8 },
      { adjustments: null, has_adjustments: false },
    ],
    [
      'has adjustments of 0 where 0 is published',
      { practice: 'A1', numerator: 6, denominator: 8, adjustments: [0, 0] },
      { adjustments: 0, has_adjustments: true },
    ],
    [
      'has unknown adjustments where one of them is suppressed',
      { practice: 'A1', numerator: 0, denominator: '*', adjustments: ['*', 2] },
      {
        numerator: 0,
        denominator: null,
        denominator_suppressed: true,
        adjustments: null,
        has_adjustments: true,
      },
    ],
    [
      'keeps a denominator of 0 apart from a suppressed one',
      { practice: 'A1', numerator: 0, denominator: 0 },
      { numerator: 0, denominator: 0, denominator_suppressed: false },
    ],
    [
      'keeps a numerator of 1 beside a suppressed denominator',
      { practice: 'A1', numerator: 1, denominator: '*', adjustments: ['*'] },
      { numerator: 1, denominator: null, denominator_suppressed: true },
    ],
    [
      'is a count and no fraction for a count indicator',
      { practice: 'A1', indicator: 'HI21', count: 14 },
      { indicator: 'HI21', indicator_count: 14, numerator: null, denominator: null },
    ],
  ])('%s', async (_what, figures, expected) => {
    expect(await practiceRows({ date, figures: [figures] })).toMatchObject([expected]);
  });
});

describe('of two files that speak of the same practice and indicator', () => {
  const first = { practice: 'A1', numerator: 1, denominator: 10, adjustments: [4] };
  const second = { practice: 'A1', numerator: 2, denominator: 10 };

  test.each<[string, ExtractFile, ExtractFile]>([
    [
      'the higher declared version counts, though it came first',
      { date, version: 1, receivedAt: '2026-08-29T09:00:00.000Z', figures: [first] },
      { date, version: 2, receivedAt: '2026-08-20T09:00:00.000Z', figures: [second] },
    ],
    [
      'the one received later counts where the versions are equal',
      { date, receivedAt: '2026-08-20T09:00:00.000Z', figures: [first] },
      { date, receivedAt: '2026-08-21T09:00:00.000Z', figures: [second] },
    ],
  ])('%s, whole, so that no measure of the earlier one stays', async (_what, loses, wins) => {
    const expected = [{ numerator: 2, denominator: 10, adjustments: null, has_adjustments: false }];
    expect(await practiceRows(loses, wins)).toMatchObject(expected);
    expect(await practiceRows(wins, loses)).toMatchObject(expected);
  });

  test('practices and indicators that the later file leaves out stay as they were', async () => {
    const rows = await practiceRows(
      {
        date,
        figures: [
          first,
          { practice: 'A1', indicator: 'HI03', numerator: 3, denominator: 4 },
          { ...first, practice: 'B1' },
        ],
      },
      { date, version: 2, figures: [second] },
    );
    const found = rows.map((row) => `${row['practice_code']} ${row['indicator']} ${row['numerator']}`);
    expect(found.sort()).toEqual(['A1 CAN04 2', 'A1 HI03 3', 'B1 CAN04 1']);
  });

  test('another month is another matter', async () => {
    const rows = await practiceRows(
      { date, figures: [second] },
      { date: '2026-06-30', version: 9, figures: [first] },
    );
    expect(rows).toMatchObject([{ numerator: 2 }]);
  });
});
