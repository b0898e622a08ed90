import type { Month } from '../contracts/codes.ts';
import type { IndicatorResult } from '../questions/area/question.ts';
import type { GapMeasure, GapPoint } from '../questions/gap/question.ts';
import { FEWEST_FOR_FIFTHS } from '../rules/rule-words.ts';
import { type AreaMonth, resultOf } from './area-month.ts';
import { isCovered } from './coverage.ts';
import type { Standing } from './extreme-groups.ts';
import { gapOf } from './gap.ts';

/** The gap of one measure in one month over the ranked networks, or why there is none. */
export function gapPoint(month: Month, measure: GapMeasure, areas: readonly AreaMonth[]): GapPoint {
  const networks = areas.filter(({ area }) => area.kind === 'pcn');
  const standing = networks.flatMap((network): (Standing & { readonly ranked: boolean })[] => {
    const result = resultOn(network, measure.measure);
    const value = figureOf(network, measure.measure, result);
    if (value === null) return [];
    const { area, patients } = network;
    return [{ code: area.code, value, patients, ranked: isRanked(network, measure.measure, result) }];
  });
  const ranked = standing.filter((network) => network.ranked);
  const gap = gapOf(ranked, measure.polarity);
  const counted = {
    month,
    measure: measure.measure,
    networks: ranked.length,
    provisional: standing.length - ranked.length,
  };
  if (gap !== null) return { ...counted, ...gap, reason: null };
  return {
    ...counted,
    most: null,
    least: null,
    gap: null,
    interval: null,
    mostNetworks: 0,
    leastNetworks: 0,
    tenths: null,
    patientWeighted: null,
    p90p10: null,
    ratio: null,
    reason: `Fewer than ${FEWEST_FOR_FIFTHS} networks can be ranked this month (${ranked.length}), so no gap is computed.`,
  };
}

/**
 * A network is ranked on an indicator only where enough of its patients are covered by that indicator.
 *
 * @param result of the network on the indicator, where it was found already
 */
export function isRanked(
  network: AreaMonth,
  measure: string,
  result: IndicatorResult | undefined = resultOn(network, measure),
): boolean {
  return network.status === 'ranked' && isCovered(result);
}

/**
 * A network's figure for a measure: its balanced or contract progress, or its achievement of an indicator.
 *
 * @param result of the network on the indicator, where it was found already
 */
export function figureOf(
  network: AreaMonth,
  measure: string,
  result: IndicatorResult | undefined = resultOn(network, measure),
): number | null {
  if (measure === 'progress-balanced') return network.balanced?.progress ?? null;
  if (measure === 'progress-contract') return network.contract?.progress ?? null;
  return result?.rate ?? null;
}

function resultOn({ results }: AreaMonth, measure: string): IndicatorResult | undefined {
  return resultOf(results, measure);
}
