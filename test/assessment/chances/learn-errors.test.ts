import { describe, expect, test } from 'vitest';
import { withErrors } from '../../../functions/assessment/chances/learn-errors.ts';
import type { MonthRows } from '../../../functions/assessment/month-rows.ts';
import type { Month } from '../../../functions/contracts/codes.ts';
import { exampleRules } from '../example-england.ts';
import { monthOf } from '../example-month.ts';
import { specification } from '../rules-of.ts';

const rules = new Map(
  [...exampleRules({ CAN04: [0.2, 0.8] })].map(([code, { definition, range, points }]) => [
    code,
    { definition, range, points },
  ]),
);

/** Forty networks, half of which move by `move` hundredths up and half down. */
function twoYears(move: number, rest: Partial<MonthRows> = {}): readonly MonthRows[] {
  const before = Array.from({ length: 40 }, () => 50);
  const now = before.map((hundredths, i) => hundredths + (i % 2 === 0 ? move : -move));
  return [monthOf('2025-07', before), { ...monthOf('2026-07', now), ...rest }];
}

const errorOf = (months: readonly MonthRows[], month: Month = '2026-07', code = 'CAN04') =>
  withErrors(specification, months, new Map(months.map((rows) => [rows.month, rules])))
    .get(month)
    ?.get(code)?.error;

describe('how wide errors are, learnt from the same month of two years', () => {
  test('by hand: moves of 10 in 100 either way are twice as wide as counting', () => {
    // z² = 0.01 / (2 × 0.55 × 0.45 / 100) = 2.0202 each of 40; 80.81 / 39 = 2.072.
    expect(errorOf(twoYears(10))).toMatchObject({ from: 'two-years', dispersion: expect.closeTo(2.072, 3) });
  });

  test('both months of the pair learn the same', () => {
    const months = twoYears(10);
    expect(errorOf(months, '2025-07')).toEqual(errorOf(months, '2026-07'));
  });

  test('moves that chance explains are those of counting alone', () => {
    expect(errorOf(twoYears(2))?.dispersion).toBe(1);
  });

  test('networks whose practices changed say nothing of chance', () => {
    const [before, now] = twoYears(10);
    if (before === undefined || now === undefined) throw new Error('two months');
    const moved = new Map([...now.members].map(([code]) => [code, 'another practice']));
    expect(errorOf([before, { ...now, members: moved }])).toMatchObject({ from: 'assumed', dispersion: 2 });
  });

  test('with one year held errors are taken for twice as wide', () => {
    const [, now] = twoYears(10);
    if (now === undefined) throw new Error('a month');
    expect(errorOf([now])).toBeUndefined();
  });

  test('an indicator that came to count something else in between is not learnt', () => {
    // CAN-02 ended and CAN-04 began in September 2024.
    const ofYear = exampleRules({ CAN04: [0.2, 0.8] }, '2024-25');
    const months = [monthOf('2023-12', [50, 50]), monthOf('2024-12', [40, 60])];
    const found = withErrors(specification, months, new Map(months.map(({ month }) => [month, ofYear])));
    expect(found.get('2024-12')?.get('CAN04')?.error?.from).toBe('break');
  });
});
