import type { ComparedUnits, RankBounds, RankSides } from './compared-units.ts';
import { errorGrid } from './error-grid.ts';
import { marginalCriticalValues, type Opponents } from './marginal-critical-value.ts';
import { surelyApart } from './surely-apart.ts';

const OPEN = 0;
const UNIT_ABOVE = 1;
const UNIT_BELOW = 2;

/**
 * For each unit by itself, how many others are surely above it and how many surely below.
 *
 * @param targets positions of the units whose ranks are asked for
 * @returns one pair of counts a target
 */
export function marginalRankClaims(
  { estimates, errors }: ComparedUnits,
  targets: readonly number[],
  { coverage, sides, stepdown }: { coverage: number; sides: RankSides; stepdown: boolean },
): readonly RankBounds[] {
  const grid = errorGrid(errors);
  const criticalValue = marginalCriticalValues(coverage);
  const whole = opponents();
  for (let k = 0; k < errors.length; k += 1) grid.add(openList(whole), k, 1);
  const firstValues = firstStep();
  return targets.map((unit) =>
    stepdown ? boundsOf(unit) : surelyApart({ estimates, errors }, unit, grid.read(firstValues, unit), sides),
  );

  function boundsOf(unit: number): RankBounds {
    const state = new Uint8Array(errors.length);
    let critical = grid.read(firstValues, unit);
    while (claim(unit, critical, state) > 0) {
      critical = criticalValue(errors[unit] ?? Number.NaN, stillOpen(unit, state));
    }
    return {
      above: state.reduce((sum, found) => sum + (found === UNIT_BELOW ? 1 : 0), 0),
      below: state.reduce((sum, found) => sum + (found === UNIT_ABOVE ? 1 : 0), 0),
    };
  }

  /** Settles who is surely above or below the unit; returns how many were new. */
  function claim(unit: number, critical: number, state: Uint8Array): number {
    const estimate = estimates[unit] ?? Number.NaN;
    const error = errors[unit] ?? Number.NaN;
    let claimed = 0;
    for (let k = 0; k < errors.length; k += 1) {
      if (k === unit || (state[k] ?? 255) !== OPEN) continue;
      const other = errors[k] ?? Number.NaN;
      const limit = critical * Math.sqrt(error * error + other * other);
      const lead = estimate - (estimates[k] ?? Number.NaN);
      const found =
        lead > limit && sides !== 'lower'
          ? UNIT_ABOVE
          : -lead > limit && sides !== 'upper'
            ? UNIT_BELOW
            : OPEN;
      state[k] = found;
      if (found !== OPEN) claimed += 1;
    }
    return claimed;
  }

  /** A claim one way is no longer tested; two-sided, the other way still is, or the sign could be wrong too often. */
  function stillOpen(unit: number, state: Uint8Array): Opponents {
    const left = opponents();
    for (let k = 0; k < errors.length; k += 1) {
      if (k === unit) continue;
      const found = state[k] ?? 255;
      if (found === OPEN) grid.add(openList(left), k, 1);
      else if (sides === 'two-sided') grid.add(found === UNIT_ABOVE ? left.onlyAbove : left.onlyBelow, k, 1);
    }
    return left;
  }

  /** Critical values of the first step, all others being open: one a point, as units of one error share it. */
  function firstStep(): Float64Array {
    return grid.points.map((error, point) => {
      const others = openList(whole).slice();
      others[point] = (others[point] ?? Number.NaN) - 1;
      return criticalValue(error, withOpen(others));
    });
  }

  function opponents(): Opponents {
    const none = () => new Float64Array(grid.points.length);
    return { errors: grid.points, eitherWay: none(), onlyBelow: none(), onlyAbove: none() };
  }

  function withOpen(open: Float64Array): Opponents {
    const none = new Float64Array(grid.points.length);
    return {
      errors: grid.points,
      eitherWay: sides === 'two-sided' ? open : none,
      onlyBelow: sides === 'upper' ? open : none,
      onlyAbove: sides === 'lower' ? open : none,
    };
  }

  function openList({ eitherWay, onlyBelow, onlyAbove }: Opponents): Float64Array {
    if (sides === 'two-sided') return eitherWay;
    return sides === 'upper' ? onlyBelow : onlyAbove;
  }
}
