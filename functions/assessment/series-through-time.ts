import type { Month } from '../contracts/codes.ts';
import { contractYearOf } from '../contracts/month.ts';
import type { IndicatorResult } from '../questions/area/question.ts';
import type { Specification } from '../specification/load-specification.ts';
import { seriesOf } from '../specification/series-of.ts';
import { resultOf } from './area-month.ts';
import type { MonthAssessment } from './assess-month.ts';
import { isCovered } from './coverage.ts';

/** One area's result in one month, whatever the code was then. */
export interface SeriesPoint {
  readonly month: Month;
  readonly result: IndicatorResult;
}

/**
 * Every area's results of one indicator through time, by area code and in order of month. Codes change with the
 * contract year and are followed; a break in the series ends the line. A month that too few of an area's patients were
 * covered in is a gap, but for England's: who reports is no news of progress.
 *
 * @param code as the latest of `months` publishes it
 */
export function seriesThroughTime(
  specification: Specification,
  months: readonly MonthAssessment[],
  code: string,
): ReadonlyMap<string, readonly SeriesPoint[]> {
  const latest = months.at(-1)?.month;
  const points = new Map<string, SeriesPoint[]>();
  if (latest === undefined) return points;
  const series = seriesOf(specification, contractYearOf(latest), code);
  for (const { month, areas } of months) {
    const contractYear = contractYearOf(month);
    const then =
      contractYear === contractYearOf(latest)
        ? code
        : series?.members.find((member) => member.contractYear === contractYear)?.code;
    if (then === undefined) continue;
    for (const { area, results } of areas) {
      const result = resultOf(results, then);
      if (result === undefined || (area.kind !== 'england' && !isCovered(result))) continue;
      const known = points.get(area.code) ?? [];
      points.set(area.code, known);
      known.push({ month, result });
    }
  }
  return points;
}
