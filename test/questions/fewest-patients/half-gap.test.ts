import { describe, expect, test } from 'vitest';
import type { NetworkCounts } from '../../../functions/assessment/progress-targets.ts';
import { halfGap } from '../../../functions/questions/fewest-patients/half-gap.ts';
import { fewestPatientsView } from '../../../functions/questions/fewest-patients/make.ts';
import { FewestPatientsView } from '../../../functions/questions/fewest-patients/question.ts';
import { monthOf, resultOf } from '../../assessment/month-of.ts';
import * as fc from '../../property/fast-check.ts';

function networks(counts: readonly (readonly [numerator: number, denominator: number])[]): NetworkCounts[] {
  return counts.map(([numerator, denominator], i) => ({ code: `U${10_000 + i}`, numerator, denominator }));
}

/** Five networks at 20 of 100 each, and twenty at 60. */
const twoLevels = networks(Array.from({ length: 25 }, (_, i) => [i < 5 ? 20 : 60, 100]));

describe('the fewest patients that close half of a gap', () => {
  test('are those that lift the least progressed fifth half of the way', () => {
    // Gap 0.6 − 0.2 = 0.4; the five must stand at a mean of 0.4: 20 more patients each, 100 in all.
    const found = halfGap(twoLevels, 'up');
    expect(found).toMatchObject({ patients: 100, networks: 25, eligible: 2500, reason: null });
    expect(found.gap).toBeCloseTo(0.4, 12);
    expect(found.gapAfter).toBeCloseTo(0.2, 12);
  });

  test('are looked for in small networks first, where a patient moves the rate most', () => {
    // One of the five has 10 eligible patients and 2 counted: its rate is the same, and a patient there counts tenfold.
    const small = twoLevels.map((network, i) =>
      i === 0 ? { ...network, numerator: 2, denominator: 10 } : network,
    );
    const found = halfGap(small, 'up');
    // All the way to 0.6 there takes 4 patients and gives 0.4 of the 1.0 that five rates must rise; the other 0.6 takes
    // 60 patients of networks with 100.
    expect(found.patients).toBe(64);
    expect(found.where.find(({ code }) => code === 'U10000')?.patients).toBe(4);
  });

  test('are fewer patients where less is better', () => {
    // The least progressed stand at 0.6 and the most at 0.2; five at 0.6 must come down to a mean of 0.4.
    const down = networks(Array.from({ length: 25 }, (_, i) => [i < 5 ? 60 : 20, 100]));
    expect(halfGap(down, 'down').patients).toBe(100);
  });

  test('count those whom the next networks in line then need', () => {
    // Ten networks at 0.2 of which five are the least: lifting only five would leave the other five the least.
    const ten = networks(Array.from({ length: 25 }, (_, i) => [i < 5 ? 20 : i < 10 ? 21 : 60, 100]));
    const found = halfGap(ten, 'up');
    // Half of 0.4 is 0.2, so the five least must stand at a mean of 0.4 whichever they are: all ten reach it.
    expect(found.gapAfter).toBeLessThanOrEqual(0.2 + 1e-9);
    expect(found.patients).toBe(5 * 20 + 5 * 19);
  });

  test('are nobody where there is no gap', () => {
    const equal = networks(Array.from({ length: 25 }, () => [30, 100]));
    expect(halfGap(equal, 'up').patients ?? 0).toBe(0);
  });

  // Least by mixed-integer programming (scipy.optimize.milp, HiGHS): rounding every network up took one patient more.
  test.each([
    {
      fewest: 25,
      counts: [
        [3, 9],
        [13, 26],
        [10, 18],
        [4, 18],
        [13, 21],
        [7, 22],
        [9, 23],
        [8, 15],
        [14, 26],
        [6, 13],
        [11, 24],
        [6, 15],
        [15, 22],
        [11, 27],
        [14, 25],
        [18, 23],
        [6, 13],
        [14, 25],
        [15, 20],
        [12, 18],
      ] as [number, number][],
    },
    {
      fewest: 22,
      counts: [
        [4, 8],
        [12, 22],
        [5, 12],
        [14, 30],
        [7, 9],
        [2, 5],
        [9, 17],
        [3, 6],
        [9, 24],
        [9, 21],
        [7, 15],
        [18, 29],
        [7, 29],
        [5, 9],
        [10, 20],
        [3, 6],
        [9, 21],
        [9, 20],
        [10, 16],
        [6, 17],
      ] as [number, number][],
    },
    {
      fewest: 26,
      counts: [
        [8, 15],
        [3, 8],
        [7, 26],
        [7, 14],
        [11, 23],
        [16, 29],
        [6, 23],
        [4, 8],
        [11, 22],
        [1, 6],
        [9, 22],
        [5, 7],
        [9, 12],
        [9, 19],
        [9, 24],
        [2, 13],
        [3, 16],
        [6, 22],
        [12, 18],
        [6, 12],
      ] as [number, number][],
    },
  ])('leave out those whom only rounding put in: $fewest', ({ counts, fewest }) => {
    const found = halfGap(networks(counts), 'up');
    expect(found.patients).toBe(fewest);
    expect(found.gapAfter).toBeLessThanOrEqual((found.gap ?? Number.NaN) / 2 + 1e-9);
  });

  test('close half, and are never more than lifting every network to one level takes', () => {
    const count = fc
      .tuple(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([denominator, share]) => [Math.round(share * denominator), denominator] as const);
    fc.assert(
      fc.property(fc.array(count, { minLength: 20, maxLength: 60 }), (counts) => {
        const found = halfGap(networks(counts), 'up');
        if (found.gap === null || found.gapAfter === null || found.patients === null) return;
        expect(found.gapAfter).toBeLessThanOrEqual(found.gap / 2 + 1e-6);
        const size = found.where.length;
        expect(found.patients).toBeLessThanOrEqual(levelled(counts, found.gap) + size);
        for (const { code, patients } of found.where) {
          const [numerator, denominator] = counts[Number(code.slice(1)) - 10_000] ?? [0, 0];
          expect(numerator + patients).toBeLessThanOrEqual(denominator);
        }
      }),
    );
  });
});

/** Patients it takes to lift all networks below one level to it, the lowest level that halves the gap. */
function levelled(counts: readonly (readonly [number, number])[], gap: number): number {
  const rates = counts.map(([numerator, denominator]) => numerator / denominator).sort((a, b) => a - b);
  const size = halfGapSize(counts);
  const least = rates.slice(0, size).reduce((sum, rate) => sum + rate, 0) / size;
  for (let level = 0; level <= 1; level += 0.001) {
    const lifted = rates.slice(0, size).reduce((sum, rate) => sum + Math.max(rate, level), 0) / size;
    if (lifted < least + gap / 2) continue;
    return counts.reduce(
      (sum, [numerator, denominator]) => sum + Math.max(0, Math.ceil(level * denominator - numerator)),
      0,
    );
  }
  return Number.POSITIVE_INFINITY;
}

function halfGapSize(counts: readonly (readonly [number, number])[]): number {
  // The PHE rule with ties: the first group holds ranks up to a fifth, and all that tie with them.
  const rates = counts.map(([numerator, denominator]) => numerator / denominator);
  const n = rates.length;
  return rates.filter((rate) => {
    const rank = rates.filter((other) => other < rate).length + 1;
    return 6 - Math.ceil(((n + 1 - rank) * 5) / n) === 1;
  }).length;
}

describe('no answer, with a reason and no number that is none', () => {
  const measure = { measure: 'HI03', label: 'Health checks', unit: 'share', polarity: 'up' } as const;
  test.each([
    ['no network', []],
    ['one network', [{ code: 'U10000', results: [resultOf('HI03', 1, 2)] }]],
    [
      'nobody eligible anywhere',
      Array.from({ length: 25 }, (_, i) => ({ code: `U${10_000 + i}`, results: [resultOf('HI03', 0, 0)] })),
    ],
  ])('%s', (_what, each) => {
    const month = { ...monthOf(each), measures: [measure] };
    const view = FewestPatientsView.parse(fewestPatientsView('as-was', month));
    expect(view.indicators[0]).toMatchObject({ patients: null, gap: null });
    expect(view.indicators[0]?.reason).toMatch(/Fewer than 20/);
    expect(JSON.stringify(view)).not.toMatch(/NaN|Infinity/);
  });
});
