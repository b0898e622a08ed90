import { describe, expect, test } from 'vitest';
import {
  benchmarkCaveats,
  faultCaveats,
  firstYearCaveats,
  placementCaveats,
} from '../../functions/assessment/caveats.ts';
import type { ScoringRule, ScoringRules } from '../../functions/assessment/scoring-rules.ts';
import type { MembershipChoice } from '../../functions/catalogue/membership-choice.ts';
import type { Month } from '../../functions/contracts/codes.ts';
import { loadSpecification } from '../../functions/specification/load-specification.ts';

const specification = loadSpecification();
const unscored: ScoringRule = { definition: undefined, range: null, points: null };

function rulesFor(...codes: readonly string[]): ScoringRules {
  return new Map(codes.map((code) => [code, unscored]));
}

describe('known faults of the source', () => {
  test('are said once, of the months and indicators they touch', () => {
    // June 2024, TPP: five learning disability concepts missing; HI01, HI03, HI27 and VI02 too low.
    const rules = new Map<Month, ScoringRules>([
      ['2024-05', rulesFor('HI03', 'CAN02')],
      ['2024-06', rulesFor('HI03', 'VI02', 'CAN02')],
    ]);
    const caveats = faultCaveats(specification, rules).filter(({ indicators }) =>
      indicators.includes('HI03'),
    );
    const june = caveats.filter(({ months }) => months.includes('2024-06') && !months.includes('2024-05'));
    expect(june).toHaveLength(1);
    expect(june[0]).toMatchObject({ months: ['2024-06'], indicators: ['HI03', 'VI02'] });
    expect(june[0]?.message.length).toBeGreaterThan(20);
  });

  test('are none of a month that nothing is known against', () => {
    expect(faultCaveats(specification, new Map([['2026-07', rulesFor('SMR03')]]))).toEqual([]);
  });
});

describe('where practices are placed by another date', () => {
  const choice: MembershipChoice = {
    basis: 'as-was',
    source: 'practice-map',
    onDate: '2026-07-01',
    sourceDate: '2026-07-01',
    mapDate: '2026-07-01',
  };

  test.each([
    ['a map of the month is nothing to say', '2026-07', {}, []],
    ['an earlier map is nothing to say', '2026-09', {}, []],
    ['a later map is said', '2024-03', {}, ['areas-of-a-later-date']],
    ['no map with a register is nothing to say', '2024-03', { source: 'memberships', mapDate: null }, []],
    [
      'nothing at all is said',
      '2026-07',
      { source: 'none', mapDate: null, sourceDate: null },
      ['no-membership-source'],
    ],
  ] as const)('%s', (_what, month, rest, expected) => {
    const caveats = placementCaveats(new Map([[month, { ...choice, ...rest }]]));
    expect(caveats.map(({ id }) => id)).toEqual(expected);
    for (const caveat of caveats) expect(caveat.months).toEqual([month]);
  });
});

describe('scores against a benchmark range', () => {
  const benchmark: ScoringRule = { ...unscored, range: { lower: 0.1, upper: 0.9, against: 'benchmark' } };
  const contract: ScoringRule = { ...unscored, range: { lower: 0.1, upper: 0.9, against: 'contract' } };

  test('are named, and said to rest on no contract threshold', () => {
    const rules = new Map<Month, ScoringRules>([
      [
        '2026-06',
        new Map([
          ['HI03', benchmark],
          ['CAN04', contract],
        ]),
      ],
      [
        '2026-07',
        new Map([
          ['HI03', benchmark],
          ['SMR03', unscored],
        ]),
      ],
    ]);
    const [caveat, ...others] = benchmarkCaveats(rules);
    expect(others).toEqual([]);
    expect(caveat).toMatchObject({ months: ['2026-06', '2026-07'], indicators: ['HI03'] });
    expect(caveat?.message).toContain('not a contract threshold');
  });

  test('are not spoken of where there are none', () => {
    expect(benchmarkCaveats(new Map([['2025-07', new Map([['CAN04', contract]])]]))).toEqual([]);
  });
});

describe('the first contract year of an indicator', () => {
  // CVD01 of 2024/25 carries no indicator on; CAN02 carries on NCD123 of 2023/24.
  test.each([
    ['is said', '2024-06', ['CVD01', 'CAN02'], ['CVD01']],
    ['is not said of a later year', '2026-07', ['CAN04', 'HI03'], []],
    ['cannot be told of the first year that is specified', '2022-07', ['NCD011'], []],
    ['cannot be told of a code that is not specified', '2026-07', ['XXX99'], []],
  ] as const)('%s', (_what, month, codes, expected) => {
    const caveats = firstYearCaveats(specification, new Map([[month, rulesFor(...codes)]]));
    expect(caveats.flatMap(({ indicators }) => indicators)).toEqual(expected);
    for (const caveat of caveats) expect(caveat).toMatchObject({ id: 'first-year', months: [month] });
  });
});
