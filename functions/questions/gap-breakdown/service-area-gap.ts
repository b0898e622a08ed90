import type { AreaMonth } from '../../assessment/area-month.ts';
import type { MonthAssessment } from '../../assessment/assess-month.ts';
import type { Standing } from '../../assessment/extreme-groups.ts';
import { gapOf } from '../../assessment/gap.ts';
import { gapBetweenFifths } from '../../assessment/gap-between-fifths.ts';
import type { ScoringRules } from '../../assessment/scoring-rules.ts';
import { FEWEST_FOR_FIFTHS } from '../../rules/rule-words.ts';
import { mean } from '../../statistics/mean.ts';
import type { ServiceAreaGap } from './question.ts';

/**
 * The gap on each service area: networks stand by the mean of their scores in it, and its fifths are its own, so that
 * a network may lead in one service area and lag in another.
 *
 * @param withIntervals whether to draw networks again for an interval of each gap
 * @returns one for each service area that any ranked network is scored in, by name
 * @see docs/measures.md#progress and docs/measures.md#gap
 */
export function serviceAreaGaps(
  { month, areas }: MonthAssessment,
  rules: ScoringRules,
  withIntervals: boolean,
): readonly ServiceAreaGap[] {
  const networks = areas.filter(({ area, status }) => area.kind === 'pcn' && status === 'ranked');
  const scored = new Map<string, Set<string>>();
  for (const { results } of networks) {
    for (const { indicator, score } of results) {
      const serviceArea = rules.get(indicator)?.definition?.serviceArea;
      if (score === null || serviceArea === undefined) continue;
      scored.set(serviceArea, (scored.get(serviceArea) ?? new Set()).add(indicator));
    }
  }
  return [...scored]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([serviceArea, indicators]) => {
      const standing = networks.flatMap((network) => standingIn(network, indicators));
      const whole = withIntervals ? gapOf(standing, 'up') : null;
      const gap = whole?.gap ?? gapBetweenFifths(standing, 'up');
      return {
        month,
        serviceArea,
        indicators: indicators.size,
        networks: standing.length,
        gap,
        interval: whole?.interval ?? null,
        reason:
          gap === null
            ? `Fewer than ${FEWEST_FOR_FIFTHS} networks can be ranked on this service area (${standing.length}), so no gap is computed.`
            : null,
      };
    });
}

function standingIn(
  { area, patients, results }: AreaMonth,
  indicators: ReadonlySet<string>,
): readonly Standing[] {
  const value = mean(
    results.flatMap(({ indicator, score }) => (score !== null && indicators.has(indicator) ? [score] : [])),
  );
  return value === null ? [] : [{ code: area.code, value, patients }];
}
