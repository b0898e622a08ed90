import { describe, expect, test } from 'vitest';
import type { Member } from '../../../functions/questions/members/question.ts';
import type { PracticesView } from '../../../functions/questions/practices/question.ts';
import { practiceShortfall } from '../../../functions/questions/shortfall/practice-shortfall.ts';
import * as fc from '../../property/fast-check.ts';

type Published = readonly [code: string, numerator: number | null, denominator: number | null];

const member = (code: string, pcn: string | null = 'U10001'): Member => ({
  code,
  name: `Surgery ${code}`,
  pcn,
  subIcb: null,
  icb: null,
  region: null,
  patients: 5_000,
  reports: true,
});

const view = (rows: readonly Published[]): PracticesView => ({
  view: 'practices',
  version: 1,
  month: '2026-07',
  indicator: 'CAN04',
  practices: rows.map(([code]) => code),
  numerators: rows.map(([, numerator]) => numerator),
  denominators: rows.map(([, , denominator]) => denominator),
  suppressed: rows.map(([, numerator, denominator]) => numerator !== null && denominator === null),
  counts: rows.map(() => null),
  adjustments: rows.map(() => null),
});

const shortfall = (rows: readonly Published[], reference = 0.8, polarity: 'up' | 'down' = 'up') =>
  practiceShortfall(
    { practices: rows.map(([code]) => member(code)) },
    view(rows),
    'U10001',
    reference,
    polarity,
  );

describe('which practices make a network’s shortfall', () => {
  test('by hand: to reach 80 %, 50 of 100 lacks 30 patients and 90 of 100 is 10 ahead: 20 in all', () => {
    const found = shortfall([
      ['A00001', 90, 100],
      ['A00002', 50, 100],
    ]);
    expect(found?.patients).toBeCloseTo(20, 12);
    expect(found?.practices.map(({ code, patients }) => [code, patients])).toEqual([
      ['A00002', expect.closeTo(30, 12)],
      ['A00001', expect.closeTo(-10, 12)],
    ]);
  });

  test('where less is better it is patients too many', () => {
    expect(shortfall([['A00001', 30, 100]], 0.2, 'down')?.patients).toBeCloseTo(10, 12);
  });

  test('a practice that published nothing has no part, and stands last', () => {
    const found = shortfall([
      ['A00001', null, null],
      ['A00002', 80, 100],
    ]);
    expect(found?.practices.at(-1)).toMatchObject({ code: 'A00001', patients: null });
  });

  test('a hidden denominator is no part of any practice, and is said apart', () => {
    const found = shortfall([
      ['A00001', 1, null],
      ['A00002', 50, 100],
    ]);
    expect(found).toMatchObject({ unknown: -1, patients: expect.closeTo(29, 12) });
  });

  test('practices of other networks and of none are not looked at', () => {
    const rows: Published[] = [
      ['A00001', 50, 100],
      ['A00002', 0, 100],
      ['A00003', 0, 100],
    ];
    const practices = [member('A00001'), member('A00002', 'U10002'), member('A00003', null)];
    const found = practiceShortfall({ practices }, view(rows), 'U10001', 0.8, 'up');
    expect(found?.practices.map(({ code }) => code)).toEqual(['A00001']);
  });

  test.each([
    ['has no practice', []],
    ['has none that published', [['A00001', null, null]]],
  ] as const)('a network that %s has no shortfall', (_what, rows) => {
    expect(shortfall(rows)).toBeNull();
  });

  test('the parts sum to the network’s own shortfall from its sums', () => {
    const row = fc.tuple(fc.nat({ max: 50 }), fc.option(fc.integer({ min: 50, max: 90 }), { freq: 4 }));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (drawn) => {
        const rows = drawn.map(([n, d], i): Published => [`A${10_000 + i}`, d === null ? n % 2 : n, d]);
        const found = shortfall(rows, 0.7);
        fc.pre(found !== null);
        const numerator = rows.reduce((sum, [, n]) => sum + (n ?? 0), 0);
        const denominator = rows.reduce((sum, [, , d]) => sum + (d ?? 0), 0);
        expect(found?.patients).toBeCloseTo(0.7 * denominator - numerator, 8);
      }),
    );
  });
});
