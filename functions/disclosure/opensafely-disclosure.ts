import { requireCount, roundToFive } from './disclosed-count.ts';

/** Counts of this many or fewer are redacted. */
const REDACTED_UP_TO = 7;

/**
 * OpenSAFELY's rule for a count: 7 or fewer become 0, the rest go to the nearest 5.
 *
 * A published 0 therefore means "0 to 7", unlike in every other rule here.
 *
 * @throws RangeError unless the count is a whole number, 0 or more
 * @see ehrQL measures `disclosure_control.py`; docs.opensafely.org/releasing-files
 */
export function opensafelyCount(count: number): number {
  requireCount(count);
  return count <= REDACTED_UP_TO ? 0 : roundToFive(count);
}

/** A share made of the published counts, so that it gives away no more than they do; `null` over a published 0. */
export function opensafelyRatio(
  numerator: number,
  denominator: number,
): { readonly numerator: number; readonly denominator: number; readonly ratio: number | null } {
  const above = opensafelyCount(numerator);
  const below = opensafelyCount(denominator);
  return { numerator: above, denominator: below, ratio: below === 0 ? null : above / below };
}
