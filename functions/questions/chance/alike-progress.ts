import type { AreaMonth } from '../../assessment/area-month.ts';
import type { MonthAssessment } from '../../assessment/assess-month.ts';
import { correlationUnder, errorModelOf } from '../../assessment/chances/error-model.ts';
import { isChanceKnown } from '../../assessment/chances/people-counted.ts';
import { type EndSizes, fifthSizes } from '../../assessment/fifths.ts';
import { balancedWeights, contractWeights, type ScoreWeights } from '../../assessment/score-weights.ts';
import type { ScoringRules } from '../../assessment/scoring-rules.ts';
import type { ProgressMeasure } from '../../contracts/codes.ts';
import { clampedNormal } from '../../statistics/clamped-normal.ts';
import { orderEnds } from '../../statistics/order-ends.ts';
import { seededRandom } from '../../statistics/seeded-random.ts';
import { type WeightedPart, weightedSumVariance } from '../../statistics/weighted-sum-variance.ts';

const SIMULATIONS = 999;
const SEED = 1_954;

/** What the gap would be if all networks were alike, and how often it would reach the gap seen. */
export interface AlikeProgress {
  /** (1 + simulations that reach the gap seen) / 1,000: never below 0.001. */
  readonly pValue: number;
  /** Mean gap between the fifths that chance alone makes, in score. */
  readonly chanceGap: number;
}

/**
 * Tests whether networks could all be alike, each with England's rate on every indicator and its own patients, so
 * that their progress differs by chance only. Progress is drawn from a normal distribution with the mean and
 * variance that each network's scores, cut at 0 and 1, then have.
 *
 * @param codes the ranked networks
 * @returns `null` for fewer than five networks, and where something that is scored counts no people
 * @see docs/measures.md#chance; Davison & Hinkley 1997, ch. 4 (Monte Carlo tests)
 */
export function alikeProgress(
  { areas }: MonthAssessment,
  rules: ScoringRules,
  measure: ProgressMeasure,
  codes: ReadonlySet<string>,
): AlikeProgress | null {
  const weigh = measure === 'progress-balanced' ? balancedWeights : contractWeights;
  const networks = areas
    .filter(({ area }) => area.kind === 'pcn' && codes.has(area.code))
    .map((network) => ({ network, weights: weigh(network.results, rules) }))
    .filter(({ weights }) => weights.size > 0);
  if (networks.length < 5) return null;
  const sizes = fifthSizes(networks.length, 'up');
  const rates = pooledRates(networks.map(({ network }) => network));
  const expected = networks.flatMap(
    ({ network, weights }) => expectedProgress(network, weights, rules, rates) ?? [],
  );
  if (expected.length < networks.length) return null;
  const seen = gapBetweenEnds(
    Float64Array.from(networks, ({ network, weights }) => progressOf(network, weights)),
    sizes,
  );

  const means = Float64Array.from(expected, ({ mean }) => mean);
  const deviations = Float64Array.from(expected, ({ variance }) => Math.sqrt(variance));
  const drawn = new Float64Array(networks.length);
  const random = seededRandom(SEED);
  let reached = 0;
  let sum = 0;
  for (let simulation = 0; simulation < SIMULATIONS; simulation += 1) {
    for (let i = 0; i < drawn.length; i += 1) {
      drawn[i] = (means[i] ?? Number.NaN) + (deviations[i] ?? Number.NaN) * random.normal();
    }
    const gap = gapBetweenEnds(drawn, sizes);
    sum += gap;
    // Equal sums in another order may differ in their last digit.
    if (gap >= seen - 1e-12) reached += 1;
  }
  return { pValue: (1 + reached) / (1 + SIMULATIONS), chanceGap: sum / SIMULATIONS };
}

function pooledRates(networks: readonly AreaMonth[]): ReadonlyMap<string, number> {
  const sums = new Map<string, { numerator: number; denominator: number }>();
  for (const { results } of networks) {
    for (const { indicator, rate, numerator, denominator } of results) {
      if (rate === null || numerator === null || denominator === null) continue;
      const sum = sums.get(indicator) ?? { numerator: 0, denominator: 0 };
      sums.set(indicator, sum);
      sum.numerator += numerator;
      sum.denominator += denominator;
    }
  }
  return new Map(
    [...sums].flatMap(([indicator, { numerator, denominator }]) =>
      denominator === 0 ? [] : [[indicator, numerator / denominator] as const],
    ),
  );
}

function expectedProgress(
  { results }: AreaMonth,
  weights: ScoreWeights,
  rules: ScoringRules,
  rates: ReadonlyMap<string, number>,
): { readonly mean: number; readonly variance: number } | null {
  let mean = 0;
  const parts: WeightedPart[] = [];
  for (const { indicator, denominator } of results) {
    const weight = weights.get(indicator);
    const rule = rules.get(indicator);
    const rate = rates.get(indicator);
    if (
      weight === undefined ||
      rule === undefined ||
      rule.range === null ||
      rate === undefined ||
      denominator === null
    )
      continue;
    if (!isChanceKnown(rule) || rate > 1) return null;
    const spread = errorModelOf(rule).dispersion * rate * (1 - rate);
    const width = rule.range.upper - rule.range.lower;
    const score = clampedNormal(
      (rate - rule.range.lower) / width,
      Math.sqrt(spread / Math.max(1, denominator)) / Math.abs(width),
    );
    mean += weight * score.mean;
    parts.push({ name: indicator, weight, variance: score.variance });
  }
  return { mean, variance: weightedSumVariance(parts, correlationUnder(rules)) };
}

function progressOf({ results }: AreaMonth, weights: ScoreWeights): number {
  return results.reduce((sum, { indicator, score }) => {
    const weight = weights.get(indicator);
    return weight === undefined || score === null ? sum : sum + weight * score;
  }, 0);
}

/** Puts the ends of the values in order, in place. */
function gapBetweenEnds(values: Float64Array, { lowest, highest }: EndSizes): number {
  orderEnds(values, Math.max(lowest, highest));
  let low = 0;
  let high = 0;
  for (let i = 0; i < lowest; i += 1) low += values[i] ?? Number.NaN;
  for (let i = 0; i < highest; i += 1) high += values[values.length - 1 - i] ?? Number.NaN;
  return high / highest - low / lowest;
}
