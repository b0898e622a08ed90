import { RULES } from '../../rules/rules.ts';
import { spearman } from '../../statistics/spearman.ts';
import type { TeamAndProgress } from './question.ts';

/** A network's team for each 10,000 patients and its value on the headline; either may be unknown. */
export interface TeamedNetwork {
  readonly per10000: number | null;
  /** Greater for more progress, also where less is better. */
  readonly progress: number | null;
}

/**
 * Whether networks with larger teams stand further on: Spearman's rank correlation with its interval. Ranked
 * networks with a team that is shown only: no row is not a team of 0, and a hidden one would show by its rank.
 *
 * @see docs/measures.md#workforce; Bonett & Wright 2000
 */
export function teamAndProgress(networks: readonly TeamedNetwork[]): TeamAndProgress {
  const known = networks.filter(({ per10000, progress }) => per10000 !== null && progress !== null);
  const nothing = { rho: null, interval: null, networks: known.length };
  if (known.length < RULES.fewestForCorrelation.value)
    return {
      ...nothing,
      reason: `Fewer than ${RULES.fewestForCorrelation.value} networks have both a team and progress (${known.length}).`,
    };
  const found = spearman(
    known.map(({ per10000 }) => per10000),
    known.map(({ progress }) => progress),
    RULES.confidence.value,
  );
  if (found === null)
    return {
      ...nothing,
      reason: 'All teams, or all networks’ progress, are the same, so nothing can go with it.',
    };
  const { rho, lower, upper } = found;
  const interval = lower === null || upper === null ? null : { lower, upper };
  return { rho, interval, networks: known.length, reason: null };
}
