import { describe, expect, test } from 'vitest';
import { varianceLocation } from '../../functions/assessment/variance-location.ts';
import * as fc from '../property/fast-check.ts';
import { exampleFigure } from './example-england.ts';

const at = (code: string, region: string | null, icb: string | null, value: number) =>
  exampleFigure({ code, region, icb, value });

describe('where the variance between networks lies', () => {
  test('by hand: 0, 2, 4 and 6 in two regions of two ICBs lie 16/20 between regions and 4/20 between ICBs', () => {
    // Mean 3; regions at 1 and 5: 4 × 2² = 16. ICBs at 0 and 2, 4 and 6: 4 × 1² = 4. Nothing within ICBs. Total 20.
    const found = varianceLocation('2026-07', 'progress-balanced', [
      at('U1', 'Y1', 'QA', 0),
      at('U2', 'Y1', 'QB', 2),
      at('U3', 'Y2', 'QC', 4),
      at('U4', 'Y2', 'QD', 6),
    ]);
    expect(found.regions).toMatchObject({ areas: 2, share: expect.closeTo(0.8, 12) });
    expect(found.icbsWithinRegions).toMatchObject({ areas: 4, share: expect.closeTo(0.2, 12) });
    expect(found.networksWithinIcbs).toMatchObject({ areas: 4, share: expect.closeTo(0, 12) });
    // If areas made no difference: (2 − 1)/3, (4 − 2)/3, (4 − 4)/3.
    expect(found.regions?.ifNoDifference).toBeCloseTo(1 / 3, 12);
    expect(found.icbsWithinRegions?.ifNoDifference).toBeCloseTo(2 / 3, 12);
    expect(found.networksWithinIcbs?.ifNoDifference).toBe(0);
  });

  test('networks whose ICB or region is unknown are counted and left out', () => {
    const found = varianceLocation('2026-07', 'CAN04', [
      at('U1', 'Y1', 'QA', 0),
      at('U2', 'Y1', 'QA', 1),
      at('U3', null, 'QA', 9),
      at('U4', 'Y1', null, 9),
    ]);
    expect(found).toMatchObject({ networks: 2, unplaced: 2 });
    expect(found.networksWithinIcbs?.share).toBe(1);
  });

  test.each([
    ['no networks', [], 'Fewer than two ranked networks'],
    ['one network', [at('U1', 'Y1', 'QA', 1)], 'Fewer than two ranked networks'],
    [
      'networks that are all alike',
      [at('U1', 'Y1', 'QA', 1), at('U2', 'Y2', 'QB', 1)],
      'All networks have the same',
    ],
  ])('of %s nothing is said, and why', (_what, figures, reason) => {
    const found = varianceLocation('2026-07', 'CAN04', figures);
    expect(found).toMatchObject({ regions: null, icbsWithinRegions: null, networksWithinIcbs: null });
    expect(found.reason).toContain(reason);
  });

  const figures = fc.array(
    fc.record({
      value: fc.double({ min: 0, max: 1, noNaN: true }),
      region: fc.constantFrom('Y1', 'Y2', 'Y3'),
      icb: fc.constantFrom('QA', 'QB', 'QC', 'QD'),
    }),
    { minLength: 2, maxLength: 40 },
  );

  test('the three shares sum to 1, and so do those of no difference, in whatever order networks come', () => {
    fc.assert(
      fc.property(figures, (drawn) => {
        const networks = drawn.map((figure, i) => exampleFigure({ code: `U${i}`, ...figure }));
        const found = varianceLocation('2026-07', 'CAN04', networks);
        const turned = varianceLocation('2026-07', 'CAN04', networks.toReversed());
        const levels = [found.regions, found.icbsWithinRegions, found.networksWithinIcbs];
        fc.pre(found.reason === null);
        expect(levels.reduce((sum, level) => sum + (level?.share ?? Number.NaN), 0)).toBeCloseTo(1, 6);
        expect(levels.reduce((sum, level) => sum + (level?.ifNoDifference ?? Number.NaN), 0)).toBeCloseTo(
          1,
          12,
        );
        expect(turned.regions?.share).toBeCloseTo(found.regions?.share ?? Number.NaN, 6);
      }),
    );
  });
});
