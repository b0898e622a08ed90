import { describe, expect, test } from 'vitest';
import { overDispersedLimits } from '../../functions/statistics/funnel-limits.ts';
import { mean } from '../../functions/statistics/mean.ts';
import { nearestNeighbours } from '../../functions/statistics/nearest-neighbours.ts';
import { overDispersion } from '../../functions/statistics/over-dispersion.ts';
import * as fc from '../property/fast-check.ts';

const level = fc.double({ min: 0.01, max: 100, noNaN: true });
test('a mean lies between the least and the greatest value, and moves with all of them', () => {
  fc.assert(
    fc.property(fc.array(level, { minLength: 1, maxLength: 40 }), (values) => {
      const centre = mean(values) ?? Number.NaN;
      expect(centre).toBeGreaterThanOrEqual(Math.min(...values));
      expect(centre).toBeLessThanOrEqual(Math.max(...values));
      expect(mean(values.map((value) => 4 * value))).toBe(4 * centre);
    }),
  );
});

describe('a funnel', () => {
  const units = fc.array(
    fc
      .record({ n: fc.integer({ min: 1, max: 5000 }), share: fc.double({ min: 0, max: 1, noNaN: true }) })
      .map(({ n, share }) => ({ x: Math.round(n * share), n })),
    { minLength: 3, maxLength: 30 },
  );

  test('is the same in whatever order its units come, and never spread by less than chance', () => {
    fc.assert(
      fc.property(units, (given) => {
        const spreadOf = (list: typeof given) =>
          overDispersion(
            'PR',
            list.map(({ x }) => x),
            list.map(({ n }) => n),
          );
        const spread = spreadOf(given);
        expect(spread?.tau2).toBeGreaterThanOrEqual(0);
        expect(spreadOf(given.toReversed())?.tau2).toBeCloseTo(spread?.tau2 ?? Number.NaN, 9);
        expect(spreadOf(given.toReversed())?.phi.toPrecision(9)).toBe(spread?.phi.toPrecision(9));
      }),
    );
  });

  test('has wide limits about the narrow ones, and narrower ones for larger units', () => {
    const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(
        share,
        fc.integer({ min: 1, max: 5000 }),
        fc.constantFrom(0, 0.01, 0.2),
        (target, n, tau2) => {
          const { at95, at998 } = overDispersedLimits('PR', target, n, tau2);
          const larger = overDispersedLimits('PR', target, 2 * n, tau2).at95;
          expect(at998.lower).toBeLessThanOrEqual(at95.lower);
          expect(at998.upper).toBeGreaterThanOrEqual(at95.upper);
          expect(larger.lower).toBeGreaterThanOrEqual(at95.lower);
          expect(larger.upper).toBeLessThanOrEqual(at95.upper);
        },
      ),
    );
  });
});

test('neighbours are as far from each other both ways, whatever the unit of a measure', () => {
  const area = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 2, maxLength: 2 });
  fc.assert(
    fc.property(fc.array(area, { minLength: 2, maxLength: 15 }), (values) => {
      const areas = values.map((own, i) => ({ code: `A${100 + i}`, values: own }));
      const near = nearestNeighbours(areas, undefined, areas.length);
      const distance = (from: string, to: string) =>
        near.get(from)?.find(({ code }) => code === to)?.distance;
      for (const { code: from } of areas) {
        for (const { code: to, distance: there } of near.get(from) ?? [])
          expect(distance(to, from)).toBe(there);
      }
      // Sixteen times as much is exactly four times its root.
      const inOtherUnits = areas.map(({ code, values: own }) => ({
        code,
        values: own.map((value) => 16 * value),
      }));
      expect(nearestNeighbours(inOtherUnits, undefined, areas.length)).toEqual(near);
    }),
  );
});
