import type { Proportion } from './pooled-proportion.ts';
import { requireMeasurements } from './require-measurements.ts';

/** The same month of two years, for one unit with the same practices in both. */
export interface UnitOfTwoYears {
  readonly code: string;
  readonly before: Proportion;
  readonly now: Proportion;
}

export interface LearntDispersion {
  /** Spread over what counting alone gives, 1 or more; it holds real change too, so it errs to the careful side. */
  readonly dispersion: number;
  /** The same before it is taken as 1 where chance could explain it. */
  readonly measured: number;
  /** Each unit's change beside all units', in its own binomial error, by code. */
  readonly scores: ReadonlyMap<string, number>;
}

/** With fewer expected either way one empty cell can outweigh all else. */
const FEWEST_EXPECTED = 5;

/**
 * How far units' rates move from one year to the next beyond counting: Σz²/(I − 1), with the rates of the first year
 * scaled to the change of all units together. Month on month would miss what lasts a year.
 *
 * @returns `null` for fewer than two units with at least 5 expected each way in both years
 */
export function dispersionBetweenYears(units: readonly UnitOfTwoYears[]): LearntDispersion | null {
  for (const { before, now } of units)
    requireMeasurements('counts', [before.numerator, before.denominator, now.numerator, now.denominator]);
  const change = changeOfAll(units);
  if (change === null) return null;
  const scores = new Map<string, number>();
  for (const { code, before, now } of units) {
    const z = standardisedChange(before, now, change);
    if (z !== null) scores.set(code, z);
  }
  if (scores.size < 2) return null;
  const others = scores.size - 1;
  const measured = [...scores.values()].reduce((sum, z) => sum + z * z, 0) / others;
  return { dispersion: measured > 1 + 2 * Math.sqrt(2 / others) ? measured : 1, measured, scores };
}

/**
 * Correlation of what two indicators' rates did beyond chance in the same units.
 *
 * @returns −1 to 1, and 0 unless it passes 2/√I; 0 for fewer than three units in both
 */
export function correlationOfChanges(
  one: ReadonlyMap<string, number>,
  other: ReadonlyMap<string, number>,
): number {
  const pairs = [...one].flatMap(([code, a]) => {
    const b = other.get(code);
    return b === undefined ? [] : [[a, b] as const];
  });
  if (pairs.length < 3) return 0;
  const meanA = pairs.reduce((sum, [a]) => sum + a, 0) / pairs.length;
  const meanB = pairs.reduce((sum, [, b]) => sum + b, 0) / pairs.length;
  let [ab, aa, bb] = [0, 0, 0];
  for (const [a, b] of pairs) {
    ab += (a - meanA) * (b - meanB);
    aa += (a - meanA) ** 2;
    bb += (b - meanB) ** 2;
  }
  if (aa === 0 || bb === 0) return 0;
  const correlation = ab / Math.sqrt(aa * bb);
  return Math.abs(correlation) > 2 / Math.sqrt(pairs.length) ? correlation : 0;
}

/** Rate of all units in the second year over that in the first; `null` where either is 0 or unknown. */
function changeOfAll(units: readonly UnitOfTwoYears[]): number | null {
  let [metBefore, allBefore, metNow, allNow] = [0, 0, 0, 0];
  for (const { before, now } of units) {
    metBefore += before.numerator;
    allBefore += before.denominator;
    metNow += now.numerator;
    allNow += now.denominator;
  }
  const change = metNow / allNow / (metBefore / allBefore);
  return Number.isFinite(change) && change > 0 ? change : null;
}

/** The change in its own binomial error at the rate of both years together; `null` with too few expected. */
function standardisedChange(before: Proportion, now: Proportion, change: number): number | null {
  const pooled = (before.numerator + now.numerator) / (before.denominator / change + now.denominator);
  const pooledBefore = pooled / change;
  const expected = [
    before.denominator * pooledBefore,
    before.denominator * (1 - pooledBefore),
    now.denominator * pooled,
    now.denominator * (1 - pooled),
  ];
  if (!expected.every((count) => count >= FEWEST_EXPECTED)) return null;
  const variance =
    (change ** 2 * pooledBefore * (1 - pooledBefore)) / before.denominator +
    (pooled * (1 - pooled)) / now.denominator;
  const difference = now.numerator / now.denominator - (change * before.numerator) / before.denominator;
  return difference / Math.sqrt(variance);
}
