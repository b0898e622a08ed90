import { expect, test } from 'vitest';
import { monthSegments } from '../../functions/charts/month-segments.ts';
import type { Month } from '../../functions/contracts/codes.ts';

const point = (month: Month, value: number | null = 0.5) => ({ month, value });

test.each([
  ['joins months that follow one another', [point('2025-05'), point('2025-06')], [['2025-05', '2025-06']]],
  ['joins December to January', [point('2025-12'), point('2026-01')], [['2025-12', '2026-01']]],
  [
    'stops at April, when counts start again',
    [point('2026-03'), point('2026-04')],
    [['2026-03'], ['2026-04']],
  ],
  ['stops at a month that is not there', [point('2025-05'), point('2025-07')], [['2025-05'], ['2025-07']]],
  [
    'stops at a month without a value',
    [point('2025-05'), point('2025-06', null), point('2025-07')],
    [['2025-05'], ['2025-07']],
  ],
  ['does not stop at zero', [point('2025-05'), point('2025-06', 0)], [['2025-05', '2025-06']]],
  ['has nothing to join in nothing', [], []],
])('a line %s', (_rule, points, segments) => {
  expect(monthSegments(points).map((segment) => segment.map(({ month }) => month))).toEqual(segments);
});
