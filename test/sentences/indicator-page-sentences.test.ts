import { describe, expect, test } from 'vitest';
import type { Month } from '../../functions/contracts/codes.ts';
import type { DecilePoint } from '../../functions/questions/deciles/question.ts';
import type { FunnelView } from '../../functions/questions/funnel/question.ts';
import { areasTitle, funnelTitle, medianTitle } from '../../functions/sentences/indicator-sentences.ts';

const point = (month: Month, median: number | null): DecilePoint => ({
  month,
  networks: median === null ? 3 : 100,
  deciles: median === null ? null : [0, 0, 0, 0, median, 1, 1, 1, 1],
  lowest: 0,
  highest: 1,
  england: null,
});

describe('the title on the median', () => {
  test.each([
    ['risen', 0.798, 'The middle network achieved 80.4%, and 79.8% last year'],
    ['fallen', 0.9, 'The middle network achieved 80.4%, and 90.0% last year'],
    ['stayed', 0.8041, 'The middle network achieved 80.4%, and 80.4% last year'],
  ])('gives both months and claims no change where it has %s', (_how, then, expected) => {
    expect(
      medianTitle(
        'share',
        [point('2025-07', then), point('2026-06', 0.1), point('2026-07', 0.804)],
        '2026-07',
      ),
    ).toBe(expected);
  });

  test('claims no change without a month to compare with', () => {
    expect(medianTitle('share', [point('2026-06', 0.1), point('2026-07', 0.804)], '2026-07')).toBe(
      'The middle network achieved 80.4%',
    );
  });

  test('says where too few networks are ranked', () => {
    expect(medianTitle('share', [point('2026-07', null)], '2026-07')).toBe(
      'Not enough ranked networks to show the spread',
    );
  });
});

describe('the title of a funnel', () => {
  const networks = (...places: FunnelView['networks'][number]['place'][]) => ({
    networks: places.map((place, i) => ({ code: `U${10_000 + i}`, denominator: 100, rate: 0.5, place })),
  });
  test.each([
    [networks('within', 'above', 'below'), 'No network is unusually high or low'],
    [networks('within', 'far-above'), '1 of 2 networks is unusually high or low'],
    [networks('far-below', 'far-above', 'within'), '2 of 3 networks are unusually high or low'],
    [networks(), 'Not enough networks to compare this month'],
  ])('counts those beyond the wider limits only', (view, expected) => {
    expect(funnelTitle(view)).toBe(expected);
  });
});

describe('the title on areas', () => {
  test.each([
    [[0.84, 0.768, 0.8], 'ICBs range from 76.8% to 84.0%'],
    [[0], '0.0% in the 1 area that has data'],
    [[], 'No data for any of the ICBs'],
  ])('of %o', (values, expected) => {
    expect(areasTitle('ICBs', 'share', values)).toBe(expected);
  });
});
