import type { Policy } from '../../contracts/policy.ts';
import { balancedProgress, contractProgress, type Progress } from '../progress.ts';
import { type ScoreRange, scoreOf } from '../score.ts';

/** One indicator of a network, with all that a policy may weigh it by. */
export interface JudgedIndicator {
  readonly indicator: string;
  /** A fraction; `null` where unknown. */
  readonly rate: number | null;
  /** What the month scores it against; `null` where nothing. */
  readonly range: ScoreRange | null;
  readonly serviceArea: string;
  readonly isPayment: boolean;
  readonly points: number | null;
  /** In the first contract year of its series. */
  readonly isFirstYear: boolean;
}

type Scored = JudgedIndicator & { readonly score: number };

/**
 * A network's progress under a policy; runs in a browser as in the assessment.
 *
 * @param localWeights by indicator, as the network declared; only for policies that weigh by them
 * @returns `null` where nothing counts under the policy
 * @see docs/measures.md#what-if
 */
export function policyProgress(
  policy: Policy,
  indicators: readonly JudgedIndicator[],
  localWeights: ReadonlyMap<string, number> = new Map(),
): Progress | null {
  const scored = indicators
    .filter(({ isPayment }) => policy.indicators === 'all' || isPayment)
    .flatMap((indicator): Scored[] => {
      const score = scoreOf(indicator.rate, rangeUnder(policy, indicator));
      return score === null ? [] : [{ ...indicator, score }];
    });
  const judge = (some: readonly Scored[]) => weighed(policy, bestOf(policy, some), localWeights);
  if (policy.firstYear === 'as-others') return judge(scored);
  return lenient(scored, judge);
}

function rangeUnder(policy: Policy, { indicator, range }: JudgedIndicator): ScoreRange | null {
  const other = policy.thresholds.find((threshold) => threshold.indicator === indicator);
  if (other === undefined) return range;
  return { lower: Number(other.lower), upper: Number(other.upper), against: 'contract' };
}

function bestOf({ best }: Policy, scored: readonly Scored[]): readonly Scored[] {
  if (best === null) return scored;
  const kept = Math.ceil((scored.length * best.keep) / best.of);
  return scored.toSorted((a, b) => b.score - a.score || (a.indicator < b.indicator ? -1 : 1)).slice(0, kept);
}

function weighed(
  { weights }: Policy,
  scored: readonly Scored[],
  localWeights: ReadonlyMap<string, number>,
): Progress | null {
  if (weights === 'service-areas') return balancedProgress(scored);
  if (weights === 'points') return contractProgress(scored);
  if (weights === 'equal') return contractProgress(scored.map((each) => ({ ...each, points: 1 })));
  return contractProgress(
    scored.map((each) => ({ ...each, points: localWeights.get(each.indicator) ?? null })),
  );
}

/** Adds first-year indicators one by one, the highest score first, for as long as each helps. */
function lenient(
  scored: readonly Scored[],
  judge: (some: readonly Scored[]) => Progress | null,
): Progress | null {
  let counted = scored.filter(({ isFirstYear }) => !isFirstYear);
  let progress = judge(counted);
  const late = scored.filter(({ isFirstYear }) => isFirstYear).sort((a, b) => b.score - a.score);
  for (const indicator of late) {
    const withIt = judge([...counted, indicator]);
    if (withIt === null || (progress !== null && withIt.progress <= progress.progress)) continue;
    counted = [...counted, indicator];
    progress = withIt;
  }
  return progress;
}
