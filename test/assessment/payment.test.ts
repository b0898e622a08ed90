import { describe, expect, test } from 'vitest';
import { type PaymentInputs, paymentOf } from '../../functions/assessment/payment.ts';

/** CAN-04 of 2025/26: 22 points at £198; a network of average size and prevalence. */
const average: PaymentInputs = {
  score: 0.5,
  points: 22,
  poundsPerPoint: 198,
  patients: 50_000,
  meanPatients: 50_000,
  prevalence: 0.02,
  nationalPrevalence: 0.02,
};

describe('points and pounds', () => {
  test.each([
    ['of half the way are half the points', {}, 11, 2178],
    ['of the whole way are all of them', { score: 1 }, 22, 4356],
    ['of no progress are none, which is known', { score: 0 }, 0, 0],
    ['grow with the list', { patients: 75_000 }, 11, 3267],
    ['grow with the prevalence', { prevalence: 0.03 }, 11, 3267],
    ['shrink with both', { patients: 25_000, prevalence: 0.01 }, 11, 544.5],
  ])('%s', (_what, rest, points, pounds) => {
    const payment = paymentOf({ ...average, ...rest });
    expect(payment.points).toBeCloseTo(points, 12);
    expect(payment.pounds).toBeCloseTo(pounds, 9);
    expect(payment.poundsUnknown).toBeNull();
  });

  test.each([
    ['points are not verified', { points: null }, null, 'no-points'],
    ['there is no contract score', { score: null }, null, 'no-score'],
    ['the value of a point is not verified', { poundsPerPoint: null }, 11, 'no-point-value'],
    ['the list is unknown', { patients: null }, 11, 'no-list-size'],
    ['no list is known', { meanPatients: null }, 11, 'no-list-size'],
    ['its prevalence is unknown', { prevalence: null }, 11, 'no-prevalence'],
    ['nobody in England is eligible', { nationalPrevalence: 0 }, 11, 'no-prevalence'],
  ])('have no pounds, and say why, where %s', (_why, rest, points, why) => {
    expect(paymentOf({ ...average, ...rest })).toEqual({ points, pounds: null, poundsUnknown: why });
  });
});
