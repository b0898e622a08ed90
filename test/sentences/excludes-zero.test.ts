import { expect, test } from 'vitest';
import { excludesZero } from '../../functions/sentences/figure-words.ts';

test.each([
  [0.01, 0.2, 'score', true],
  // Written 0.00 to 0.20.
  [0.004, 0.2, 'score', false],
  [-0.2, -0.01, 'score', true],
  [-0.2, -0.004, 'score', false],
  [-0.1, 0.1, 'score', false],
  // Of a fraction 0.004 is written 0.4 percentage points, and 0.0004 is 0.0.
  [0.004, 0.2, 'share', true],
  [0.0004, 0.2, 'share', false],
  [0.002, 0.2, 2, false],
  [0.002, 0.2, 3, true],
] as const)('%d to %d written as a %s lies on one side of 0: %s', (lower, upper, as, expected) => {
  expect(excludesZero({ lower, upper }, as)).toBe(expected);
});

test('nothing is claimed without an interval', () => {
  expect(excludesZero(null, 'score')).toBe(false);
});
