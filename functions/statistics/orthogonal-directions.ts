import { requireMeasurements } from './require-measurements.ts';
import { valueAt } from './value-at.ts';

/** One of a set of directions at right angles to each other that spans the same space as some columns. */
export interface Direction {
  /** Of length 1; one number a row. */
  readonly unit: readonly number[];
  /** How much of each column makes `unit`; together these are the inverse of R in a QR decomposition. */
  readonly mix: readonly number[];
}

/** A predictor adds nothing to those before it, so its coefficient is not determined. */
export class CollinearPredictorsError extends Error {
  override readonly name = 'CollinearPredictorsError';
}

/** Below this share of its length, what is left of a column is rounding. */
const NEGLIGIBLE = 1e-9;

/**
 * QR decomposition by modified Gram-Schmidt, each column cleaned twice.
 *
 * @param columns one list a column, all of one length
 * @throws CollinearPredictorsError naming the position of the column that is a mixture of those before it
 * @see Giraud, Langou & Rozloznik, Comput Math Appl 2005;50:1069-1075 ("twice is enough")
 */
export function orthogonalDirections(columns: readonly (readonly number[])[]): readonly Direction[] {
  const directions: Direction[] = [];
  columns.forEach((column, position) => {
    let unit = column;
    let mix: readonly number[] = columns.map((_, other) => (other === position ? 1 : 0));
    for (const direction of [...directions, ...directions]) {
      const along = dotProduct(direction.unit, unit);
      unit = less(unit, direction.unit, along);
      mix = less(mix, direction.mix, along);
    }
    const length = Math.sqrt(dotProduct(unit, unit));
    if (!(length > NEGLIGIBLE * Math.sqrt(dotProduct(column, column)))) {
      throw new CollinearPredictorsError(
        `column ${position} of the regression is a mixture of those before it (the constant is column 0): leave it out`,
      );
    }
    directions.push({ unit: unit.map((value) => value / length), mix: mix.map((value) => value / length) });
  });
  return directions;
}

/** Sum of the products of two lists of one length. */
export function dotProduct(first: readonly number[], second: readonly number[]): number {
  requireMeasurements('values', first);
  requireMeasurements('values', second);
  return first.reduce((sum, value, i) => sum + value * valueAt(second, i), 0);
}

function less(values: readonly number[], unit: readonly number[], amount: number): readonly number[] {
  return values.map((value, i) => value - amount * valueAt(unit, i));
}
