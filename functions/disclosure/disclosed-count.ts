/** What is published in place of a count that is hidden; never to be read as 0 or as missing. */
export const SUPPRESSED = '*';

/** A count as it may be published. */
export type DisclosedCount = number | typeof SUPPRESSED;

/** @throws RangeError unless the count is a whole number, 0 or more: a rule for counts cannot judge anything else */
export function requireCount(count: number): void {
  if (!Number.isSafeInteger(count) || count < 0) {
    throw new RangeError(
      'disclosure control needs a whole number of people, 0 or more; round or reject before it',
    );
  }
}

/** Nearest multiple of 5; whole numbers never lie halfway between two. */
export function roundToFive(count: number): number {
  return 5 * Math.round(count / 5);
}
