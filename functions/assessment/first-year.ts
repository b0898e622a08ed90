import type { Month } from '../contracts/codes.ts';
import { contractYearOf } from '../contracts/month.ts';
import type { Specification } from '../specification/load-specification.ts';
import { seriesOf } from '../specification/series-of.ts';

/**
 * Whether a month is in the first contract year of an indicator as it is defined now. Of the first year that we have a
 * specification of nobody can tell, and of a code that is not specified neither: then it is not said to be.
 */
export function isFirstYear(specification: Specification, month: Month, code: string): boolean {
  const contractYear = contractYearOf(month);
  const earliest = specification.years[0]?.contractYear ?? contractYear;
  const series = seriesOf(specification, contractYear, code);
  if (series === undefined || contractYear <= earliest) return false;
  return !series.members.some((member) => member.contractYear < contractYear);
}
