import { type AreaMonth, resultOf } from '../../assessment/area-month.ts';
import type { MonthAssessment } from '../../assessment/assess-month.ts';
import { isRanked } from '../../assessment/gap-point.ts';
import { sourcesOf } from '../../assessment/month-sources.ts';
import { paymentOf } from '../../assessment/payment.ts';
import { poundsPerPointIn } from '../../assessment/point-value.ts';
import { type ProgressTargets, progressTargets } from '../../assessment/progress-targets.ts';
import type { ScoringRules } from '../../assessment/scoring-rules.ts';
import { paymentBasis } from '../../assessment/worth-of-points.ts';
import type { MembershipBasis, Month } from '../../contracts/codes.ts';
import type { Indicator } from '../../specification/schema.ts';
import { pointsForPayment, thresholdsForPoints } from '../../specification/thresholds-for-points.ts';
import type { ExactFraction } from '../../statistics/exact-fraction.ts';
import { patientsNeeded } from '../../statistics/patients-needed.ts';
import type { IndicatorResult } from '../area/question.ts';
import { monthMaker } from '../maker.ts';
import { type NetworkNeeds, PatientsNeededQuestion, type PatientsNeededView } from './question.ts';

/**
 * Contract points, payment and patients needed of every network, for the payment indicators of one month.
 *
 * @see docs/measures.md#patients-needed
 */
export function patientsNeededView(
  basis: MembershipBasis,
  { month, areas }: MonthAssessment,
  rules: ScoringRules,
  poundsPerPoint: number | null,
): PatientsNeededView {
  const networks = areas.filter(({ area }) => area.kind === 'pcn');
  const indicators = paidIndicators(rules).map((paid) => ({
    paid,
    targets: targetsOf(networks, paid),
    basisOf: paymentBasis(areas, paid.code, poundsPerPoint),
  }));
  return {
    view: 'patients-needed',
    version: 1,
    basis,
    month,
    provisional: provisionalUntil(month),
    indicators: indicators.map(({ paid, targets }) => ({
      indicator: paid.code,
      title: paid.title,
      polarity: paid.polarity,
      counts: paid.counts,
      points: paid.points,
      poundsPerPoint,
      lowerThreshold: paid.thresholds === null ? null : Number(paid.thresholds.lower),
      upperThreshold: paid.thresholds === null ? null : Number(paid.thresholds.upper),
      nationalMedian: asNumber(targets.median),
      topFifth: asNumber(targets.topFifth),
    })),
    networks: networks.flatMap((network) =>
      indicators.flatMap(({ paid, targets, basisOf }): NetworkNeeds[] => {
        const result = resultOf(network.results, paid.code);
        if (result === undefined) return [];
        const score = paid.thresholds === null ? null : result.score;
        const payment = paymentOf({ score, points: paid.points, ...basisOf(network) });
        return [{ ...standingOf(network, result), ...payment, ...patientsTo(result, paid, targets) }];
      }),
    ),
  };
}

function standingOf({ area }: AreaMonth, { indicator, score, scoreBounds }: IndicatorResult) {
  return { code: area.code, indicator, score, scoreBounds: scoreBounds ?? null };
}

function patientsTo(
  result: IndicatorResult,
  { polarity, thresholds }: PaidIndicator,
  targets: ProgressTargets,
) {
  const counts = countsOf(result);
  const to = (target: string | ExactFraction | null): number | null => {
    if (counts === null || target === null) return null;
    const direction = polarity === 'down' ? 'downward' : 'upward';
    return patientsNeeded(counts.numerator, counts.denominator, target, direction);
  };
  return {
    toLower: to(thresholds?.lower ?? null),
    toUpper: to(thresholds?.upper ?? null),
    toMedian: to(targets.median),
    toTopFifth: to(targets.topFifth),
  };
}

function targetsOf(networks: readonly AreaMonth[], { code, polarity }: PaidIndicator): ProgressTargets {
  if (polarity === 'none') return { median: null, topFifth: null };
  const counts = networks.flatMap((network) => {
    const counted = isRanked(network, code) ? countsOf(resultOf(network.results, code)) : null;
    return counted === null ? [] : [{ code: network.area.code, ...counted }];
  });
  return progressTargets(counts, polarity);
}

/** What patients can be counted on: nulls and numerators above their denominator, a flagged fault, cannot. */
function countsOf(result: IndicatorResult | undefined) {
  if (result === undefined || result.numerator === null || result.denominator === null) return null;
  const { numerator, denominator } = result;
  return numerator > denominator ? null : { numerator, denominator };
}

function asNumber(fraction: ExactFraction | null): number | null {
  return fraction === null ? null : Number(fraction.numerator) / Number(fraction.denominator);
}

function provisionalUntil(month: Month): string {
  return month.endsWith('-03')
    ? 'As at 31 March, before networks declare their year: provisional until the payment is settled.'
    : 'The contract year has not ended: points and pounds are as if it ended this month, and can rise or fall.';
}

export const makePatientsNeeded = monthMaker(PatientsNeededQuestion, (assessed, month) => {
  const { basis, rules, specification } = assessed;
  const value = poundsPerPointIn(specification, month.month);
  const view = patientsNeededView(basis, month, rules.get(month.month) ?? new Map(), value);
  const sources = sourcesOf(assessed, month);
  return [[{ month: month.month }, { ...view, ...(sources !== undefined && { sources }) }]];
});

/** A payment indicator of the month, with only what is verified of it. */
interface PaidIndicator {
  readonly code: string;
  readonly title: string;
  readonly polarity: Indicator['polarity']['direction'];
  readonly counts: Indicator['counts'];
  readonly points: number | null;
  /** As written in the contract, so that no digit is lost. */
  readonly thresholds: { readonly lower: string; readonly upper: string } | null;
}

/** The payment indicators that a month has figures for; unverified points and thresholds count as none. */
function paidIndicators(rules: ScoringRules): readonly PaidIndicator[] {
  return [...rules.values()].flatMap(({ definition }) => {
    if (definition === undefined || definition.use !== 'payment') return [];
    return [
      {
        code: definition.code,
        title: definition.title,
        polarity: definition.polarity.direction,
        counts: definition.counts,
        points: pointsForPayment(definition)?.value ?? null,
        thresholds: thresholdsForPoints(definition),
      },
    ];
  });
}
