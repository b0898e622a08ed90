import type { IndicatorResult } from '../questions/area/question.ts';
import type { ScoringRules } from './scoring-rules.ts';

/** How much each scored indicator of one network counts in its progress; the weights sum to 1. */
export type ScoreWeights = ReadonlyMap<string, number>;

/**
 * Weights of balanced progress: each service area counts the same, and its scored indicators the same within it.
 *
 * @returns empty where nothing is scored
 * @see docs/measures.md#progress
 */
export function balancedWeights(results: readonly IndicatorResult[], rules: ScoringRules): ScoreWeights {
  const areas = Map.groupBy(
    results.filter(({ score }) => score !== null),
    ({ indicator }) => rules.get(indicator)?.definition?.serviceArea,
  );
  areas.delete(undefined);
  return new Map(
    [...areas.values()].flatMap((scored) =>
      scored.map(({ indicator }) => [indicator, 1 / (areas.size * scored.length)] as const),
    ),
  );
}

/**
 * Weights of contract progress: the points of each scored payment indicator over all of theirs.
 *
 * @returns empty where no payment indicator is scored
 * @see docs/measures.md#progress
 */
export function contractWeights(results: readonly IndicatorResult[], rules: ScoringRules): ScoreWeights {
  const paid = results.flatMap(({ indicator, score }) => {
    const points = rules.get(indicator)?.points ?? null;
    return score === null || points === null ? [] : [{ indicator, points }];
  });
  const total = paid.reduce((sum, { points }) => sum + points, 0);
  return total === 0 ? new Map() : new Map(paid.map(({ indicator, points }) => [indicator, points / total]));
}
