import { normalQuantile } from './distributions/normal.ts';
import { requireMeasurements } from './require-measurements.ts';
import { upperTail } from './upper-tail.ts';

/** What is still tested against one unit, by the standard errors of the others. */
export interface Opponents {
  /** Standard errors, 0 or more. */
  readonly errors: Float64Array;
  /** At each standard error, how many units are tested both ways, … */
  readonly eitherWay: Float64Array;
  /** … how many only as "the unit is above it", … */
  readonly onlyBelow: Float64Array;
  /** … and how many only as "it is above the unit". */
  readonly onlyAbove: Float64Array;
}

/** Beyond this many standard deviations of the unit's own error, one in a million, nothing is added up. */
const REACH = 5;
const WIDEST_STEP = 0.25;
const NARROWEST_STEP = 0.01;
/** Share of the chance allowed that the steps of the sum may cost. */
const TOLERANCE = 1e-3;

/**
 * Critical value of the largest of the studentised differences between one unit and the others.
 *
 * Given the unit's own error the others' are independent, so that the chance is one integral over that error: no
 * simulation is needed, and the same input always gives the same value.
 *
 * @returns for a unit's standard error and its opponents the value that all differences keep below with chance
 *   `coverage`; 0 where nothing is tested
 * @see Mogstad, Romano, Shaikh & Wilhelm, Rev Econ Stud 2024;91:476-518 (there by parametric bootstrap)
 */
export function marginalCriticalValues(coverage: number): (error: number, opponents: Opponents) => number {
  requireMeasurements('a coverage', [coverage]);
  const logAllowed = Math.log(1 - coverage);

  return (error, opponents) => {
    const tests = testsAgainst(error, opponents);
    if (tests === 0) return 0;
    // Bonferroni's value is never too small; from there the logarithm of the excess is close to a line.
    let last = normalQuantile((1 - coverage) / Math.max(tests, 1), 'upper');
    let lastExcess = excess(last, error, opponents) - logAllowed;
    let low = 0;
    let high = last;
    let next = last - 0.1;
    for (let round = 0; round < 40 && Math.abs(next - last) > 1e-4; round += 1) {
      const nextExcess = excess(next, error, opponents) - logAllowed;
      if (nextExcess > 0) low = next;
      else high = next;
      const slope = (nextExcess - lastExcess) / (next - last);
      last = next;
      lastExcess = nextExcess;
      const guess = next - nextExcess / slope;
      // Opponents without an error make a staircase of the line: there the middle is the better guess.
      next = guess > low && guess < high ? guess : (low + high) / 2;
    }
    return next;
  };

  /** Logarithm of the chance that some difference passes `critical`. */
  function excess(critical: number, error: number, opponents: Opponents): number {
    const step = stepFor(critical, error, opponents.errors);
    const isEven = !isTested(opponents.onlyBelow) && !isTested(opponents.onlyAbove);
    const passedAt = (z: number) => -Math.expm1(logKept(critical, z, error, opponents));
    let passed = passedAt(0);
    let all = 1;
    for (let k = 1; k <= Math.round(REACH / step); k += 1) {
      const z = k * step;
      const density = Math.exp(-0.5 * z * z);
      const above = passedAt(z);
      // Where all are tested both ways an error of −z passes as often as one of z.
      passed += density * (above + (isEven ? above : passedAt(-z)));
      all += 2 * density;
    }
    return Math.log(passed / all);
  }

  /**
   * Fine enough for the sharpest edge, which comes of the least error among the others, unless the edge lies so far
   * out that missing it by half a step costs nothing.
   */
  function stepFor(critical: number, error: number, errors: Float64Array): number {
    if (error === 0) return WIDEST_STEP;
    let sharpest = WIDEST_STEP;
    for (let k = 0; k < errors.length; k += 1)
      sharpest = Math.min(sharpest, (errors[k] ?? Number.NaN) / error);
    const harmless =
      2 * TOLERANCE * (1 - coverage) * Math.sqrt(2 * Math.PI) * Math.exp(0.5 * critical * critical);
    return Math.min(WIDEST_STEP, Math.max(NARROWEST_STEP, sharpest, harmless));
  }

  /** Logarithm of the chance that all differences keep below, given the unit's own error of `z` standard errors. */
  function logKept(critical: number, z: number, error: number, opponents: Opponents): number {
    const { errors, eitherWay, onlyBelow, onlyAbove } = opponents;
    let sum = 0;
    for (let k = 0; k < errors.length; k += 1) {
      const other = errors[k] ?? Number.NaN;
      if (other === 0 && error === 0) continue;
      const limit = critical * Math.sqrt(error * error + other * other);
      const below = other === 0 ? Number(error * z > limit) : upperTail((limit - error * z) / other);
      const above = other === 0 ? Number(-error * z > limit) : upperTail((limit + error * z) / other);
      if (below + above < 1e-14) continue;
      sum +=
        weighted(eitherWay[k] ?? Number.NaN, below + above) +
        weighted(onlyBelow[k] ?? Number.NaN, below) +
        weighted(onlyAbove[k] ?? Number.NaN, above);
    }
    return sum;
  }
}

function isTested(units: Float64Array): boolean {
  return units.some((count) => count !== 0);
}

/** A weight of 0 times the logarithm of 0 is 0 here. */
function weighted(weight: number, chance: number): number {
  return weight === 0 ? 0 : weight * Math.log1p(-Math.min(1, chance));
}

/** How many differences can pass at all, each way counted. */
function testsAgainst(error: number, { errors, eitherWay, onlyBelow, onlyAbove }: Opponents): number {
  let tests = 0;
  for (let k = 0; k < errors.length; k += 1) {
    if (error === 0 && (errors[k] ?? Number.NaN) === 0) continue;
    tests += 2 * (eitherWay[k] ?? Number.NaN) + (onlyBelow[k] ?? Number.NaN) + (onlyAbove[k] ?? Number.NaN);
  }
  return tests < 1e-9 ? 0 : tests;
}
