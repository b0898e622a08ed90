import type { Specification } from './load-specification.ts';

/** An indicator whose review is overdue. */
export interface StaleEntry {
  readonly contractYear: string;
  readonly code: string;
  readonly owner: string;
  /** The day, ISO 8601, by which it should have been looked at again. */
  readonly reviewBy: string;
}

/**
 * Indicators whose review date has passed. Time alone never fails a build: this is said as a caveat on the data
 * quality page, until somebody reviews the entry.
 *
 * @param on the day to judge by, ISO 8601; the review day itself is still in time
 */
export function staleEntries({ years }: Specification, on: string): readonly StaleEntry[] {
  return years.flatMap(({ contractYear, indicators }) =>
    indicators
      .filter(({ reviewBy }) => reviewBy < on)
      .map(({ code, owner, reviewBy }) => ({ contractYear, code, owner, reviewBy })),
  );
}
