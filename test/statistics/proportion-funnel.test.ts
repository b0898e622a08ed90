import { describe, expect, test } from 'vitest';
import { type FunnelLimits, proportionFunnelLimits } from '../../functions/statistics/funnel-limits.ts';
import { wilsonInterval } from '../../functions/statistics/wilson-interval.ts';
import published from '../fixtures/published/phe_funnel_proportion.json' with { type: 'json' };

/** The outermost limit that a proportion lies beyond, in the words of `assign_funnel_significance`. */
function significance(proportion: number, { at0025, at0001 }: FunnelLimits): string {
  if (proportion < at0001.lower) return 'Low (0.001)';
  if (proportion > at0001.upper) return 'High (0.001)';
  if (proportion < at0025.lower) return 'Low (0.025)';
  return proportion > at0025.upper ? 'High (0.025)' : 'Not significant';
}

describe('the funnel of a proportion agrees with PHEindicatormethods', () => {
  test.each(published.cases)('$id of $input.points.length areas', ({ input, expected }) => {
    const average =
      input.points.reduce((sum, { numerator }) => sum + numerator, 0) /
      input.points.reduce((sum, { denominator }) => sum + denominator, 0);
    const positions = input.points.map(({ numerator, denominator }) =>
      significance(numerator / denominator, proportionFunnelLimits(average, denominator)),
    );
    expect(positions).toEqual(expected.significance);
  });
});

describe('proportionFunnelLimits', () => {
  // The limit is where Wilson's interval of the same group just touches the average.
  test.each([
    { average: 0.3, denominator: 200 },
    { average: 0.8, denominator: 5000 },
    { average: 0.5, denominator: 40 },
  ])('inverts the Wilson interval about $average for $denominator patients', ({ average, denominator }) => {
    const { at0025, at0001 } = proportionFunnelLimits(average, denominator);
    expect(wilsonInterval(at0025.upper * denominator, denominator)?.lower).toBeCloseTo(average, 10);
    expect(wilsonInterval(at0025.lower * denominator, denominator)?.upper).toBeCloseTo(average, 10);
    expect(wilsonInterval(at0001.upper * denominator, denominator, 0.998)?.lower).toBeCloseTo(average, 10);
    expect(wilsonInterval(at0001.lower * denominator, denominator, 0.998)?.upper).toBeCloseTo(average, 10);
  });

  test('stops at 0 and 1', () => {
    expect(proportionFunnelLimits(0.02, 10).at0001.lower).toBe(0);
    expect(proportionFunnelLimits(0.98, 10).at0001.upper).toBe(1);
  });

  test('shuts where all, or none, meet the measure', () => {
    expect(proportionFunnelLimits(1, 50).at0001).toEqual({ lower: 1, upper: 1 });
    expect(proportionFunnelLimits(0, 50).at0025).toEqual({ lower: 0, upper: 0 });
  });

  test.each([
    ['an average above 1', 1.1, 10],
    ['nobody eligible', 0.5, 0],
    ['an average that is not a number', Number.NaN, 10],
  ])('refuses %s', (_what, average, denominator) => {
    expect(() => proportionFunnelLimits(average, denominator)).toThrow(RangeError);
  });
});
