import { valueAt } from '../../functions/statistics/value-at.ts';

/**
 * Which unknowns a set of published sums gives away.
 *
 * Gauss-Jordan elimination in whole numbers: an unknown is given away exactly when some mixture of the sums holds it
 * alone, which no look at one sum at a time can tell.
 *
 * @param equations one list a sum: the coefficient of each unknown, whole numbers
 * @returns positions of the unknowns that can be worked out
 * @see Bareiss EH, Math Comput 1968;22:565-578 (elimination without fractions); Willenborg & de Waal 2001, ch. 4
 */
export function determinedUnknowns(equations: readonly (readonly number[])[]): ReadonlySet<number> {
  const unknowns = equations.length === 0 ? 0 : valueAt(equations, 0).length;
  let rows = equations.map((row) => row.map(BigInt));
  let reduced = 0;
  for (let column = 0; column < unknowns && reduced < rows.length; column += 1) {
    const found = rows.findIndex((row, i) => i >= reduced && valueAt(row, column) !== 0n);
    if (found < 0) continue;
    const pivot = valueAt(rows, found);
    rows = rows.with(found, valueAt(rows, reduced)).with(reduced, pivot);
    const top = valueAt(pivot, column);
    rows = rows.map((row, i) => {
      const factor = valueAt(row, column);
      if (i === reduced || factor === 0n) return row;
      return withoutCommonFactor(row.map((cell, j) => cell * top - factor * valueAt(pivot, j)));
    });
    reduced += 1;
  }
  const alone = rows.flatMap((row) => {
    const held = row.flatMap((cell, j) => (cell === 0n ? [] : [j]));
    return held.length === 1 ? held : [];
  });
  return new Set(alone);
}

/** Keeps the whole numbers small. */
function withoutCommonFactor(row: readonly bigint[]): bigint[] {
  const factor = row.reduce((common, cell) => greatestCommonDivisor(common, cell), 0n);
  return factor === 0n ? [...row] : row.map((cell) => cell / factor);
}

function greatestCommonDivisor(first: bigint, second: bigint): bigint {
  let [a, b] = [first < 0n ? -first : first, second < 0n ? -second : second];
  while (b > 0n) [a, b] = [b, a % b];
  return a;
}
