import { linearRegression, type RegressionOptions } from './linear-regression.ts';
import { requireMeasurements, requireSameLength } from './require-measurements.ts';
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
  requireMeasurements(
    'levels',
    units.flatMap(({ from, to }) => [from, to]),
  );
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

/**
 * How fast units close in on each other, from the slope of a β-convergence regression.
 *
 * @param slope of (last − first)/horizon on the first level; below 0 means convergence
 * @param horizon length of the window, above 0, in any unit of time
 * @returns `speed` λ a unit of time, `null` where 1 + slope × horizon is not above 0 (the units overshot each
 *   other); `halfLife` in the same unit, `null` also where they do not converge
 * @see Barro & Sala-i-Martin, J Polit Econ 1992;100:223-251; λ = −ln(1 + bT)/T, half-life = ln 2/λ
 */
export function convergenceSpeed(
  slope: number,
  horizon: number,
): { readonly speed: number | null; readonly halfLife: number | null } {
  if (!Number.isFinite(slope) || !(horizon > 0) || !Number.isFinite(horizon)) {
    throw new RangeError('a speed needs a finite slope and a horizon above 0');
  }
  const kept = 1 + slope * horizon;
  if (kept <= 0) return { speed: null, halfLife: null };
  const speed = -Math.log1p(slope * horizon) / horizon;
  return { speed, halfLife: speed > 0 ? Math.LN2 / speed : null };
}
