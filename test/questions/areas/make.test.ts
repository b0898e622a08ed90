import { describe, expect, test } from 'vitest';
import { assessMonth } from '../../../functions/assessment/assess-month.ts';
import { areasView } from '../../../functions/questions/areas/make.ts';
import { AreasView } from '../../../functions/questions/areas/question.ts';
import { exampleRules } from '../../assessment/example-england.ts';
import { indicatorRow, monthOf } from '../../assessment/example-month.ts';

const rules = exampleRules({ CAN04: [0.2, 0.8] });

function rateOf(row: Partial<ReturnType<typeof indicatorRow>>) {
  const results = [indicatorRow({ area_code: 'U10000', ...row })];
  const view = areasView('as-was', assessMonth(monthOf('2026-07', [40], { results }), rules));
  expect(AreasView.safeParse(view).success).toBe(true);
  const [network] = view.areas;
  return { rate: network?.rates['CAN04'], state: network?.rateStates?.['CAN04'] };
}

describe('a rate in the list of areas', () => {
  test.each([
    ['is known, and zero is known too', { numerator: 0, denominator: 10 }, 0, undefined],
    [
      'is unknown where the denominator is hidden',
      { numerator: 0, denominator: null, suppressed_practices: 1 },
      null,
      'suppressed',
    ],
    ['is unknown where nobody was eligible', { numerator: 0, denominator: 0 }, null, 'nobody-eligible'],
    ['is unknown where nobody reported', { numerator: null, denominator: null }, null, 'not-reported'],
  ])('%s', (_rule, row, rate, state) => {
    expect(rateOf(row)).toEqual({ rate, state });
  });
});
