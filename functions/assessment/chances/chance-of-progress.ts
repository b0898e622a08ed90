import { clampedNormal } from '../../statistics/clamped-normal.ts';
import { empiricalBayesShrinkage } from '../../statistics/empirical-bayes-shrinkage.ts';
import type { Proportion } from '../../statistics/pooled-proportion.ts';
import { type WeightedPart, weightedSumVariance } from '../../statistics/weighted-sum-variance.ts';
import type { AreaMonth } from '../area-month.ts';
import type { balancedWeights } from '../score-weights.ts';
import type { ScoringRules } from '../scoring-rules.ts';
import { correlationUnder, errorModelOf } from './error-model.ts';
import { peopleCounted } from './people-counted.ts';

/** Variance of each network's score on one indicator, by its code. */
type ScoreVariances = ReadonlyMap<string, number>;

/**
 * Sampling variance of each ranked network's progress, in squared score: that of each rate, carried through its score
 * and its weight.
 *
 * The variance of a rate is taken where the rate is once drawn towards the mean: one that luck has pushed past an end
 * of its range would otherwise count as certain. A score stops at 0 and 1, so it is taken as a normal value cut there.
 * Ranges are taken as known.
 *
 * @returns by code; `null` where nothing is scored, or something that is scored counts no people
 * @see docs/measures.md#chances
 */
export function chancesOfProgress(
  areas: readonly AreaMonth[],
  rules: ScoringRules,
  weigh: typeof balancedWeights,
): ReadonlyMap<string, number | null> {
  const ranked = areas.filter(({ area, status }) => area.kind === 'pcn' && status === 'ranked');
  const variances = scoreVariances(ranked, rules);
  const correlation = correlationUnder(rules);
  return new Map(
    ranked.map(({ area, results }) => {
      const weights = weigh(results, rules);
      const parts = [...weights].flatMap(([name, weight]): WeightedPart[] => {
        const variance = variances.get(name)?.get(area.code);
        return variance === undefined ? [] : [{ name, weight, variance }];
      });
      const isKnown = weights.size > 0 && parts.length === weights.size;
      return [area.code, isKnown ? weightedSumVariance(parts, correlation) : null];
    }),
  );
}

/** For each scored indicator, over all ranked networks that people are counted of. */
function scoreVariances(
  ranked: readonly AreaMonth[],
  rules: ScoringRules,
): ReadonlyMap<string, ScoreVariances> {
  const counted = new Map<string, { readonly code: string; readonly counts: Proportion }[]>();
  for (const { area, results } of ranked) {
    for (const result of results) {
      const rule = rules.get(result.indicator);
      const counts = (rule?.range ?? null) === null ? null : peopleCounted(result, rule);
      if (counts === null) continue;
      const ofIndicator = counted.get(result.indicator) ?? [];
      counted.set(result.indicator, ofIndicator);
      ofIndicator.push({ code: area.code, counts });
    }
  }
  return new Map([...counted].map(([indicator, units]) => [indicator, variancesOn(indicator, units, rules)]));
}

function variancesOn(
  indicator: string,
  units: readonly { readonly code: string; readonly counts: Proportion }[],
  rules: ScoringRules,
): ScoreVariances {
  const rule = rules.get(indicator);
  const range = rule?.range ?? null;
  const { dispersion } = errorModelOf(rule);
  const drawnIn = empiricalBayesShrinkage(
    units.map(({ counts }) => counts),
    dispersion,
  );
  const variances = new Map<string, number>();
  if (range === null) return variances;
  const width = range.upper - range.lower;
  units.forEach(({ code }, i) => {
    const unit = drawnIn?.units[i] ?? null;
    if (unit === null) return;
    const deviation = Math.sqrt(unit.samplingVariance) / Math.abs(width);
    variances.set(code, clampedNormal((unit.share - range.lower) / width, deviation).variance);
  });
  return variances;
}
