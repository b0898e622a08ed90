import { convergenceSpeed } from './convergence-speed.ts';
import { linearRegression, type RegressionOptions } from './linear-regression.ts';
import { requireSameLength } from './require-measurements.ts';
import { valueAt } from './value-at.ts';

export interface BetaConvergence {
  /** Change a unit of time for each unit of the first level; below 0 those who began lower rose faster. */
  readonly slope: number;
  readonly standardError: number;
  /** Student t interval of the slope. */
  readonly lower: number;
  readonly upper: number;
  readonly rSquared: number | null;
  readonly speed: number | null;
  readonly halfLife: number | null;
  readonly units: number;
}

export interface BetaConvergenceInput {
  /** Level at the start and at the end, one a unit; a unit with either `null` is left out. */
  readonly first: readonly (number | null)[];
  readonly last: readonly (number | null)[];
  /** Time between the two, above 0. */
  readonly horizon: number;
  /** Levels at the start of what else is held fixed, one list each: conditional convergence. */
  readonly controls?: readonly (readonly number[])[];
}

/**
 * β-convergence: do those who began lower catch up? Least squares of (last − first)/horizon on first.
 *
 * Never to be read alone: units that differ by chance also regress to the mean (Quah 1993).
 *
 * @returns `null` when fewer than two units more than there are columns are left, or all began alike
 * @throws CollinearPredictorsError when a control is a mixture of the first level and the controls before it
 * @see Barro & Sala-i-Martin, J Polit Econ 1992;100:223-251
 */
export function betaConvergence(
  { first, last, horizon, controls = [] }: BetaConvergenceInput,
  options: Pick<RegressionOptions, 'errors' | 'confidence'> = {},
): BetaConvergence | null {
  requireSameLength('first and last levels', first, last);
  const units = first.flatMap((from, i) => {
    const to = valueAt(last, i);
    return from === null || to === null
      ? []
      : [{ from, to, others: controls.map((control) => valueAt(control, i)) }];
  });
  const levels = units.map(({ from }) => from);
  const range = Math.max(...levels) - Math.min(...levels);
  if (units.length < controls.length + 3 || range <= 1e-10 * (1 + Math.max(...levels.map(Math.abs))))
    return null;

  const { coefficients, rSquared } = linearRegression(
    units.map(({ from, to }) => (to - from) / horizon),
    [levels, ...controls.map((_, k) => units.map(({ others }) => valueAt(others, k)))],
    options,
  );
  const { estimate: slope, standardError, lower, upper } = valueAt(coefficients, 1);
  if (standardError === null || lower === null || upper === null) return null;
  return {
    slope,
    standardError,
    lower,
    upper,
    rSquared,
    ...convergenceSpeed(slope, horizon),
    units: units.length,
  };
}
