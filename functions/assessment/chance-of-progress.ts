import type { IndicatorResult } from '../contracts/views/area-views.ts';
import { clampedNormal } from '../statistics/clamped-normal.ts';
import { chanceOfRate } from './chance-of-rate.ts';
import type { ScoreWeights } from './score-weights.ts';
import type { ScoringRules } from './scoring-rules.ts';

/**
 * Sampling variance of a network's progress: that of each rate, carried through its score and its weight.
 *
 * A score stops at 0 and 1, so each is taken as a normal value cut there: a rate far beyond its threshold is certain
 * of its score, one near it is not. Ranges are taken as known and indicators as independent; where the same patients
 * count in several, the true variance is larger.
 *
 * @returns squared score; `null` where nothing is scored
 */
export function chanceOfProgress(
  results: readonly IndicatorResult[],
  rules: ScoringRules,
  weights: ScoreWeights,
): number | null {
  if (weights.size === 0) return null;
  let variance = 0;
  for (const result of results) {
    const weight = weights.get(result.indicator);
    const range = rules.get(result.indicator)?.range ?? null;
    if (weight === undefined || range === null || result.rate === null) continue;
    const ofRate = chanceOfRate(result, rules.get(result.indicator));
    if (ofRate === null) continue;
    const width = range.upper - range.lower;
    const score = clampedNormal((result.rate - range.lower) / width, Math.sqrt(ofRate) / Math.abs(width));
    variance += weight ** 2 * score.variance;
  }
  return variance;
}
