import { isProgress, type ProgressMeasure } from '../contracts/codes.ts';
import type { GapMeasure, GapPoint, ToldBy } from '../questions/gap/question.ts';
import { RULES } from '../rules/rules.ts';
import type { AreaMonth } from './area-month.ts';
import { isRanked } from './gap-point.ts';
import { balancedWeights, contractWeights } from './score-weights.ts';
import type { ScoringRules } from './scoring-rules.ts';

/** Fifths nearer to 0 and 1 than this are written as 0.00 and 1.00, and say nothing of how far networks are apart. */
const NEAR = RULES.toldAsEnd.value;

/**
 * Points of one month, in which progress that tells little names the indicator that tells more: the one it rests on
 * alone, or, where both fifths stand at the ends of the scale, the one with the widest gap.
 *
 * @param gaps one a measure, of the same month and areas
 * @see docs/measures.md#headline-indicator
 */
export function toldByIndicators(
  gaps: readonly GapPoint[],
  measures: readonly GapMeasure[],
  areas: readonly AreaMonth[],
  rules: ScoringRules,
): readonly GapPoint[] {
  return gaps.map((point) => {
    const toldBy = toldByOf(point, gaps, measures, areas, rules);
    return toldBy === undefined ? point : { ...point, toldBy };
  });
}

function toldByOf(
  { measure, most, least }: GapPoint,
  gaps: readonly GapPoint[],
  measures: readonly GapMeasure[],
  areas: readonly AreaMonth[],
  rules: ScoringRules,
): ToldBy | undefined {
  if (most === null || least === null) return undefined;
  if (!isProgress(measure)) return undefined;
  const atBothEnds = most > 1 - NEAR && least < NEAR;
  const restsOn = indicatorsOf(measure, areas, rules, atBothEnds ? Number.POSITIVE_INFINITY : 1);
  if (restsOn.size !== 1 && !atBothEnds) return undefined;
  const [widest] = gaps
    .flatMap((point) =>
      point.gap === null || !restsOn.has(point.measure) ? [] : [{ ...point, gap: point.gap }],
    )
    .sort((a, b) => b.gap - a.gap);
  const label = measures.find((candidate) => candidate.measure === widest?.measure)?.label;
  if (widest === undefined || label === undefined || widest.most === null || widest.least === null)
    return undefined;
  return {
    measure: widest.measure,
    label,
    most: widest.most,
    least: widest.least,
    gap: widest.gap,
    interval: widest.interval,
    indicators: restsOn.size,
    atBothEnds,
  };
}

/** Indicators that the progress of any ranked network rests on, looked for until more than `enough` are found. */
function indicatorsOf(
  measure: ProgressMeasure,
  areas: readonly AreaMonth[],
  rules: ScoringRules,
  enough: number,
): ReadonlySet<string> {
  const weigh = measure === 'progress-balanced' ? balancedWeights : contractWeights;
  const found = new Set<string>();
  for (const network of areas) {
    if (network.area.kind !== 'pcn' || !isRanked(network, measure)) continue;
    for (const indicator of weigh(network.results, rules).keys()) found.add(indicator);
    if (found.size > enough) break;
  }
  return found;
}
