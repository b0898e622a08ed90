/**
 * Controls the share of false alerts among alerts: p-values adjusted by Benjamini and Hochberg's step-up method.
 *
 * @param pValues fractions, 0 to 1; `null` where there was no test, which then counts for nothing
 * @returns in the same order, the smallest false discovery rate at which each would be an alert; alert where it is
 *   at or below the rate accepted, such as 0.05. `null` where there was no test
 * @throws RangeError when a p-value is not from 0 to 1
 * @see Benjamini & Hochberg, J R Stat Soc B 1995;57:289-300; `p.adjust(method = "BH")` in R
 */
export function benjaminiHochberg(pValues: readonly (number | null)[]): readonly (number | null)[] {
  const tests = pValues.flatMap((p, position) => (p === null ? [] : [{ p, position }]));
  if (tests.some(({ p }) => !(p >= 0 && p <= 1))) throw new RangeError('p-values must be from 0 to 1');

  const adjusted: (number | null)[] = pValues.map(() => null);
  let least = 1;
  const fromLargest = tests.toSorted((a, b) => b.p - a.p);
  fromLargest.forEach(({ position, p }, i) => {
    least = Math.min(least, (p * tests.length) / (tests.length - i));
    adjusted[position] = least;
  });
  return adjusted;
}
