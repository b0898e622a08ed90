import { describe, expect, test } from 'vitest';
import { yearBeforeNote } from '../../functions/sentences/gap-figure-words.ts';

const month = '2026-07';

describe('the line of the gap beside its title', () => {
  const points = [
    { month: '2025-07', gap: 0.61 },
    { month, gap: 0.632 },
  ];
  const change = { from: '2025-07', to: month, gapFrom: 0.658 };
  const score = { unit: 'score' as const };

  test('is explained where the year before is drawn by its own year’s scoring and compared by this one’s', () => {
    expect(yearBeforeNote(points, score, change)).toContain(
      'With the July 2026 rules, the July 2025 gap was 66 points, not 61 points.',
    );
  });

  test.each([
    ['the two agree as printed', { ...change, gapFrom: 0.6149 }],
    ['the change is not known', undefined],
    ['the earlier gap is not known', { ...change, gapFrom: null }],
    ['the earlier month is not drawn', { ...change, from: '2024-07' }],
  ])('needs no word where %s', (_why, found) => {
    expect(yearBeforeNote(points, score, found)).toBe('');
  });
});
