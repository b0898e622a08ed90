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

/** A share as it may be published: counts rounded to 5, or hidden. */
export interface PublishedShare {
  readonly state: 'shown' | 'suppressed';
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Of the published counts; `null` also where nobody is in the denominator. */
  readonly rate: number | null;
}

/** Both counts of a share and the share itself, below England; `suppressed` where either count is 1 to 7. */
export function publishedShare(numerator: number, denominator: number): PublishedShare {
  const above = nhsDigitalCount(numerator);
  const below = nhsDigitalCount(denominator);
  const rate = nhsDigitalShare(numerator, denominator);
  return {
    state: above === SUPPRESSED || below === SUPPRESSED ? 'suppressed' : 'shown',
    numerator: above === SUPPRESSED ? null : above,
    denominator: below === SUPPRESSED ? null : below,
    rate: rate === SUPPRESSED ? null : rate,
  };
}

/** What is published in place of a count that is hidden; never to be read as 0 or as missing. */
export const SUPPRESSED = '*';

/** A count as it may be published. */
type DisclosedCount = number | typeof SUPPRESSED;

/** @throws RangeError unless the count is a whole number, 0 or more: a rule for counts cannot judge anything else */
export function requireCount(count: number): void {
  if (!Number.isSafeInteger(count) || count < 0) {
    throw new RangeError(
      'disclosure control needs a whole number of people, 0 or more; round or reject before it',
    );
  }
}

/** Nearest multiple of 5; whole numbers never lie halfway between two. */
function roundToFive(count: number): number {
  return 5 * Math.round(count / 5);
}
