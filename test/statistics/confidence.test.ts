import { describe, expect, test } from 'vitest';
import { deviate, tailBeyond } from '../../functions/statistics/confidence.ts';

describe('a confidence level', () => {
  // z = 1.959964 for 95 %, 3.090232 for 99.8 % (Spiegelhalter 2005, table of deviates).
  test.each([
    [0.95, 1.959964],
    [95, 1.959964],
    [0.998, 3.090232],
    [99.8, 3.090232],
    [0.9, 1.644854],
  ])('%s stands %s standard errors out', (confidence, z) => {
    expect(deviate(confidence)).toBeCloseTo(z, 6);
  });

  // PHEindicatormethods refuses the same levels with the same words.
  test.each([0, 0.5, 0.89, 1, 1.5, 50, 89.9, 100, 101, -0.95, Number.NaN])('cannot be %s', (confidence) => {
    expect(() => tailBeyond(confidence)).toThrow('must be between 90 and 100 or between 0.9 and 1');
  });
});
