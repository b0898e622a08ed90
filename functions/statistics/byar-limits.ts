import { deviate } from './confidence.ts';

/**
 * Byar's limits on a count of events: close to the exact ones from 10 events up.
 *
 * @param count events, 0 or more; need not be whole
 * @param confidence a fraction from 0.9 up to but not 1
 * @returns counts; `lower` is `null` for very small counts, where the formula falls below 0
 * @throws RangeError when the count is below 0 or not finite
 * @see Breslow & Day, Statistical Methods in Cancer Research II, 1987, p 69
 */
export function byarLimits(count: number, confidence = 0.95): { lower: number | null; upper: number } {
  if (!(count >= 0 && count < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`numerators must be greater than or equal to zero, got ${count}`);
  }
  const z = deviate(confidence);
  const next = count + 1;
  const lower = count === 0 ? -1 : count * (1 - 1 / (9 * count) - z / (3 * Math.sqrt(count))) ** 3;
  return {
    lower: lower < 0 ? null : lower,
    upper: next * (1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))) ** 3,
  };
}
