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

  test('another month is another matter', async () => {
    const rows = await practiceRows(
      { date, figures: [second] },
      { date: '2026-06-30', version: 9, figures: [first] },
    );
    expect(rows).toMatchObject([{ numerator: 2 }]);
  });
});

describe('a re-issue', () => {
  const issue = (version: number, figures: readonly (readonly [string, string, number])[]): ExtractFile => ({
    date,
    version,
    figures: figures.map(([practice, indicator, numerator]) => ({
      practice,
      indicator,
      numerator,
      denominator: 10,
    })),
  });
  const first = issue(
    1,
    ['A1', 'B1', 'C1', 'D1'].flatMap((practice) => [
      [practice, 'CAN04', 1] as const,
      [practice, 'HI03', 1] as const,
      [practice, 'SMR03', 1] as const,
      [practice, 'SMR01A', 1] as const,
    ]),
  );
  const counted = async (...extracts: readonly ExtractFile[]) => {
    const england = await build({ extracts });
    const rows = await england.table('stg_practice_indicator');
    const withdrawn = await england.table('mart_withdrawn');
    return {
      of: (indicator: string) =>
        rows
          .filter((row) => row['indicator'] === indicator)
          .map((row) => `${row['practice_code']} ${row['numerator']}`)
          .sort(),
      withdrawn: withdrawn.map((row) => `${row['practice_code']} ${row['indicator']}`).sort(),
    };
  };

  test('of a ruleset replaces its rows of the month and no other ruleset’s: what it lacks is withdrawn and listed', async () => {
    const found = await counted(
      first,
      issue(2, [
        ['A1', 'HI03', 2],
        ['B1', 'HI03', 2],
        ['C1', 'HI03', 2],
      ]),
    );

    expect(found.of('HI03')).toEqual(['A1 2', 'B1 2', 'C1 2']);
    expect(found.of('CAN04')).toEqual(['A1 1', 'B1 1', 'C1 1', 'D1 1']);
    expect(found.withdrawn).toEqual(['D1 HI03']);
  });

  test('withdraws an indicator of its ruleset that it no longer has', async () => {
    const found = await counted(
      first,
      issue(
        2,
        ['A1', 'B1', 'C1', 'D1'].map((practice) => [practice, 'SMR03', 2] as const),
      ),
    );

    expect(found.of('SMR03')).toEqual(['A1 2', 'B1 2', 'C1 2', 'D1 2']);
    expect(found.of('SMR01A')).toEqual([]);
    expect(found.withdrawn).toEqual(['A1 SMR01A', 'B1 SMR01A', 'C1 SMR01A', 'D1 SMR01A']);
  });

  test('is the same whichever came first, and a third puts back what the second withdrew', async () => {
    const second = issue(2, [
      ['A1', 'HI03', 2],
      ['B1', 'HI03', 2],
    ]);
    const third = issue(3, [['D1', 'HI03', 3]]);

    expect((await counted(second, first)).of('HI03')).toEqual(['A1 2', 'B1 2']);
    const found = await counted(third, first, second);
    expect(found.of('HI03')).toEqual(['A1 2', 'B1 2', 'D1 3']);
    expect(found.withdrawn).toEqual(['C1 HI03']);
  });

  test('of less than half of the practices is a part: it replaces what it holds and withdraws nothing', async () => {
    const found = await counted(first, issue(2, [['A1', 'HI03', 2]]));

    expect(found.of('HI03')).toEqual(['A1 2', 'B1 1', 'C1 1', 'D1 1']);
    expect(found.withdrawn).toEqual([]);
  });

  test('of other practices is no re-issue: both count', async () => {
    expect((await counted(first, issue(2, [['Z1', 'HI03', 5]]))).of('HI03')).toHaveLength(5);
  });

  test('of a code that no contract year knows concerns that code alone', async () => {
    const old = issue(1, [
      ['A1', 'NCD900', 1],
      ['A1', 'NCD901', 1],
    ]);
    const found = await counted(old, issue(2, [['A1', 'NCD900', 2]]));

    expect(found.of('NCD900')).toEqual(['A1 2']);
    expect(found.of('NCD901')).toEqual(['A1 1']);
  });
});
