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
