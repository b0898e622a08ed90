import type { Month } from '../contracts/codes.ts';
import { contractYearOf } from '../contracts/month.ts';
import type { Specification } from '../specification/load-specification.ts';

/** Pounds that a point is worth in the contract year of a month; `null` where nobody has verified it. */
export function poundsPerPointIn({ years }: Specification, month: Month): number | null {
  const contractYear = contractYearOf(month);
  const value = years.find((year) => year.contractYear === contractYear)?.poundsPerPoint ?? null;
  return value === null || value.status === 'unverified' ? null : Number(value.value);
}
