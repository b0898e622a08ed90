import { contractYearOf } from '../../contracts/month.ts';
import { indicatorOf } from '../../specification/indicator-of.ts';
import type { Specification } from '../../specification/load-specification.ts';
import { seriesOf } from '../../specification/series-of.ts';
import type { ProjectionThreshold } from './question.ts';

/**
 * The thresholds a year-end rate is held against: this contract year's, else those of the latest earlier year of the
 * series that has any, which are named as such. Unverified ones are shown with their status and pay nothing.
 *
 * @returns `null` where no year of the series has thresholds
 */
export function thresholdsToJudgeBy(
  specification: Specification,
  month: string,
  code: string,
): ProjectionThreshold | null {
  const thisYear = contractYearOf(month);
  const earlier = (seriesOf(specification, thisYear, code)?.members ?? [])
    .filter((member) => member.contractYear < thisYear)
    .sort((a, b) => (a.contractYear < b.contractYear ? 1 : -1));
  for (const member of [{ contractYear: thisYear, code }, ...earlier]) {
    const thresholds = indicatorOf(specification, member.contractYear, member.code)?.thresholds;
    if (thresholds === undefined || thresholds === null) continue;
    return {
      lower: Number(thresholds.lower),
      upper: Number(thresholds.upper),
      status: thresholds.status,
      contractYear: member.contractYear,
    };
  }
  return null;
}
