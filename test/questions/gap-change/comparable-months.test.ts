import { describe, expect, test } from 'vitest';
import { comparableMonths } from '../../../functions/questions/gap-change/comparable-months.ts';
import { exampleMonth, exampleRules } from '../../assessment/example-england.ts';
import { networkIn } from '../../assessment/example-month.ts';
import { specification } from '../../assessment/rules-of.ts';

// Community pharmacist referrals were NCD113 until March 2024 and ACC09 after: one series. The stool test was
// redefined in April 2023, so that NCD112 of 2022/23 and of 2023/24 are two.
const network = (counts: Parameters<typeof exampleMonth>[0][number]['counts']) => [
  { code: 'U10001', counts },
];

describe('months on one footing', () => {
  const rules = exampleRules({ ACC09: [0, 0.5], CAN01: [0, 1] }, '2024-25');
  const then = exampleMonth(
    network({ NCD113: [20, 100], NCD112: [60, 100] }),
    exampleRules({ NCD113: [0, 1], NCD112: [0, 1] }, '2023-24'),
    '2024-03',
  );
  const now = exampleMonth(network({ ACC09: [30, 100], CAN01: [70, 100] }), rules, '2025-03');

  test('an indicator that changed its code only is one indicator, scored by the thresholds of the later month', () => {
    const { months, shared } = comparableMonths(specification, [then, now], rules);
    const [before, after] = months.map((month) => networkIn(month, 'U10001').results);
    expect(shared).toContain('ACC09');
    // 20 % of a range from 0 to 50 % is 0.4, although that year's own range gave 0.2.
    expect(before?.find(({ indicator }) => indicator === 'ACC09')?.score).toBeCloseTo(0.4, 12);
    expect(after?.find(({ indicator }) => indicator === 'ACC09')?.score).toBeCloseTo(0.6, 12);
  });

  test('an indicator that counts something else is in neither month', () => {
    const old = exampleMonth(
      network({ NCD113: [20, 100], NCD112: [60, 100] }),
      exampleRules({ NCD113: [0, 1], NCD112: [0, 1] }, '2022-23'),
      '2023-03',
    );
    const { months, shared } = comparableMonths(specification, [old, now], rules);
    expect([...shared]).toEqual(['ACC09']);
    for (const month of months) expect(networkIn(month, 'U10001').balanced?.indicators).toBe(1);
  });

  test('an indicator that one of the months does not hold is in neither', () => {
    const without = exampleMonth(
      network({ NCD113: [20, 100] }),
      exampleRules({ NCD113: [0, 1] }, '2023-24'),
      '2024-03',
    );
    const { shared } = comparableMonths(specification, [without, now], rules);
    expect([...shared]).toEqual(['ACC09']);
  });

  test('progress of a month compared with itself is what it was', () => {
    const { months } = comparableMonths(specification, [now], rules);
    const [same] = months;
    if (same === undefined) throw new Error('one month was given');
    expect(networkIn(same, 'U10001').balanced?.progress).toBeCloseTo(
      networkIn(now, 'U10001').balanced?.progress ?? Number.NaN,
      12,
    );
  });
});
