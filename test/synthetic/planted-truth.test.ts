import { describe, expect, test } from 'vitest';
import type { Month } from '../../functions/contracts/codes.ts';
import { monthNumber } from '../../functions/synthetic/calendar-month.ts';
import { expectedFigures } from '../../functions/synthetic/expected-figures.ts';
import { INDICATORS_2026_27 } from '../../functions/synthetic/indicators-2026-27.ts';
import { networksAtEndOf } from '../../functions/synthetic/membership-at.ts';
import { planEngland } from '../../functions/synthetic/plan-england.ts';
import { plantedEffects } from '../../functions/synthetic/planted-effect.ts';
import { simulateYear } from '../../functions/synthetic/simulate-year.ts';
import { whoReports } from '../../functions/synthetic/who-reports.ts';

const JULY = monthNumber('2026-07');
const plan = planEngland(21, 0.25);
const expected = expectedFigures(plan, INDICATORS_2026_27);
const july = [...simulateYear(plan, expected, JULY)].at(-1);
if (july === undefined) throw new Error('July should have been drawn');
const reports = whoReports(plan, JULY);

function total(code: string, cell: number): number {
  const offset = july?.offsets[INDICATORS_2026_27.findIndex((model) => model.code === code)] ?? 0;
  return reports.reduce((sum, isIn, practice) => {
    const at = practice * (july?.cellsPerPractice ?? 0) + offset + cell;
    return isIn ? sum + (july?.values[at] ?? 0) : sum;
  }, 0);
}

describe('national totals, in proportion, are near those of the real July 2026', () => {
  // Network Contract DES management information, July 2026, 5,882 practices: numerator, denominator.
  test.each([
    { code: 'CAN04', numerator: 132_951, denominator: 165_746 },
    { code: 'HI03', numerator: 64_233, denominator: 334_475 },
    { code: 'SMR01A', numerator: 37_725, denominator: 609_323 },
    { code: 'SMR01B', numerator: 47_156, denominator: 336_819 },
    { code: 'SMR01C', numerator: 132_575, denominator: 1_861_809 },
    { code: 'SMR01D', numerator: 61_170, denominator: 268_721 },
    { code: 'SMR03', numerator: 242_329, denominator: 1_614_739 },
  ])('$code', ({ code, numerator, denominator }) => {
    expect(Math.abs(total(code, 0) / (numerator * 0.25) - 1)).toBeLessThan(0.06);
    expect(Math.abs(total(code, 1) / (denominator * 0.25) - 1)).toBeLessThan(0.06);
    expect(Math.abs(total(code, 0) / total(code, 1) / (numerator / denominator) - 1)).toBeLessThan(0.06);
  });

  test('HI21, a count', () => {
    expect(Math.abs(total('HI21', 0) / (1_170_508 * 0.25) - 1)).toBeLessThan(0.06);
  });
});

describe('differences between networks', () => {
  const open = plan.networks.filter((network) => network.practices > 0);

  test('go down with deprivation and up with the size of the team', () => {
    const standing = open.map((network) => network.standing);

    expect(
      correlation(
        standing,
        open.map((network) => network.deprivation),
      ),
    ).toBeLessThan(-0.2);
    expect(
      correlation(
        standing,
        open.map((network) => network.team),
      ),
    ).toBeGreaterThan(0.2);
  });

  test('teams are smallest in the two regions where recruitment failed', () => {
    const team = plan.regions.map((_, region) => {
      const own = open.filter((network) => network.region === region);
      return { region, mean: own.reduce((sum, network) => sum + network.team, 0) / own.length };
    });
    const smallest = team.toSorted((a, b) => a.mean - b.mean).slice(0, 2);

    expect(new Set(smallest.map(({ region }) => plan.regions[region]?.name))).toEqual(
      new Set(['Synthetic Eastern Fens', 'Synthetic Capital']),
    );
  });

  test('are found again in the figures drawn: achievement goes with what was planted', () => {
    const index = INDICATORS_2026_27.findIndex((model) => model.code === 'SMR03');
    const [model, offset] = [INDICATORS_2026_27[index], july.offsets[index] ?? 0];
    if (model === undefined) throw new Error('SMR03 should be among the indicators');
    const planted = plantedEffects(plan, model)(JULY);
    const sums = plan.networks.map(() => [0, 0]);
    networksAtEndOf(plan, JULY).forEach((network, practice) => {
      const [of, at] = [sums[network], practice * july.cellsPerPractice + offset];
      if (of === undefined) return;
      of[0] = (of[0] ?? 0) + (july.values[at] ?? 0);
      of[1] = (of[1] ?? 0) + (july.values[at + 1] ?? 0);
    });
    const rates = open.map((_, network) => (sums[network]?.[0] ?? 0) / (sums[network]?.[1] ?? 1));

    expect(correlation(Array.from(planted.slice(0, open.length)), rates)).toBeGreaterThan(0.7);
  });

  test('narrow for health checks and widen for bowel cancer referrals from one July to the next', () => {
    const spread = (code: string, month: Month) => {
      const model = INDICATORS_2026_27.find((candidate) => candidate.code === code);
      if (model === undefined) throw new Error(`${code} should be among the indicators`);
      const effects = Array.from(plantedEffects(plan, model)(monthNumber(month)).slice(0, open.length));
      const mean = effects.reduce((sum, effect) => sum + effect, 0) / effects.length;
      return Math.sqrt(effects.reduce((sum, effect) => sum + (effect - mean) ** 2, 0) / effects.length);
    };

    expect(spread('HI03', '2026-07')).toBeLessThan(spread('HI03', '2025-07'));
    expect(spread('CAN04', '2026-07')).toBeGreaterThan(spread('CAN04', '2025-07'));
  });
});

test('fewer practices report in April than in the March before, and practices in no network never do', () => {
  const count = (month: Month) => whoReports(plan, monthNumber(month)).filter(Boolean).length;
  const networks = networksAtEndOf(plan, JULY);

  expect(count('2026-04')).toBeLessThan(count('2026-03') * 0.95);
  expect(count('2026-07')).toBeGreaterThan(count('2026-04'));
  expect(reports.some((isIn, practice) => isIn && networks[practice] === -1)).toBe(false);
});

/** Pearson's correlation. */
function correlation(xs: readonly number[], ys: readonly number[]): number {
  const [meanX, meanY] = [xs, ys].map((values) => values.reduce((a, b) => a + b, 0) / values.length);
  let [xy, xx, yy] = [0, 0, 0];
  xs.forEach((x, i) => {
    const [dx, dy] = [x - (meanX ?? 0), (ys[i] ?? 0) - (meanY ?? 0)];
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  });
  return xy / Math.sqrt(xx * yy);
}
