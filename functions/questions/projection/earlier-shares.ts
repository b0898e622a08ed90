import { type AreaMonth, resultOf } from '../../assessment/area-month.ts';
import type { MonthAssessment } from '../../assessment/assess-month.ts';
import { isRanked } from '../../assessment/gap-point.ts';
import type { Month } from '../../contracts/codes.ts';
import { contractYearOf, isSameCalendarMonth, yearEndOf } from '../../contracts/month.ts';
import type { Specification } from '../../specification/load-specification.ts';
import { seriesOf } from '../../specification/series-of.ts';
import { mean } from '../../statistics/mean.ts';

/** How far along an indicator was in this month of earlier years, as a share of where it ended. */
export interface EarlierShares {
  /** England's, the mean over the years; `null` where no earlier year is held. */
  readonly national: number | null;
  /** Every ranked network's, ascending. */
  readonly networks: Float64Array;
  readonly contractYears: readonly string[];
}

/**
 * The share of its year-end rate that an indicator had reached by the same month of earlier contract years, in
 * England and in each network that was ranked in both months. Only years of the same series count, and only where
 * both months are held.
 *
 * @param months of one basis, in order; `month` is one of them
 * @see docs/measures.md#projection
 */
export function earlierShares(
  specification: Specification,
  months: readonly MonthAssessment[],
  month: Month,
  indicator: string,
): EarlierShares {
  const series = seriesOf(specification, contractYearOf(month), indicator);
  const national: number[] = [];
  const networks: number[] = [];
  const contractYears: string[] = [];
  for (const early of months) {
    if (early.month >= month || !isSameCalendarMonth(early.month, month)) continue;
    const contractYear = contractYearOf(early.month);
    const code = series?.members.find((member) => member.contractYear === contractYear)?.code;
    const end = months.find((other) => other.month === yearEndOf(early.month));
    if (code === undefined || end === undefined || end === early) continue;
    const ended = ratesAt(end, code);
    const shares = [...ratesAt(early, code)].flatMap(([area, rate]) => {
      const last = ended.get(area);
      return last === undefined || last === 0 ? [] : [{ area, share: rate / last }];
    });
    const england = shares.find(({ area }) => area === 'ENG');
    if (england === undefined) continue;
    national.push(england.share);
    contractYears.push(contractYear);
    networks.push(...shares.filter(({ area }) => area !== 'ENG').map(({ share }) => share));
  }
  return { national: mean(national), networks: Float64Array.from(networks).sort(), contractYears };
}

/** Rates of England and of the networks ranked on the indicator. */
function ratesAt({ areas }: MonthAssessment, indicator: string): ReadonlyMap<string, number> {
  const counts = (network: AreaMonth) => network.area.kind === 'pcn' && isRanked(network, indicator);
  return new Map(
    areas.flatMap((area) => {
      if (area.area.kind !== 'england' && !counts(area)) return [];
      const rate = resultOf(area.results, indicator)?.rate;
      return rate === undefined || rate === null ? [] : [[area.area.code, rate] as const];
    }),
  );
}
