import { requireMeasurements } from './require-measurements.ts';
import { valueAt } from './value-at.ts';

/** Points in a row that make a shift or a trend in the Making Data Count rules. */
const RUN = 7;

/** Which side of the mean each point lies on: 1 above, −1 below, 0 on it. */
export type Side = -1 | 0 | 1;

/** Whether each point is the seventh or later in a row on one side of the mean. */
export function sevenPointOneSideOfMean(sides: readonly Side[]): boolean[] {
  let run = 0;
  return sides.map((side, i) => {
    run = side === 0 ? 0 : i > 0 && side === sides[i - 1] ? run + 1 : 1;
    return run >= RUN;
  });
}

/** 1 or −1 for each point that ends seven in a row strictly rising or strictly falling, else 0. */
export function sevenPointTrend(values: readonly number[]): Side[] {
  requireMeasurements('values', values);
  let steps = 0;
  return values.map((value, i) => {
    const step = i === 0 ? 0 : Math.sign(value - valueAt(values, i - 1));
    steps = step !== 0 && Math.sign(steps) === step ? steps + step : step;
    if (steps >= RUN - 1) return 1;
    return steps <= 1 - RUN ? -1 : 0;
  });
}

/** Carries a flag back to the six points before it, which make up the seven. */
export function partOfSeven(flags: readonly (boolean | Side)[]): boolean[] {
  return flags.map((_, i) =>
    flags.slice(i, i + RUN).some((flag) => flag === true || flag === 1 || flag === -1),
  );
}

/**
 * Whether each point belongs to three in a row on one side of the mean of which two or more lie close to the limit.
 *
 * @param closeToLimits whether a point lies between two thirds of the way to a limit and the limit
 */
export function twoInThree(closeToLimits: readonly boolean[], sides: readonly Side[]): boolean[] {
  const starts = sides.map((side, i) => {
    const close = closeToLimits.slice(i, i + 3).filter(Boolean).length;
    return side !== 0 && close >= 2 && side === sides[i + 1] && side === sides[i + 2];
  });
  return sides.map((_, i) => starts.slice(Math.max(0, i - 2), i + 1).some(Boolean));
}

/** Of the points in a two-in-three, those that themselves lie close to a limit. */
export function partOfTwoInThree(
  inTwoInThree: readonly boolean[],
  closeToLimits: readonly boolean[],
): boolean[] {
  return inTwoInThree.map((flag, i) => flag && closeToLimits[i] === true);
}
