import { describe, expect, test } from 'vitest';
import { balancedProgress, contractProgress, type Score } from '../../functions/assessment/progress.ts';
import * as fc from '../property/fast-check.ts';

function score(indicator: string, serviceArea: string, value: number, points: number | null = null): Score {
  return { indicator, serviceArea, score: value, points };
}

describe('balanced progress', () => {
  test('counts each service area the same, and its indicators the same within it', () => {
    const scores = [
      score('CAN04', 'Cancer', 1),
      score('SMR01A', 'Medicines', 0.2),
      score('SMR01B', 'Medicines', 0.4),
      score('HI03', 'Inequalities', 0),
    ];
    // (1 + (0.2 + 0.4) / 2 + 0) / 3; the plain mean would be 0.4.
    expect(balancedProgress(scores)?.progress).toBeCloseTo(1.3 / 3, 12);
    expect(balancedProgress(scores)?.indicators).toBe(4);
  });

  test('is unknown where nothing is scored, which is not zero', () => {
    expect(balancedProgress([])).toBeNull();
    expect(balancedProgress([score('CAN04', 'Cancer', 0)])).toEqual({ progress: 0, indicators: 1 });
  });
});

describe('contract progress', () => {
  test('weighs payment indicators by their points and leaves the others out', () => {
    const scores = [
      score('CAN04', 'Cancer', 0.5, 22),
      score('HI03', 'Inequalities', 1, 36),
      score('SMR01A', 'Medicines', 0),
    ];
    // (0.5 × 22 + 1 × 36) / 58
    expect(contractProgress(scores)).toEqual({ progress: 47 / 58, indicators: 2 });
  });

  test('is unknown where no points are verified', () => {
    expect(contractProgress([score('CAN04', 'Cancer', 1)])).toBeNull();
    expect(contractProgress([])).toBeNull();
  });
});

test('progress of any kind lies between the least and the greatest score', () => {
  const anyScore = fc.record({
    indicator: fc.string(),
    serviceArea: fc.constantFrom('Cancer', 'Medicines', 'Inequalities'),
    score: fc.double({ min: 0, max: 1, noNaN: true }),
    points: fc.integer({ min: 1, max: 113 }),
  });
  fc.assert(
    fc.property(fc.array(anyScore, { minLength: 1 }), (scores) => {
      const values = scores.map((each) => each.score);
      for (const found of [balancedProgress(scores), contractProgress(scores)]) {
        expect(found?.progress).toBeGreaterThanOrEqual(Math.min(...values) - 1e-12);
        expect(found?.progress).toBeLessThanOrEqual(Math.max(...values) + 1e-12);
      }
    }),
  );
});
