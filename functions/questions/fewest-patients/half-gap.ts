import { extremeGroups } from '../../assessment/extreme-groups.ts';
import type { NetworkCounts } from '../../assessment/progress-targets.ts';
import { RULES } from '../../rules/rules.ts';
import { mean } from '../../statistics/mean.ts';
import type { HalfGap } from './question.ts';
import { type Raisable, raiseLeast } from './raise-least.ts';

type Found = Pick<HalfGap, 'networks' | 'eligible' | 'gap' | 'gapAfter' | 'patients' | 'where' | 'reason'>;

/**
 * The fewest patients whom the least progressed networks would have to reach (or, where less is better, to spare) for
 * half of the gap to close, the most progressed fifth staying where it is.
 *
 * @param counts ranked networks with at least one eligible patient, and no more counted than eligible
 * @see docs/measures.md#half-the-gap
 */
export function halfGap(counts: readonly NetworkCounts[], polarity: 'up' | 'down'): Found {
  const sign = polarity === 'up' ? 1 : -1;
  const networks = counts.map(
    ({ code, numerator, denominator }): Raisable => ({
      code,
      value: (sign * numerator) / denominator,
      eligible: denominator,
    }),
  );
  const eligible = networks.reduce((sum, network) => sum + network.eligible, 0);
  const nothing = {
    networks: networks.length,
    eligible,
    gap: null,
    gapAfter: null,
    patients: null,
    where: [],
  };
  if (networks.length < RULES.fewestForFifths.value)
    return {
      ...nothing,
      reason: `Fewer than ${RULES.fewestForFifths.value} networks can be ranked on it (${networks.length}).`,
    };
  const fifths = extremeGroups(
    networks.map(({ code, value }) => ({ code, value, patients: null })),
    'up',
    5,
  );
  const most = mean((fifths?.most ?? []).map(({ value }) => value));
  const least = mean((fifths?.least ?? []).map(({ value }) => value));
  if (fifths === null || most === null || least === null)
    return { ...nothing, reason: 'Too many networks share a rate to make fifths of them.' };
  const gap = most - least;
  const size = fifths.least.length;
  const ceiling = Math.min(...fifths.most.map(({ value }) => value));
  const where = raiseLeast(networks, size, least + gap / 2, ceiling);
  const raised = new Map(where.map(({ code, patients }) => [code, patients]));
  const after = networks
    .map(({ code, value, eligible }) => value + (raised.get(code) ?? 0) / eligible)
    .sort((a, b) => a - b);
  const leastAfter = mean(after.slice(0, size));
  return {
    networks: networks.length,
    eligible,
    gap,
    gapAfter: leastAfter === null ? null : most - leastAfter,
    patients: where.reduce((sum, { patients }) => sum + patients, 0),
    where: where.map((raise) => ({ ...raise })),
    reason: null,
  };
}
