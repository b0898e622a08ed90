import { describe, expect, test } from 'vitest';
import type { Month } from '../../functions/contracts/codes.ts';
import { gapTrendTitle } from '../../functions/sentences/gap-figure-words.ts';
import { exampleClosing } from '../fixtures/releases/example-gap-questions.ts';
import { examplePoint } from '../fixtures/releases/publish-example.ts';

const month: Month = '2026-07';
const measure = {
  measure: 'progress-balanced',
  label: 'Balanced progress',
  polarity: 'up',
  unit: 'score',
} as const;

describe('the title of the line of the gap', () => {
  const [found] = exampleClosing([measure], month).changes;
  if (found === undefined) throw new Error('the example has a change');
  const drawn = (then: number, now: number) => [
    examplePoint({ month: '2025-07', gap: then }),
    examplePoint({ month, gap: now }),
  ];

  test.each([
    ['the same way as its points', 0.66, 0.632, 'narrowing', 'The gap is narrower than in July 2025'],
    [
      'no way where the same networks moved otherwise',
      0.61,
      0.632,
      'narrowing',
      '61 points in July 2025, 63 points in July 2026',
    ],
    ['nothing clear', 0.61, 0.632, 'no-change-beyond-chance', 'No clear change in the gap since July 2025'],
  ] as const)('says %s', (_rule, then, now, verdict, title) => {
    expect(gapTrendTitle(drawn(then, now), month, 'score', { ...found, verdict })).toBe(title);
  });

  test('says no change where the year before has no point on this scale', () => {
    const [, now] = drawn(0.66, 0.632);
    if (now === undefined) throw new Error('two are drawn');
    expect(gapTrendTitle([now], month, 'score', { ...found, verdict: 'narrowing' })).toBe(
      'The gap, month by month',
    );
  });

  // Half widths of 0.02 and 0.02 make one of 0.028 for the difference.
  test.each([
    [0.029, 'The gap is wider than in July 2025'],
    [0.027, 'No clear change in the gap since July 2025'],
  ])('tests the difference of the two gaps, not whether their intervals overlap: %d', (by, title) => {
    const at = (of: Month, gap: number) =>
      examplePoint({ month: of, gap, interval: { lower: gap - 0.02, upper: gap + 0.02 } });
    expect(gapTrendTitle([at('2025-07', 0.6), at(month, 0.6 + by)], month, 'score')).toBe(title);
  });
});
