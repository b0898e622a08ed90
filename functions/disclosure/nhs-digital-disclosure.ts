import { type DisclosedCount, requireCount, roundToFive, SUPPRESSED } from './disclosed-count.ts';

const HIDDEN_UP_TO = 7;

/** National figures are published as they are. */
export type PublicationLevel = 'national' | 'sub-national';

/**
 * NHS Digital's rule for hospital and emergency counts below England: 0 as 0, 1 to 7 hidden, 8 or more to the
 * nearest 5.
 *
 * @throws RangeError unless the count is a whole number, 0 or more
 * @see NHS Digital, Change to disclosure control methodology for HES and ECDS from September 2018
 */
export function nhsDigitalCount(count: number, level: PublicationLevel = 'sub-national'): DisclosedCount {
  requireCount(count);
  if (level === 'national' || count === 0) return count;
  return count <= HIDDEN_UP_TO ? SUPPRESSED : roundToFive(count);
}

/**
 * A share made of the published counts.
 *
 * @returns a fraction, `*` where either count is hidden, `null` where nobody is in the denominator
 */
export function nhsDigitalShare(
  numerator: number,
  denominator: number,
  level: PublicationLevel = 'sub-national',
): DisclosedCount | null {
  const above = nhsDigitalCount(numerator, level);
  const below = nhsDigitalCount(denominator, level);
  if (above === SUPPRESSED || below === SUPPRESSED) return SUPPRESSED;
  return below === 0 ? null : above / below;
}

/** A mean or median, hidden below England when it rests on 1 to 7 values; `null` when it rests on none. */
export function nhsDigitalMean(
  value: number | null,
  basedOn: number,
  level: PublicationLevel = 'sub-national',
): DisclosedCount | null {
  if (value === null || basedOn === 0) return null;
  return nhsDigitalCount(basedOn, level) === SUPPRESSED ? SUPPRESSED : value;
}
