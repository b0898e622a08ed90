import { fifthSizes } from '../../assessment/fifths.ts';
import { gapOfDraw, resampledInterval } from '../../assessment/resampled-networks.ts';
import type { Interval } from '../../statistics/interval.ts';
import { valueAt } from '../../statistics/value-at.ts';

/** A network's value and what it is fitted on, each in standard deviations. */
export interface FittedRow {
  readonly value: number;
  readonly factors: readonly number[];
}

/**
 * The interval of the gap that is left once circumstances are alike: networks are drawn again, and each draw is fitted
 * anew and cut into fifths anew, so that neither the coefficients nor who is in a fifth count as known.
 *
 * @returns in the unit of the values; `null` for fewer than five networks, or where no draw could be fitted
 * @see Efron & Tibshirani 1993, ch. 9 (regression by drawing pairs)
 */
export function gapLeftInterval(rows: readonly FittedRow[], polarity: 'up' | 'down'): Interval | null {
  if (rows.length < 5) return null;
  const sorted = rows.toSorted((a, b) => a.value - b.value);
  const values = Float64Array.from(sorted, ({ value }) => value);
  const count = 1 + (sorted[0]?.factors.length ?? 0);
  const columns = Array.from({ length: count }, (_, j) =>
    Float64Array.from(sorted, ({ factors }) => (j === 0 ? 1 : valueAt(factors, j - 1))),
  );
  const sizes = fifthSizes(sorted.length, polarity);
  return resampledInterval(sorted.length, (times) => {
    const slopes = leastSquares(columns, values, times);
    if (slopes === null) return null;
    const apart = (of: Float64Array) => gapOfDraw(of, times, sizes);
    return slopes.reduce((left, slope, j) => left - slope * apart(valueAt(columns, j)), apart(values));
  });
}

/** Coefficients of a weighted fit by the normal equations; `null` where the columns repeat one another in this draw. */
function leastSquares(
  columns: readonly Float64Array[],
  outcome: Float64Array,
  weights: Uint8Array,
): readonly number[] | null {
  const product = (a: Float64Array, b: Float64Array) => {
    let sum = 0;
    for (let i = 0; i < a.length; i += 1)
      sum += (weights[i] ?? 0) * (a[i] ?? Number.NaN) * (b[i] ?? Number.NaN);
    return sum;
  };
  const table = columns.map((row, i) => [
    // Symmetric, so what lies below the diagonal is read from above it.
    ...columns.map((column, j) => (j < i ? 0 : product(row, column))),
    product(row, outcome),
  ]);
  for (const [i, row] of table.entries())
    for (let j = 0; j < i; j += 1) row[j] = valueAt(valueAt(table, j), i);
  return solved(table);
}

/** Gauss elimination of a positive definite system whose last column is the right-hand side. */
function solved(table: number[][]): readonly number[] | null {
  const size = table.length;
  for (let i = 0; i < size; i += 1) {
    const row = valueAt(table, i);
    const pivot = valueAt(row, i);
    if (!(pivot > 1e-9)) return null;
    for (let k = 0; k < size; k += 1) {
      if (k === i) continue;
      const other = valueAt(table, k);
      const share = valueAt(other, i) / pivot;
      for (let j = i; j <= size; j += 1) other[j] = valueAt(other, j) - share * valueAt(row, j);
    }
  }
  return table.map((row, i) => valueAt(row, size) / valueAt(row, i));
}
