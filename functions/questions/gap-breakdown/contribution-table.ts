import type { AreaMonth } from '../../assessment/area-month.ts';
import { balancedWeights } from '../../assessment/score-weights.ts';
import type { ScoringRules } from '../../assessment/scoring-rules.ts';

/** Balanced progress of each network taken apart: its row over all columns and `mix`, with the mean, gives it back. */
export interface ContributionTable {
  /** One column an indicator: weight × (own score − mean score) of each network, 0 where it is not scored. */
  readonly columns: ReadonlyMap<string, Float64Array>;
  /** Weight × mean score, summed: what a network would stand at if it scored as the mean on what it is scored on. */
  readonly mix: Float64Array;
}

/**
 * Takes balanced progress apart by indicator, about the mean score of each, so that neither the level of an indicator
 * nor a network's not having it counts as a difference between networks.
 *
 * @param networks each with balanced progress
 */
export function contributionTable(networks: readonly AreaMonth[], rules: ScoringRules): ContributionTable {
  const means = meanScores(networks);
  const columns = new Map(
    [...means.keys()].map((indicator) => [indicator, new Float64Array(networks.length)]),
  );
  const mix = new Float64Array(networks.length);
  networks.forEach(({ results }, network) => {
    const weights = balancedWeights(results, rules);
    for (const { indicator, score } of results) {
      const weight = weights.get(indicator);
      const column = columns.get(indicator);
      const centre = means.get(indicator);
      if (weight === undefined || score === null || column === undefined || centre === undefined) continue;
      column[network] = weight * (score - centre);
      mix[network] = (mix[network] ?? Number.NaN) + weight * centre;
    }
  });
  return { columns, mix };
}

function meanScores(networks: readonly AreaMonth[]): ReadonlyMap<string, number> {
  const sums = new Map<string, { sum: number; count: number }>();
  for (const { results } of networks) {
    for (const { indicator, score } of results) {
      if (score === null) continue;
      const known = sums.get(indicator) ?? { sum: 0, count: 0 };
      sums.set(indicator, known);
      known.sum += score;
      known.count += 1;
    }
  }
  return new Map([...sums].map(([indicator, { sum, count }]) => [indicator, sum / count]));
}
