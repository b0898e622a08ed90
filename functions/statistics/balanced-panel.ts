import { requireMeasurements } from './require-measurements.ts';
import { valueAt } from './value-at.ts';

/** The same measure of several units in several periods. */
export interface Panel {
  /** Time of each period in one unit, such as months since the first; rising. */
  readonly periods: readonly number[];
  /** One row a unit, one value a period; `null` where the unit was not there or reported nothing. */
  readonly rows: readonly (readonly (number | null)[])[];
}

/** A panel in which every unit has a value in every period. */
export interface BalancedPanel {
  readonly periods: readonly number[];
  readonly rows: readonly (readonly number[])[];
  /** Units left out because a period of theirs is missing. */
  readonly dropped: number;
}

/**
 * Keeps the units seen in every period, so that a change of spread is not a change of membership.
 *
 * @throws RangeError when a value is neither a number nor null, a row has another number of values than there are periods, or periods do not rise
 */
export function balancedPanel({ periods, rows }: Panel): BalancedPanel {
  if (periods.some((period, i) => !Number.isFinite(period) || (i > 0 && period <= valueAt(periods, i - 1)))) {
    throw new RangeError('periods must be finite numbers that rise');
  }
  if (rows.some((row) => row.length !== periods.length)) {
    throw new RangeError(
      `each row of a panel needs one value or null for each of its ${periods.length} periods`,
    );
  }
  for (const row of rows)
    requireMeasurements(
      'values of a panel',
      row.filter((value) => value !== null),
    );
  const whole = rows.filter((row): row is readonly number[] => row.every((value) => value !== null));
  return { periods, rows: whole, dropped: rows.length - whole.length };
}
