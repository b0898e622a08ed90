import { type AreaMonth, resultOf } from '../../assessment/area-month.ts';
import type { MonthAssessment } from '../../assessment/assess-month.ts';
import { poundsPerPointIn } from '../../assessment/point-value.ts';
import { scoreOf } from '../../assessment/score.ts';
import type { ScoringRules } from '../../assessment/scoring-rules.ts';
import { paymentBasis, poundsOf } from '../../assessment/worth-of-points.ts';
import type { MembershipBasis, Month } from '../../contracts/codes.ts';
import { contractYearOf, yearEndOf } from '../../contracts/month.ts';
import { RULES } from '../../rules/rules.ts';
import { projectionKeyPoints } from '../../sentences/year-end-sentences.ts';
import { indicatorOf } from '../../specification/indicator-of.ts';
import type { Specification } from '../../specification/load-specification.ts';
import type { Indicator } from '../../specification/schema.ts';
import { seriesOf } from '../../specification/series-of.ts';
import { pointsForPayment } from '../../specification/thresholds-for-points.ts';
import { oneView } from '../maker.ts';
import { type EarlierShares, earlierShares } from './earlier-shares.ts';
import { project } from './project.ts';
import {
  type ProjectedIndicator,
  type Projection,
  ProjectionQuestion,
  type ProjectionThreshold,
  type ProjectionView,
} from './question.ts';

/** Where the contract year is heading, from the latest month. */
export const makeProjection = oneView(ProjectionQuestion, ({ basis, specification, months, rules }) => {
  const latest = months.at(-1);
  const ofMonth = latest === undefined ? undefined : rules.get(latest.month);
  if (latest === undefined || ofMonth === undefined) return null;
  return projectionView(basis, specification, months, latest, ofMonth);
});

/** Projects every fraction that builds up over the year, for networks and all they lie in. */
export function projectionView(
  basis: MembershipBasis,
  specification: Specification,
  months: readonly MonthAssessment[],
  { month, areas }: MonthAssessment,
  rules: ScoringRules,
): ProjectionView {
  const indicators = [...rules].flatMap(([code, { definition }]) => {
    if (definition === undefined || definition.kind !== 'fraction') return [];
    const shares = earlierShares(specification, months, month, code);
    return [{ definition, shares, described: describe(specification, month, definition, shares) }];
  });
  const poundsPerPoint = poundsPerPointIn(specification, month);
  const projections = indicators.flatMap(({ definition, shares, described }) => {
    if (described.reason !== null) return [];
    const basisOf = paymentBasis(areas, definition.code, poundsPerPoint);
    return areas.flatMap((area) => {
      const projection = projectionOf(area, definition, shares, described);
      return projection === null ? [] : [{ ...projection, pounds: poundsAtEnds(area, projection, basisOf) }];
    });
  });
  const view = {
    view: 'projection',
    version: 1,
    basis,
    month,
    yearEnd: yearEndOf(month),
    indicators: indicators.map(({ described }) => described),
    projections,
  } as const;
  return { ...view, keyPoints: projectionKeyPoints(view) };
}

function describe(
  specification: Specification,
  month: Month,
  definition: Indicator,
  { national, networks, contractYears }: EarlierShares,
): ProjectedIndicator {
  const thresholds = thresholdsToJudgeBy(specification, month, definition.code);
  const isOwn = thresholds?.contractYear === contractYearOf(month) && thresholds.status !== 'unverified';
  return {
    indicator: definition.code,
    title: definition.title,
    polarity: definition.polarity.direction,
    nationalShare: national,
    earlierYears: [...contractYears],
    earlierNetworks: networks.length,
    thresholds,
    points: isOwn ? (pointsForPayment(definition)?.value ?? null) : null,
    reason: reasonAgainst(month, definition, { national, networks }),
  };
}

function reasonAgainst(
  month: Month,
  { accumulation }: Indicator,
  { national, networks }: Pick<EarlierShares, 'national' | 'networks'>,
): string | null {
  if (month.endsWith('-03')) return 'The contract year ends this month, so there is nothing to project.';
  if (accumulation.over !== 'cumulative')
    return 'This indicator does not build up over the year, so it has no year-end to build up to.';
  if (national === null)
    return 'No earlier contract year holds both this month and its last one, so nothing says how the year goes on.';
  return networks.length < RULES.fewestForModel.value
    ? `Fewer than ${RULES.fewestForModel.value} networks are known through an earlier year (${networks.length}).`
    : null;
}

/** What a network's points at the year's end are worth; other areas are not paid. */
function poundsAtEnds(
  network: AreaMonth,
  { points }: Projection,
  basisOf: ReturnType<typeof paymentBasis>,
): Projection['points'] {
  if (points === null || network.area.kind !== 'pcn') return null;
  const basis = basisOf(network);
  const [value, lower, upper] = [points.value, points.lower, points.upper].map((end) => poundsOf(end, basis));
  if (value === undefined || lower === undefined || upper === undefined) return null;
  return value === null || lower === null || upper === null ? null : { value, lower, upper };
}

function projectionOf(
  { area, results }: AreaMonth,
  definition: Indicator,
  shares: EarlierShares,
  { thresholds, points, polarity }: ProjectedIndicator,
): Projection | null {
  const rate = resultOf(results, definition.code)?.rate;
  if (rate === undefined || rate === null) return null;
  const found = project(rate, shares, definition.mayExceedOne ? null : 1);
  if (found === null) return null;
  const { projected, interval } = found;
  const chance = (threshold: number | undefined) =>
    threshold === undefined || polarity === 'none' ? null : found.chanceToPass(threshold, polarity);
  const pointsAt = (end: number) =>
    thresholds === null || points === null
      ? null
      : scoreOf(end, { lower: thresholds.lower, upper: thresholds.upper, against: 'contract' });
  const [value, low, high] = [pointsAt(projected), pointsAt(interval.lower), pointsAt(interval.upper)];
  return {
    code: area.code,
    indicator: definition.code,
    rate,
    projected,
    interval: { ...interval },
    passesLower: chance(thresholds?.lower),
    passesUpper: chance(thresholds?.upper),
    points:
      points === null || value === null || low === null || high === null
        ? null
        : {
            value: points * value,
            lower: points * Math.min(low, high),
            upper: points * Math.max(low, high),
          },
  };
}

/**
 * The thresholds a year-end rate is held against: this contract year's, else those of the latest earlier year of the
 * series that has any, which are named as such. Unverified ones are shown with their status and pay nothing.
 *
 * @returns `null` where no year of the series has thresholds
 */
export function thresholdsToJudgeBy(
  specification: Specification,
  month: Month,
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
