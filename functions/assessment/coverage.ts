import type { Coverage } from '../contracts/views/interval.ts';
import { RULES } from '../rules/rules.ts';

/** Counts of an area's practices and of their registered patients; patients null where no list size is known. */
export interface CoverageCounts {
  readonly practices_open: number;
  readonly practices_reporting: number;
  readonly patients: number | null;
  readonly patients_reporting: number | null;
}

/**
 * How much of an area reported, by practices and by registered patients.
 *
 * @returns shares null where there is nothing to divide by, or where no reporting practice has a known list size
 * @see docs/measures.md#coverage
 */
export function coverageOf(counts: CoverageCounts): Coverage {
  return {
    practicesReporting: counts.practices_reporting,
    practicesOpen: counts.practices_open,
    practices: counts.practices_open === 0 ? null : counts.practices_reporting / counts.practices_open,
    patients: patientCoverage(counts),
  };
}

function patientCoverage(counts: CoverageCounts): number | null {
  if (counts.patients === null || counts.patients === 0) return null;
  if (counts.practices_reporting === 0) return 0;
  return counts.patients_reporting === null ? null : counts.patients_reporting / counts.patients;
}

/**
 * Whether enough is known for a rate or an average: of practices whose number is missing nobody can say that they are
 * like the rest.
 *
 * @returns false of no practices
 */
export function isMostlyKnown(practices: number, unknown: number): boolean {
  return practices > 0 && (practices - unknown) / practices >= RULES.leastKnown.value;
}

/** Registered patients of an area; `null` where too many of its practices have no known list size to call them its own. */
export function knownPatients({
  practices_open,
  practices_without_list,
  patients,
}: Pick<CoverageCounts, 'practices_open' | 'patients'> & {
  readonly practices_without_list: number;
}): number | null {
  return isMostlyKnown(practices_open, practices_without_list) ? patients : null;
}

/** Whether so much of an area reported that it may be ranked; where no list size is known, practices stand in. */
export function isFullEnough(coverage: Coverage): boolean {
  const share = coverage.patients ?? coverage.practices;
  return share !== null && share >= RULES.leastCoverage.value;
}

/** Whether enough of an area is covered by one indicator; results of older releases do not say, and pass. */
export function isCovered(result: { readonly coverage?: Coverage | undefined } | undefined): boolean {
  return result?.coverage === undefined || isFullEnough(result.coverage);
}

/**
 * Whether an area may be ranked.
 *
 * @param hasFigure whether the area has the figure it would be ranked by
 */
export function rankStatus(coverage: Coverage, hasFigure: boolean): 'ranked' | 'provisional' | 'no-data' {
  if (!hasFigure) return 'no-data';
  return isFullEnough(coverage) ? 'ranked' : 'provisional';
}
