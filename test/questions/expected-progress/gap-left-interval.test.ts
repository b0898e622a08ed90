import { describe, expect, test } from 'vitest';
import { gapLeftInterval } from '../../../functions/questions/expected-progress/gap-left-interval.ts';
import { seededRandom } from '../../../functions/statistics/seeded-random.ts';

const random = seededRandom(14);
const draws = Array.from({ length: 200 }, () => [random.normal(), random.normal()] as const);

describe('the interval of the gap that circumstances leave', () => {
  test('holds the gap that is planted, and not the gap as it is seen', () => {
    // Half of the variance goes with the factor. Means of the outer fifths of a normal lie 2.8 standard deviations apart.
    const rows = draws.map(([factor, own]) => ({ value: 0.5 + 0.1 * factor + 0.1 * own, factors: [factor] }));
    const interval = gapLeftInterval(rows, 'up');
    const seen = 2.8 * Math.SQRT2 * 0.1;
    // Of a gap of 0.396 half is left: the residual goes with half of the value.
    expect(interval?.lower).toBeLessThan(seen / 2);
    expect(interval?.upper).toBeGreaterThan(seen / 2);
    expect(interval?.upper).toBeLessThan(seen);
  });

  test('is as wide where less is better', () => {
    const rows = draws.map(([factor, own]) => ({ value: 0.5 + 0.1 * factor + 0.1 * own, factors: [factor] }));
    const turned = rows.map(({ value, factors }) => ({ value: 1 - value, factors }));
    const [up, down] = [gapLeftInterval(rows, 'up'), gapLeftInterval(turned, 'down')];
    // Other draws meet other networks, so the ends agree but for what 2,000 draws leave open.
    expect(down?.lower).toBeCloseTo(up?.lower ?? Number.NaN, 1);
    expect(down?.upper).toBeCloseTo(up?.upper ?? Number.NaN, 1);
  });

  test('is not known for fewer than five networks', () => {
    expect(gapLeftInterval([{ value: 0.5, factors: [] }], 'up')).toBeNull();
  });
});
