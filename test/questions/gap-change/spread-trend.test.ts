import { describe, expect, test } from 'vitest';
import { spreadTrend } from '../../../functions/questions/gap-change/spread-trend.ts';
import { exampleFigure } from '../../assessment/example-england.ts';

const months = (spreads: readonly number[]) =>
  spreads.map((spread, year) => ({
    month: `${2023 + year}-07` as const,
    figures: [-1, 0, 1].map((side) => exampleFigure({ code: `U${side}`, value: 0.5 + side * spread })),
  }));

describe('the trend of the spread', () => {
  test('that halves each year falls by ln 2 a year, and is sure of it', () => {
    const found = spreadTrend('CAN04', months([0.4, 0.2, 0.1, 0.05]));
    expect(found.slopeAYear).toBeCloseTo(-Math.LN2, 10);
    expect(found.interval?.upper).toBeCloseTo(-Math.LN2, 6);
    expect(found).toMatchObject({ networks: 3, dropped: 0, reason: null });
  });

  test('leaves out a network that misses a month, and counts it', () => {
    const seen = months([0.4, 0.2, 0.1]);
    const late = {
      month: '2026-07' as const,
      figures: [...(seen[0]?.figures ?? []), exampleFigure({ code: 'U9', value: 1 })],
    };
    expect(spreadTrend('CAN04', [...seen, late])).toMatchObject({ networks: 3, dropped: 1 });
  });

  test.each([
    ['two months', months([0.4, 0.2]), 'three months'],
    ['no month', [], 'Fewer than two networks'],
    ['networks that never differ', months([0, 0, 0]), 'three months'],
    [
      'one network',
      months([0.1, 0.1, 0.1]).map((m) => ({ ...m, figures: m.figures.slice(0, 1) })),
      'Fewer than two networks',
    ],
  ])('is not told from %s, and says why', (_what, given, reason) => {
    const found = spreadTrend('CAN04', given);
    expect(found).toMatchObject({ slopeAYear: null, interval: null });
    expect(found.reason).toContain(reason);
  });
});
